import { count, h, webAddress, words } from "./dom.js";
import { parse, say } from "./dates.js";
import { source, titleOf } from "./data.js";
import { chip, empty, isDeed, place, reportPath, statusChip, statusMark } from "./marks.js";
import { adding } from "./edit.js";

const ORDER = ["events", "figures", "statements", "commitments", "relations", "actors"];
const NAMES = {
  events: "Events", figures: "Figures", statements: "Statements", commitments: "Commitments", relations: "Relations", actors: "Actors",
};
const BASES = { stated: "stated", inferred: "inferred", relative: "counted from another date", fallback: "assumed" };

export async function reports(context) {
  const day = (report) => parse(report.published)?.first ?? parse(report.published)?.last ?? 1e9;
  const all = [...(await source.list("reports", context.asOf))].sort((a, b) => day(a) - day(b));
  return [
    h("h1", {}, "Reports"),
    h("p", { class: "summary" }, count(all.length, "report"), " known", context.asOf ? " by " + say(context.asOf) : "", "."),
    all.length === 0 ? empty("No report was known yet.") : null,
    h("ul", { class: "reports" }, all.map((report) => h("li", {},
      h("time", { class: "when" }, say(report.published),
        report.published_basis === "stated" ? null : h("span", { class: "guess" }, BASES[report.published_basis] ?? report.published_basis)),
      h("div", {},
        h("p", { class: "what" }, h("a", { href: context.link(reportPath(report.id)) },
          words(report.title || report.id, 200))),
        h("p", { class: "meta" }, report.title ? words(report.id, 120) : null, report.publisher ? words(report.publisher, 80) : null,
          report.place ? words(report.place, 80) : null,
          count(report.characters, "character"), report.copy_of ? h("span", { class: "copy" }, "copy of ", words(report.copy_of, 120)) : null))))),
  ];
}

// Offsets of the record count code points, strings of the page count UTF-16 units.
function units(text) {
  if (!/[\ud800-\udfff]/.test(text)) {
    return (point) => Math.min(point, text.length);
  }
  const at = [];
  for (let i = 0; i < text.length; i += text.codePointAt(i) > 0xffff ? 2 : 1) {
    at.push(i);
  }
  at.push(text.length);
  return (point) => at[Math.min(point, at.length - 1)];
}

// The parts of the text that facts rest on, in order: [begin, end, the section, the fact's id].
function spans(facts, id, unit) {
  const all = [];
  for (const section of ORDER.slice(0, 4)) {
    for (const fact of facts[section] ?? []) {
      for (const one of [...fact.evidence, ...(fact.outcome_evidence ?? [])]) {
        if (one.report === id) {
          all.push([unit(one.focus[0]), unit(one.focus[1]), section, fact]);
        }
      }
    }
  }
  return all;
}

// The text, cut wherever a mark begins or ends, so that marks may overlap.
function marked(text, all, noise, chosen, choose) {
  const cuts = new Set([0, text.length]);
  [...all, ...noise].forEach(([begin, end]) => cuts.add(begin).add(end));
  if (chosen) {
    cuts.add(chosen[0]).add(chosen[1]);
  }
  for (let at = text.indexOf("\n\n"); at >= 0; at = text.indexOf("\n\n", at + 2)) {
    cuts.add(at).add(at + 2);
  }
  const order = [...cuts].filter((cut) => cut <= text.length).sort((a, b) => a - b);
  const begins = [...all].sort((a, b) => a[0] - b[0]);
  const box = h("div", { class: "text", dir: "auto" });
  let paragraph = h("p", { dir: "auto" });
  let open = [];
  let next = 0;
  box.append(paragraph);
  for (let i = 0; i + 1 < order.length; i++) {
    const [from, to] = [order[i], order[i + 1]];
    const part = text.slice(from, to);
    while (next < begins.length && begins[next][0] <= from) {
      open.push(begins[next++]);
    }
    open = open.filter((one) => one[1] > from);
    if (part === "\n\n") {
      paragraph = h("p", { dir: "auto" });
      box.append(paragraph);
      continue;
    }
    const lit = chosen && from >= chosen[0] && to <= chosen[1];
    if (open.length === 0 && !lit) {
      const isNoise = noise.some(([begin, end]) => begin <= from && to <= end);
      paragraph.append(isNoise ? h("span", { class: "noise" }, part) : part);
      continue;
    }
    const here = [...open];
    const sections = [...new Set(here.map((one) => one[2]))];
    const first = here.reduce((a, b) => (a === undefined || ORDER.indexOf(b[2]) < ORDER.indexOf(a[2]) ? b : a), undefined);
    const doubtful = here.some((one) => one[2] === "events" && !isDeed(one[3].status));
    paragraph.append(h("mark", {
      class: [...sections.map((section) => "in-" + section), lit ? "lit" : "", doubtful ? "no-deed" : ""].join(" "),
      title: sections.map((section) => NAMES[section]).join(", ") || null,
      onclick: first ? () => choose(first[3].id) : null,
    }, part));
  }
  return box;
}

