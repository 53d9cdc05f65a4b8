import { count, h, words } from "./dom.js";
import { dayOf, parse, yearOf } from "./dates.js";
import { source } from "./data.js";
import { STATUSES, actorLinks, chip, dated, empty, isDeed, none, place, statusChip, statusMark } from "./marks.js";
import { strip } from "./strip.js";
import { rows } from "./rows.js";

export function eventRow(context, event) {
  const to = event.to.filter((id) => !event.by.includes(id));
  return h("li", { class: "event " + (isDeed(event.status) ? "deed" : "no-deed") + (event.weight >= 0.55 ? " heavy" : ""), "data-when": event.when ?? "" },
    h("div", { class: "when" }, dated(event)),
    statusMark(event.status),
    h("div", { class: "body" },
      h("p", { class: "what" }, statusChip(event.status), event.corrected ? chip("corrected", "corrected") : null,
        h("a", { href: context.fact(event.id) }, words(event.what))),
      h("p", { class: "meta" },
        event.by.length + to.length > 0
          ? h("span", {}, actorLinks(event.by, context.name, context.link), to.length > 0 ? [event.by.length > 0 ? " → " : "to ", actorLinks(to, context.name, context.link)] : null)
          : null,
        event.place ? h("span", {}, words(event.place, 60)) : null,
        event.asserted_by ? h("span", { class: "claimed" }, "says ", actorLinks([event.asserted_by], context.name, context.link)) : null,
        h("span", { class: event.origins > 1 ? "origins" : "" }, count(event.origins, "source")),
        event.at ? h("a", { class: "to-words", href: context.link(place(event.at)) }, "its words") : null)));
}

function select(label, value, choices, change) {
  const box = h("select", { onchange: () => change(box.value) },
    choices.map(([of, text]) => h("option", { value: of, selected: of === value }, text)));
  return h("label", { class: "field" }, h("span", {}, label), box);
}

function options(field, value, choices) {
  field.querySelector("select").replaceChildren(...choices.map(([of, text]) => h("option", { value: of, selected: of === value }, text)));
}

