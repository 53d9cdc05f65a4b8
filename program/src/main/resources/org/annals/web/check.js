import { count, found, h, words } from "./dom.js";
import { plainly, say } from "./dates.js";
import { source, titleOf } from "./data.js";
import { untying } from "./edit.js";
import { actorLinks, chip, dated, empty, place, reportPath, statusChip, statusMark } from "./marks.js";

const MOST = 200;
const MOST_QUOTES = 120;
const FACTS = ["events", "figures", "statements", "commitments"];

export function line(context, section, fact) {
  return h("li", { class: "line" },
    fact.status ? statusMark(fact.status) : h("span", { class: "mark" }),
    h("div", {},
      h("p", { class: "what" }, fact.status ? statusChip(fact.status) : null,
        h("a", { href: section === "reports" ? context.link(reportPath(fact.id))
          : section === "actors" ? context.link("actor/" + fact.id) : context.fact(fact.id) },
          words(titleOf(section, fact, context.name), 300))),
      h("p", { class: "meta" }, chip(section.replace(/s$/, "")), "when" in fact ? h("span", {}, dated(fact)) : null,
        fact.at && section !== "actors" ? h("a", { class: "to-words", href: context.link(place(fact.at)) }, "its words") : null)));
}

async function all(context) {
  const lists = await Promise.all(FACTS.map((section) => source.list(section, context.asOf)));
  return FACTS.flatMap((section, i) => lists[i].map((fact) => ({ section, fact })));
}

export async function disagreements(context) {
  const [list, access] = await Promise.all([source.list("disagreements", context.asOf), source.edits()]);
  const facts = new Map((await all(context)).map((one) => [one.fact.id, one]));
  // The words of each side, which a list does not bring along.
  const quotes = new Map();
  const quoteOf = (id) => {
    const box = h("blockquote", { dir: "auto" });
    quotes.set(box, id);
    return box;
  };
  context.rest(async () => {
    const found = await Promise.all([...quotes].slice(0, MOST_QUOTES).map(([box, id]) =>
      source.fact(id, context.asOf).then(({ fact }) => [box, fact], () => [box, null])));
    return found.filter(([, fact]) => fact?.evidence?.length > 0);
  }, (found) => found.forEach(([box, fact]) => box.append(words(fact.evidence[0].quote))));
  const KINDS = {
    conflict: "They cannot both be so", update: "One may be newer", scope: "They may count different things", position: "The sides say different things",
  };
  return [
    h("h1", {}, "Disagreements"),
    list.length === 0 ? empty(context.asOf ? "No disagreement was known yet." : "The reports and their sources do not disagree in anything that the program reads.")
      : h("p", { class: "summary" }, count(list.length, "place"), " where reports or their sources do not agree."),
    list.slice(0, MOST).map((one) => h("section", { class: "disagreement" },
      h("h2", {}, chip(one.kind, "status-threatened"), " ", KINDS[one.kind] ?? ""),
      h("div", { class: "sides" }, one.between.map((id) => {
        const known = facts.get(id);
        if (!known) {
          return h("div", { class: "side" }, h("a", { href: context.fact(id) }, id));
        }
        const { section, fact } = known;
        return h("div", { class: "side" },
          h("p", { class: "what" }, fact.status ? statusMark(fact.status) : null, h("a", { href: context.fact(id) }, words(titleOf(section, fact, context.name), 300))),
          h("p", { class: "meta" }, "when" in fact ? h("span", {}, dated(fact)) : null,
            fact.given_by || fact.speaker || fact.asserted_by
              ? h("span", {}, "says ", actorLinks([fact.given_by ?? fact.speaker ?? fact.asserted_by], context.name, context.link)) : null,
            h("span", {}, count(fact.origins, "source"))),
          quoteOf(id),
          fact.at ? h("p", { class: "meta" }, h("a", { class: "to-words", href: context.link(place(fact.at)) }, "in ", words(fact.at.report, 100))) : null);
      })),
      h("p", { class: "why" }, words(plainly(one.why)), " ", untying(access, one, "this disagreement", one.why)))),
    list.length > MOST ? h("p", {}, count(list.length - MOST, "more place"), " are in annals export --format json.") : null,
  ];
}

