import { h, s, words } from "./dom.js";
import { say, sayOne } from "./dates.js";

// How a status looks: a form of its own besides the colour, and its name in words. Only what
// happened or goes on is filled; whatever is not a deed is hollow.
const FORMS = {
  happened: () => [s("circle", { cx: 8, cy: 8, r: 5, class: "filled" })],
  ongoing: () => [
    s("circle", { cx: 8, cy: 8, r: 3.2, class: "filled" }), s("circle", { cx: 8, cy: 8, r: 6, class: "hollow" }),
  ],
  planned: () => [s("circle", { cx: 8, cy: 8, r: 5, class: "hollow" })],
  expected: () => [s("circle", { cx: 8, cy: 8, r: 5, class: "hollow dashed" })],
  threatened: () => [
    s("path", { d: "M8 2 14.5 13.5H1.5Z", class: "hollow" }), s("path", { d: "M8 6v4M8 11.3v1", class: "hollow" }),
  ],
  demanded: () => [s("path", { d: "M3 3h10v10H3Z", class: "hollow" })],
  offered: () => [s("path", { d: "M8 1.8 14.2 8 8 14.2 1.8 8Z", class: "hollow" })],
  denied: () => [
    s("circle", { cx: 8, cy: 8, r: 5.5, class: "hollow" }), s("path", { d: "M4 12 12 4", class: "hollow" }),
  ],
  hypothetical: () => [
    s("path", { d: "M5 6a3 3 0 1 1 3.6 3Q8 9.3 8 10.4M8 12.6v1", class: "hollow" }),
  ],
};

export const STATUSES = Object.keys(FORMS);

export function isDeed(status) {
  return status === "happened" || status === "ongoing";
}

export function statusMark(status) {
  return s(
    "svg", { viewBox: "0 0 16 16", class: "mark status-" + status, role: "img", "aria-label": status },
    (FORMS[status] ?? FORMS.hypothetical)());
}

export function chip(text, kind = "") {
  return h("span", { class: "chip " + kind }, text);
}

// The status in words, where it is not simply a deed.
export function statusChip(status) {
  return status === "happened" ? null : chip(status, "status-" + status);
}

// The date, with a word where it is no stated one.
export function dated(fact, key = "when") {
  const basis = fact[key + "_basis"];
  const why = { fallback: "date assumed", inferred: "date inferred", corrected: "date corrected" }[basis];
  return [
    h("time", { class: fact[key] ? "" : "undated" }, "what" in fact && fact.status !== "ongoing" ? sayOne(fact[key]) : say(fact[key])),
    why ? h("span", { class: "guess", title: why + ": see the fact for how" }, why) : null,
  ];
}

// The address of a place in a report.
export function place(evidence) {
  return reportPath(evidence.report) + "@" + evidence.begin + "-" + evidence.end;
}

// What is said where there is nothing, of today's record and of what was known on a day.
export function none(context, what) {
  return context.asOf ? "No " + what + " was known yet." : "The reports give no " + what + " that the program reads.";
}

export function empty(text) {
  return h("p", { class: "empty" }, text);
}

export function actorLinks(ids, name, link) {
  return ids.flatMap((id, i) => [
    i > 0 ? ", " : null,
    id?.startsWith("a-") && name(id) !== id ? h("a", { href: link("actor/" + id) }, words(name(id), 80)) : words(id, 80),
  ]);
}

// The address of a report.
export function reportPath(id) {
  return "report/" + id.split("/").map(encodeURIComponent).join("/");
}