export async function timeline(context) {
  const start = await source.first("events", context.asOf);
  let events = start.items;
  let isWhole = start.isAll;
  const chosen = { ...context.parameters };
  const list = rows("events");
  const summary = h("p", { class: "summary", role: "status" });
  const overview = strip({ from: null, to: null }, (from, to) => set({ from, to }));
  const off = new Set((chosen.hide ?? "").split(",").filter(Boolean));
  const from = h("input", { type: "date", name: "from", value: chosen.from ?? "", onchange: () => set({ from: from.value }) });
  const to = h("input", { type: "date", name: "to", value: chosen.to ?? "", onchange: () => set({ to: to.value }) });

  function set(changes) {
    Object.assign(chosen, changes);
    context.replace(changes);
    show();
  }

  function group(event) {
    if (chosen.group === "actor") {
      const first = event.by[0] ?? event.to[0];
      return first ? context.name(first) : "Nobody named";
    }
    const date = parse(event.when);
    return date ? String(yearOf(date.first ?? date.last)) : "Undated";
  }

  function show() {
    if (!isWhole && (context.parameters.from || context.parameters.to || chosen.words || chosen.actor || chosen.type || chosen.weight || chosen.hide || chosen.group)) {
      return;
    }
    const terms = (chosen.words ?? "").toLowerCase().split(/\s+/).filter(Boolean);
    const matching = events.filter((event) =>
      !off.has(event.status)
      && (!chosen.type || event.type === chosen.type)
      && (!chosen.actor || event.by.includes(chosen.actor) || event.to.includes(chosen.actor))
      && (!chosen.weight || event.weight >= Number(chosen.weight))
      && has(event, terms));
    const range = { from: dayOf(chosen.from), to: dayOf(chosen.to) };
    from.value = chosen.from ?? "";
    to.value = chosen.to ?? "";
    const within = matching.filter((event) => {
      const date = parse(event.when);
      return (range.from === null && range.to === null)
        || (date !== null && (range.to === null || date.first === null || date.first <= range.to)
          && (range.from === null || date.last === null || date.last >= range.from));
    });
    const sorted = chosen.group === "actor"
      ? within.map((event) => [group(event), event]).sort((a, b) => a[0].localeCompare(b[0], "en")).map((pair) => pair[1])
      : within;
    const all = [];
    let heading = null;
    for (const event of sorted) {
      const of = group(event);
      if (of !== heading) {
        heading = of;
        all.push({ heading });
      }
      all.push(event);
    }
    if (isWhole) {
      overview.show(matching, range);
    }
    list.show(all, (one) => one.heading
      ? h("li", { class: "group" }, h("h2", {}, words(one.heading, 80)))
      : eventRow(context, one), !isWhole);
    const threats = within.filter((event) => !isDeed(event.status)).length;
    summary.textContent = within.length === 0
      ? "Nothing in the record fits."
      : !isWhole ? count(start.total, "event")
      : count(within.length, "event") + (within.length < events.length ? " of " + events.length.toLocaleString("en") : "")
        + (threats > 0 ? "; " + threats.toLocaleString("en") + " of them no deeds: hollow marks" : "");
  }

  function has(event, terms) {
    if (terms.length === 0) {
      return true;
    }
    const text = [event.what, event.place ?? "", ...[...event.by, ...event.to].map(context.name)].join("\n").toLowerCase();
    return terms.every((term) => text.includes(term));
  }

  const actorField = select("Actor", "", [], (actor) => set({ actor }));
  const typeField = select("Type", "", [], (type) => set({ type }));
  const legend = h("div", { class: "legend", role: "group", "aria-label": "Statuses shown" });

  // What there is to choose among, once all events are there.
  function choices() {
    const seen = new Map();
    events.forEach((event) => new Set([...event.by, ...event.to]).forEach((id) => seen.set(id, (seen.get(id) ?? 0) + 1)));
    const actors = [...seen].sort((a, b) => b[1] - a[1]).slice(0, 300)
      .map(([id, n]) => [id, context.name(id).slice(0, 40) + " (" + n + ")"]);
    const types = [...new Set(events.map((event) => event.type))].sort();
    options(actorField, chosen.actor ?? "", [["", "all"], ...actors]);
    options(typeField, chosen.type ?? "", [["", "all"], ...types.map((type) => [type, type.toLowerCase()])]);
    legend.replaceChildren(...STATUSES.filter((status) => events.some((event) => event.status === status)).map(toggle));
  }

  function toggle(status) {
    const button = h("button", {
      type: "button", class: "toggle", "aria-pressed": String(!off.has(status)),
      onclick: () => {
        off.has(status) ? off.delete(status) : off.add(status);
        button.setAttribute("aria-pressed", String(!off.has(status)));
        set({ hide: [...off].join(",") });
      },
    }, statusMark(status), status);
    return button;
  }

  const field = h("input", {
    type: "search", value: chosen.words ?? "", placeholder: "words", oninput: () => set({ words: field.value }),
  });
  const filters = h("details", { class: "filters", open: matchMedia("(min-width: 701px)").matches },
    h("summary", {}, "Filters"),
    h("div", { class: "fields" },
      h("label", { class: "field" }, h("span", {}, "Words"), field),
      actorField,
      typeField,
      select("Weight", chosen.weight ?? "", [["", "all"], ["0.4", "middling and up"], ["0.55", "main events"]], (weight) => set({ weight })),
      select("Group by", chosen.group ?? "", [["", "year"], ["actor", "actor"]], (by) => set({ group: by })),
      h("label", { class: "field" }, h("span", {}, "From"), from),
      h("label", { class: "field" }, h("span", {}, "To"), to),
      h("button", { type: "button", class: "quiet", onclick: () => {
        off.clear();
        field.value = "";
        context.go("timeline");
      } }, "Clear")),
    legend);
  if (events.length === 0) {
    return [h("h1", {}, "Timeline"), empty(none(context, "event"))];
  }
  choices();
  show();
  if (!isWhole) {
    context.rest(async () => {
      events = await source.list("events", context.asOf);
      isWhole = true;
    }, () => {
      choices();
      show();
    });
  }
  return [h("h1", {}, "Timeline"), overview.node, filters, summary, list.node];
}
