import { count, h, words } from "./dom.js";
import { source } from "./data.js";
import { actorLinks, chip, dated, empty, none, place } from "./marks.js";

export function statementItem(context, one) {
  return h("li", { class: "statement " + one.mode },
    h("p", { class: "gist" }, h("a", { href: context.fact(one.id) }, words(one.gist, 500))),
    h("p", { class: "meta" },
      h("span", {}, dated(one)),
      chip({ direct: "in quotes", indirect: "reported", mixed: "partly in quotes" }[one.mode] ?? one.mode),
      one.distanced ? chip("the report keeps its distance", "status-denied") : null,
      one.to ? h("span", {}, "to ", actorLinks([one.to], context.name, context.link)) : null,
      one.at ? h("a", { class: "to-words", href: context.link(place(one.at)) }, "its words") : null));
}

export async function statements(context) {
  const all = await source.list("statements", context.asOf);
  const box = h("div", {});
  const only = h("input", { type: "checkbox", onchange: list });
  const field = h("input", { type: "search", placeholder: "speaker or words", "aria-label": "Speaker or words", oninput: list });

  function list() {
    const terms = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    const by = new Map();
    for (const one of all) {
      const text = (context.name(one.speaker) + " " + one.gist).toLowerCase();
      if ((!only.checked || one.anonymous) && terms.every((term) => text.includes(term))) {
        const key = one.speaker ?? "nobody named";
        by.set(key, [...(by.get(key) ?? []), one]);
      }
    }
    const speakers = [...by].sort((a, b) => b[1].length - a[1].length || context.name(a[0]).localeCompare(context.name(b[0]), "en"));
    let left = 800;
    box.replaceChildren(
      ...speakers.map(([speaker, own]) => {
        const shown = own.slice(0, Math.max(0, left));
        left -= own.length;
        return shown.length === 0 ? "" : h("section", { class: "speaker" },
          h("h2", {}, actorLinks([speaker], context.name, context.link), " ", h("span", { class: "number-of" }, own.length),
            own.some((one) => one.anonymous) ? h("span", { class: "anonymous" }, "unnamed source") : null),
          own.some((one) => one.reason) ? h("p", { class: "reason" }, "Why unnamed: ", words(own.find((one) => one.reason).reason, 200)) : null,
          h("ul", {}, shown.map((one) => statementItem(context, one))));
      }),
      speakers.length === 0 ? empty("No statement fits.") : left < 0 ? h("p", {}, "There are more; give words to narrow them down.") : "");
  }

  if (all.length === 0) {
    return [h("h1", {}, "Statements"), empty(none(context, "statement"))];
  }
  list();
  return [
    h("h1", {}, "Statements"),
    h("p", { class: "summary" }, count(all.length, "statement"), ", ", all.filter((one) => one.anonymous).length, " by speakers who are not named."),
    h("div", { class: "fields" }, field, h("label", { class: "check" }, only, "unnamed speakers only")),
    box,
  ];
}
