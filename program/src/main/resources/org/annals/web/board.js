import { count, h, words } from "./dom.js";
import { dayOf, parse, say } from "./dates.js";
import { source } from "./data.js";
import { actorLinks, chip, empty, none, place } from "./marks.js";

const OUTCOMES = [
  ["pending", "Still open"], ["kept", "Kept"], ["partly_kept", "Partly kept"], ["broken", "Broken"],
  ["superseded", "Superseded"], ["unknown", "Not told"],
];

export function commitmentCard(context, one) {
  const due = parse(one.due);
  const asOf = context.asOf || context.lastDay;
  const open = one.outcome === "pending" || one.outcome === "unknown";
  const overdue = open && due && due.last !== null && asOf && due.last < dayOf(asOf);
  return h("li", { class: "card commitment outcome-" + one.outcome },
    h("p", { class: "meta" }, chip(one.kind, "kind-" + one.kind),
      h("span", {}, one.by ? actorLinks([one.by], context.name, context.link) : "by no one named", one.to ? [" → ", actorLinks([one.to], context.name, context.link)] : null)),
    h("p", { class: "what" }, h("a", { href: context.fact(one.id) }, words(one.what, 400))),
    one.condition ? h("p", { class: "condition" }, "if ", words(one.condition.replace(/^(if|unless) /i, (m) => m.toLowerCase() === "if " ? "" : m), 300)) : null,
    h("p", { class: "meta" },
      one.made ? h("span", {}, "made " + say(one.made)) : null,
      one.due ? h("span", { class: "due" }, "due " + say(one.due)) : null,
      one.at ? h("a", { class: "to-words", href: context.link(place(one.at)) }, "its words") : null),
    overdue ? h("p", { class: "overdue" }, "The due date has passed; no report says what came of it.") : null,
    one.note ? h("p", { class: "note" }, words(one.note, 300)) : null);
}

export async function commitments(context) {
  const all = await source.list("commitments", context.asOf);
  const columns = OUTCOMES.map(([outcome, name]) => [outcome, name, all.filter((one) => one.outcome === outcome)]);
  return [
    h("h1", {}, "Commitments"),
    all.length === 0 ? empty(none(context, "commitment")) : h("p", { class: "summary" }, count(all.length, "promise, plan, threat, demand, offer or deadline", "promises, plans, threats, demands, offers and deadlines"),
      ", by what the reports say came of them."),
    h("div", { class: "board" }, columns.filter(([, , own]) => own.length > 0).map(([outcome, name, own]) =>
      h("section", { class: "column" }, h("h2", {}, name, " ", h("span", { class: "number-of" }, own.length)),
        h("ul", {}, own.map((one) => commitmentCard(context, one)))))),
  ];
}