export async function reader(context, address) {
  const found = /^(.*?)(?:@(\d+)-(\d+))?$/s.exec(address);
  const id = found[1];
  const { report, text, facts } = await source.report(id, context.asOf);
  const unit = text === null ? (point) => point : units(text);
  const chosen = found[2] === undefined ? null : [unit(Number(found[2])), unit(Number(found[3]))];
  const url = webAddress(report.url);
  const names = context.name;
  const panel = h("div", { class: "facts-beside" });
  const begin = (fact) => Math.min(...fact.evidence.filter((one) => one.report === id).map((one) => one.begin), 1e12);

  function item(section, fact) {
    const own = [...fact.evidence, ...(fact.outcome_evidence ?? [])].find((one) => one.report === id);
    const lit = chosen && own && unit(own.begin) < chosen[1] && unit(own.end) > chosen[0];
    return h("li", { id: "beside-" + fact.id, class: "in-" + section + (lit ? " lit" : "") },
      fact.status ? statusMark(fact.status) : h("span", { class: "mark" }),
      h("div", {},
        h("p", {}, fact.status ? statusChip(fact.status) : null, fact.anonymous ? chip("unnamed", "anonymous") : null,
          h("a", { href: context.fact(fact.id) }, words(titleOf(section, fact, names), 240))),
        text === null ? h("blockquote", {}, words(own.quote)) : null,
        h("p", { class: "meta" }, fact.when ? say(fact.when) : fact.made ? "made " + say(fact.made) : null,
          own?.page ? " page " + own.page + " " : null, h("a", { class: "to-words", href: context.link(place(own)) }, "show"))));
  }

  ORDER.forEach((section) => {
    const own = [...(facts[section] ?? [])].sort((a, b) => begin(a) - begin(b));
    if (own.length > 0) {
      panel.append(h("details", { open: section !== "actors" && section !== "relations" },
        h("summary", {}, NAMES[section], " ", h("span", { class: "number-of" }, own.length)),
        h("ul", {}, own.map((fact) => item(section, fact)))));
    }
  });
  const choose = (of) => {
    panel.querySelectorAll(".picked").forEach((one) => one.classList.remove("picked"));
    const beside = document.getElementById("beside-" + of);
    if (beside) {
      beside.closest("details").open = true;
      beside.classList.add("picked");
      beside.scrollIntoView({ block: "nearest" });
      beside.querySelector("a").focus({ preventScroll: true });
    }
  };
  const body = text === null
    ? h("p", { class: "empty" }, "The text of the report is not published here. Beside are the words that the record quotes from it",
      url ? [": ", h("a", { href: url, rel: "noreferrer noopener" }, "read the report where it appeared"), "."] : ".")
    : marked(text, spans(facts, id, unit),
      (report.noise ?? []).filter((one) => one.kind !== "section_head").map((one) => [unit(one.begin), unit(one.end)]), chosen, choose);
  const add = await adding(context, id, text, body);
  context.after(() => {
    const lit = document.querySelector(".text .lit, .facts-beside li.lit");
    lit?.scrollIntoView({ block: "center" });
  });
  return [
    h("p", { class: "crumb" }, h("a", { href: context.link("reports") }, "Reports")),
    h("h1", {}, words(report.title || report.id, 300)),
    h("dl", { class: "about" },
      h("dt", {}, "Published"), h("dd", {}, say(report.published), " ",
        report.published_basis === "stated" ? null : chip(BASES[report.published_basis] ?? report.published_basis, "guess"),
        h("span", { class: "why" }, words(report.published_why))),
      report.title ? [h("dt", {}, "File"), h("dd", {}, words(report.id, 200))] : null,
      report.authors.length > 0 ? [h("dt", {}, "By"), h("dd", {}, words(report.authors.join(", "), 200))] : null,
      report.publisher ? [h("dt", {}, "Publisher"), h("dd", {}, words(report.publisher, 200))] : null,
      report.copy_of ? [h("dt", {}, "Copy of"), h("dd", {}, h("a", { href: context.link(reportPath(report.copy_of)) }, words(report.copy_of, 200)))] : null,
      url ? [h("dt", {}, "Address"), h("dd", {}, h("a", { href: url, rel: "noreferrer noopener" }, words(url, 200)))] : null),
    text === null ? null : h("p", { class: "legend-line kinds" }, ORDER.slice(0, 4).map((section) => h("mark", { class: "in-" + section }, NAMES[section].toLowerCase()))),
    h("div", { class: text === null ? "reader quotes-only" : "reader" }, h("article", {}, add, body), h("section", { class: "beside", "aria-label": "Facts of this report" }, panel)),
  ];
}