export async function check(context) {
  const facts = await all(context);
  const torn = new Set((await source.list("disagreements", context.asOf)).flatMap((one) => one.between));
  const main = facts.filter(({ section, fact }) => section !== "events" || fact.weight >= 0.4);
  const lists = [
    ["Reports disagree", "Both sides stand in the record; which is right is for you to find out.", facts.filter(({ fact }) => torn.has(fact.id))],
    ["Outcomes that were decided", "A sentence was taken to show what came of a promise, plan or threat.",
      facts.filter(({ section, fact }) => section === "commitments" && !["pending", "unknown"].includes(fact.outcome))],
    ["Dates that are inferred", "Worked out from other dates, not stated.", main.filter(({ fact }) => (fact.when_basis ?? fact.made_basis) === "inferred")],
    ["Dates that are assumed", "No words of time: the date is as wide as the report allows.", main.filter(({ fact }) => (fact.when_basis ?? fact.made_basis) === "fallback")],
    ["Unnamed sources", "Said by someone whom the report does not name.", facts.filter(({ fact }) => fact.anonymous)],
    ["One source alone", "Events of weight that one report, or copies of it, tells.", main.filter(({ section, fact }) => section === "events" && fact.origins < 2)],
  ];
  return [
    h("h1", {}, "To check"),
    h("p", { class: "summary" }, "Where a fact-checker begins, the weightiest first."),
    lists.map(([name, why, own], i) => {
      const sorted = [...own].sort((a, b) => (b.fact.weight ?? 0.5) - (a.fact.weight ?? 0.5));
      return h("details", { class: "checks", open: i < 2 && own.length > 0 },
        h("summary", {}, name, " ", h("span", { class: "number-of" }, own.length)),
        h("p", { class: "why" }, why),
        own.length === 0 ? empty("None.") : h("ul", { class: "lines" }, sorted.slice(0, 100).map(({ section, fact }) => line(context, section, fact))),
        own.length > 100 ? h("p", {}, own.length - 100 + " more of less weight.") : null);
    }),
  ];
}

export async function news(context) {
  const facts = await all(context);
  const { days } = context.record;
  const by = new Map();
  facts.forEach((one) => by.set(one.fact.known_from, [...(by.get(one.fact.known_from) ?? []), one]));
  const known = days.filter((one) => !context.asOf || one.day <= context.asOf).reverse();
  return [
    h("h1", {}, "What was new"),
    known.length === 0 ? empty(context.asOf ? "No report was known yet." : "No report has a date, nor was any seen on a known day: nothing can be said to be new.")
      : h("p", { class: "summary" }, "Day by day, the facts that no earlier report had told."),
    known.map(({ day, reports, withdrawn }, i) => {
      const own = [...(by.get(day) ?? [])].sort((a, b) => (b.fact.weight ?? 0.3) - (a.fact.weight ?? 0.3));
      return h("details", { class: "checks", open: i === 0 },
        h("summary", {}, say(day), " ", h("span", { class: "number-of" }, own.length)),
        h("p", { class: "meta" }, reports.map((id) => h("a", { href: context.link(reportPath(id)) }, words(id, 100)))),
        withdrawn ? h("p", { class: "meta" }, "Taken back by their publishers: ", withdrawn.map((id) => h("a", { href: context.link(reportPath(id)) }, words(id, 100)))) : null,
        own.length === 0 ? empty("Nothing that was not told before.") : h("ul", { class: "lines" }, own.slice(0, 150).map(({ section, fact }) => line(context, section, fact))));
    }),
  ];
}

export async function search(context) {
  const q = (context.parameters.q ?? "").trim();
  if (!q) {
    return [h("h1", {}, "Search"), empty("Type words into the field above: sentences, facts, actors and reports are searched.")];
  }
  const result = await source.search(q, context.asOf);
  return [
    h("h1", {}, "Search"),
    h("p", { class: "summary", role: "status" }, count(result.facts.length, "fact"), " and ", count(result.sentences.length, "sentence"), " with “", words(q, 100), "”"),
    result.facts.length + result.sentences.length === 0 ? empty("Nothing has all of these words. Try fewer of them, or only their beginnings.") : null,
    result.facts.length > 0 ? h("section", {}, h("h2", {}, "Facts"), h("ul", { class: "lines" }, result.facts.slice(0, 200).map((one) => line(context, one.section, one.fact)))) : null,
    result.sentences.length > 0 ? h("section", {}, h("h2", {}, "Sentences"), h("ul", { class: "quotes" }, result.sentences.map((one) =>
      h("li", {}, h("blockquote", { dir: "auto" }, found(one.text, q)), h("p", { class: "meta" }, h("a", { href: context.link(place(one)) }, "in ", words(one.report, 100))))))) : null,
  ];
}
