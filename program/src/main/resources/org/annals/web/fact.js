import { count, h, words } from "./dom.js";
import { plainly, say } from "./dates.js";
import { amount, source, titleOf } from "./data.js";
import { actorLinks, chip, place, statusMark } from "./marks.js";
import { correctionsOf, untying } from "./edit.js";

// One fact with all that the record says of it: how its date and its status came about, and the
// words of every report that shows it, each a link to its place.
const NAMES = {
  events: "Event", figures: "Figure", statements: "Statement", commitments: "Commitment", actors: "Actor",
  relations: "Relation", reports: "Report", disagreements: "Disagreement", links: "Link", corrections: "Correction",
};
const PLACED = { by: "By", to: "To", speaker: "Speaker", asserted_by: "Says so", given_by: "Given by", from: "From" };
const PLAIN = {
  type: "Type", place: "Place", kind: "Kind", unit: "Unit", as_written: "As written", mode: "Mode", reason: "Why unnamed",
  condition: "If", outcome: "Outcome", outcome_why: "Outcome, why", note: "Note", weight: "Weight",
};
const DATES = { when: "When", made: "Made", due: "Due" };

function quotes(context, all) {
  return h("ul", { class: "quotes" }, all.map((one) => {
    const points = [...one.quote];
    const from = Math.max(0, one.focus[0] - one.begin);
    const to = Math.max(from, one.focus[1] - one.begin);
    return h("li", {},
      h("blockquote", { dir: "auto" }, h("bdi", {}, points.slice(0, from).join(""), h("mark", {}, points.slice(from, to).join("")), points.slice(to).join(""))),
      h("p", { class: "meta" }, h("a", { href: context.link(place(one)) }, "in ", words(one.report, 100), one.page ? ", page " + one.page : "")));
  }));
}

export async function factView(context, id) {
  const { section, fact, links, disagreements, corrections } = await source.fact(id, context.asOf);
  const rows = [];
  const row = (name, ...value) => rows.push(h("dt", {}, name), h("dd", {}, ...value));
  if (fact.status) {
    row("Status", h("span", { class: "inline" }, statusMark(fact.status), fact.status));
  }
  if (section === "figures") {
    row("How many", words(amount(fact)));
  }
  for (const [key, name] of Object.entries(DATES)) {
    if (fact[key] || (key === "when" && key in fact)) {
      row(name, say(fact[key]), " ", fact[key + "_basis"] && fact[key + "_basis"] !== "stated" ? chip(fact[key + "_basis"], "guess") : null,
        fact[key + "_why"] ? h("span", { class: "why" }, words(fact[key + "_why"])) : null);
    }
  }
  for (const [key, name] of Object.entries(PLACED)) {
    const ids = [fact[key] ?? []].flat().filter(Boolean);
    if (ids.length > 0) {
      row(name, actorLinks(ids, context.name, context.link), key === "speaker" && fact.anonymous ? chip("unnamed", "anonymous") : null);
    }
  }
  for (const [key, name] of Object.entries(PLAIN)) {
    if (fact[key] !== null && fact[key] !== undefined && fact[key] !== "") {
      row(name, words(String(fact[key]).replaceAll("_", " ")));
    }
  }
  if (fact.why) {
    row("Why it stands here", h("span", { class: "why" }, words(fact.why)));
  }
  if (fact.known_from) {
    row("Known", "from ", say(fact.known_from), fact.origins ? [", ", count(fact.origins, "independent source")] : null);
  }
  row("Id", h("code", {}, fact.id));
  const access = await source.edits();
  const other = (one) => one.between.filter((of) => of !== fact.id);
  return [
    h("p", { class: "crumb" }, NAMES[section]),
    h("h2", {}, words(titleOf(section, fact, context.name), 500)),
    section === "actors" ? h("p", {}, h("a", { href: context.link("actor/" + fact.id) }, "all of this actor")) : null,
    h("h3", {}, "The words that show it"),
    quotes(context, fact.evidence ?? []),
    fact.outcome_evidence?.length > 0 ? [h("h3", {}, "The words that show what came of it"), quotes(context, fact.outcome_evidence)] : null,
    disagreements.length > 0 ? [h("h3", {}, "The reports disagree"), h("ul", { class: "plain" }, disagreements.map((one) =>
      h("li", {}, chip(one.kind, "status-threatened"), " ", other(one).map((of) => h("a", { href: context.fact(of) }, "the other")), h("span", { class: "why" }, words(plainly(one.why))), " ", untying(access, one, "this disagreement", one.why))))] : null,
    links.length > 0 ? [h("h3", {}, "Goes with"), h("ul", { class: "plain" }, links.map((one) =>
      h("li", {}, one.kind.replaceAll("_", " "), ": ", other(one).map((of) => [h("a", { href: context.fact(of) }, of), " "]), h("span", { class: "why" }, words(plainly(one.why))), " ", untying(access, one, "this link, " + one.kind.replaceAll("_", " "), one.why))))] : null,
    await correctionsOf(context, section, fact, corrections),
    h("h3", {}, "How it was read"),
    h("dl", { class: "about" }, rows),
  ];
}
