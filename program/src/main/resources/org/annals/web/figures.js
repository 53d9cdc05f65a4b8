import { count, h, words } from "./dom.js";
import { amount, source } from "./data.js";
import { actorLinks, chip, dated, empty, none, place, statusChip, statusMark } from "./marks.js";
import { chart } from "./chart.js";

function table(context, points) {
  return h("div", { class: "scroll" }, h("table", {},
    h("thead", {}, h("tr", {}, ["When", "How many", "As written", "Kind", "Given by", "Words"].map((head) => h("th", { scope: "col" }, head)))),
    h("tbody", {}, points.map((figure) => h("tr", {},
      h("td", { class: "nowrap" }, dated(figure)),
      h("td", {}, h("a", { href: context.fact(figure.id) }, words(amount(figure), 120))),
      h("td", {}, words(figure.as_written, 120)),
      h("td", {}, h("span", { class: "inline" }, statusMark(figure.status), figure.kind, " ", statusChip(figure.status))),
      h("td", {}, figure.given_by ? actorLinks([figure.given_by], context.name, context.link) : h("span", { class: "undated" }, "the report")),
      h("td", {}, figure.at ? h("a", { class: "to-words", href: context.link(place(figure.at)) }, "its words") : null))))));
}

export async function figures(context) {
  const all = await source.list("figures", context.asOf);
  const series = new Map();
  all.forEach((figure) => {
    const key = figure.series ?? figure.id;
    series.set(key, [...(series.get(key) ?? []), figure]);
  });
  const sorted = [...series.values()].sort((a, b) => b.length - a.length);
  const moving = sorted.filter((points) => points.filter((one) => one.kind !== "change" && one.when).length > 1);
  const single = sorted.filter((points) => !moving.includes(points)).flat();
  const others = h("div", {});
  const field = h("input", { type: "search", placeholder: "words", "aria-label": "Words in the other figures", oninput: list });

  function list() {
    const terms = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    const shown = single.filter((one) => terms.every((term) => (one.subject + " " + one.as_written).toLowerCase().includes(term)));
    const by = shown.slice(0, 300);
    others.replaceChildren(h("ul", { class: "cards" }, by.map((figure) =>
      h("li", { class: "card small" },
        h("p", { class: "number" }, h("a", { href: context.fact(figure.id) }, words(amount(figure), 80))),
        h("p", {}, words(figure.subject, 120)),
        h("p", { class: "meta" }, h("span", { class: "inline" }, statusMark(figure.status), h("span", {}, dated(figure))),
          figure.kind === "level" ? null : chip(figure.kind), statusChip(figure.status),
          figure.at ? h("a", { class: "to-words", href: context.link(place(figure.at)) }, "its words") : null)))),
    by.length < shown.length ? h("p", {}, count(shown.length - by.length, "more figure"), " fit; give more words.") : "");
  }

  list();
  return [
    h("h1", {}, "Figures"),
    all.length === 0 ? empty(none(context, "figure")) : null,
    moving.length > 0 ? h("p", { class: "legend-line" },
      "A figure holds until the next. Upright: its bounds. Flat: the days its date leaves open. Hollow: a target, limit, plan or threat.") : null,
    moving.slice(0, 40).map((points) => h("section", { class: "series" },
      h("h2", {}, words(points[0].subject, 120), " ", h("span", { class: "unit" }, points[0].unit)),
      chart(context, points.filter((one) => one.kind !== "change").slice(0, 400)),
      table(context, points.slice(0, 100)),
      points.length > 100 ? h("p", { class: "why" }, count(points.length - 100, "later point"), " not in the table.") : null)),
    moving.length > 40 ? h("p", { class: "why" }, count(moving.length - 40, "shorter series", "shorter series"), " not drawn; search finds them.") : null,
    single.length > 0 ? h("section", {}, h("h2", {}, "Told once"), field, others) : null,
  ];
}
