import { count, h, words } from "./dom.js";
import { say } from "./dates.js";
import { source } from "./data.js";
import { actorLinks, chip, empty, none } from "./marks.js";
import { eventRow } from "./timeline.js";
import { statementItem } from "./statements.js";
import { commitmentCard } from "./board.js";
import { KINDS } from "./kinds.js";

export async function actors(context) {
  const all = await source.list("actors", context.asOf);
  const events = await source.list("events", context.asOf);
  const statements = await source.list("statements", context.asOf);
  const seen = new Map();
  const add = (id) => seen.set(id, (seen.get(id) ?? 0) + 1);
  events.forEach((event) => new Set([...event.by, ...event.to]).forEach(add));
  statements.forEach((one) => add(one.speaker));
  const box = h("ul", { class: "cards" });
  const more = h("p", {});
  const field = h("input", { type: "search", placeholder: "name", "aria-label": "Name", oninput: list });
  const types = [...new Set(all.map((actor) => actor.type))].sort();
  const type = h("select", { "aria-label": "Type", onchange: list }, h("option", { value: "" }, "all types"),
    types.map((of) => h("option", { value: of }, of)));

  function list() {
    const text = field.value.toLowerCase().trim();
    const fit = all
      .filter((actor) => (!type.value || actor.type === type.value)
        && [actor.name, ...actor.aliases].some((name) => name.toLowerCase().includes(text)))
      .sort((a, b) => (seen.get(b.id) ?? 0) - (seen.get(a.id) ?? 0) || a.name.localeCompare(b.name, "en"));
    box.replaceChildren(...fit.slice(0, 400).map((actor) => h("li", { class: "card small" },
      h("p", { class: "name" }, h("a", { href: context.link("actor/" + actor.id) }, words(actor.name, 100))),
      h("p", { class: "meta" }, chip(actor.type), seen.get(actor.id) ? h("span", {}, count(seen.get(actor.id), "fact")) : null,
        actor.roles[0] ? h("span", {}, words(actor.roles[0].role, 60)) : null))));
    more.textContent = fit.length > 400 ? fit.length - 400 + " more fit; give a name." : fit.length === 0 ? "No actor fits." : "";
  }

  if (all.length === 0) {
    return [h("h1", {}, "Actors"), empty(none(context, "actor"))];
  }
  list();
  return [h("h1", {}, "Actors"), h("p", { class: "summary" }, count(all.length, "person, organization, group, state, place or facility", "people, organizations, groups, states, places and facilities")),
    h("div", { class: "fields" }, field, type), box, more];
}

export async function actor(context, id) {
  const { section, fact } = await source.fact(id, context.asOf);
  if (section !== "actors") {
    return [empty("There is no actor with this id.")];
  }
  const own = fact.id;
  const [events, statements, commitments, relations] = await Promise.all(
    ["events", "statements", "commitments", "relations"].map((of) => source.list(of, context.asOf)));
  const did = events.filter((event) => event.by.includes(own));
  const met = events.filter((event) => event.to.includes(own) && !event.by.includes(own));
  const said = statements.filter((one) => one.speaker === own);
  const bound = commitments.filter((one) => one.by === own || one.to === own);
  const related = relations.filter((one) => one.from === own || one.to === own);
  const part = (name, list) => h("section", {}, h("h2", {}, name), list);
  const aliases = fact.aliases.filter((alias) => alias !== fact.name);
  return [
    h("p", { class: "crumb" }, h("a", { href: context.link("actors") }, "Actors")),
    h("h1", {}, words(fact.name, 200)),
    h("p", { class: "meta" }, chip(fact.type), aliases.length > 0 ? h("span", {}, "also: ", words(aliases.join("; "), 300)) : null,
      h("a", { href: context.fact(own) }, "the words that name it")),
    fact.roles.length === 0 ? null : h("section", {}, h("h2", {}, "Roles"), h("ul", { class: "plain" }, fact.roles.map((role) =>
      h("li", {}, words(role.role, 120), role.of ? [" · ", actorLinks([role.of], context.name, context.link)] : null,
        role.when ? h("span", { class: "date-of" }, say(role.when)) : null)))),
    related.length === 0 ? null : h("section", {}, h("h2", {}, "Relations"),
      h("p", { class: "meta" }, h("a", { href: context.link("graph", { focus: own }) }, "as a graph")), h("ul", { class: "plain" }, related.map((one) =>
      h("li", {}, (KINDS[one.kind] ?? [one.kind, one.kind])[one.from === own ? 0 : 1], " ",
        actorLinks([one.from === own ? one.to : one.from], context.name, context.link), " ",
        h("a", { href: context.fact(one.id), class: "to-words" }, "its words"))))),
    did.length === 0 ? null : part("Did, planned, threatened", h("ol", { class: "events" }, did.slice(0, 300).map((event) => eventRow(context, event)))),
    met.length === 0 ? null : part("What was done to it, or asked of it", h("ol", { class: "events" }, met.slice(0, 300).map((event) => eventRow(context, event)))),
    said.length === 0 ? null : part("Said", h("ul", { class: "said" }, said.slice(0, 300).map((one) => statementItem(context, one)))),
    bound.length === 0 ? null : part("Promised, threatened, was promised", h("ul", { class: "cards" }, bound.slice(0, 200).map((one) => commitmentCard(context, one)))),
  ];
}
