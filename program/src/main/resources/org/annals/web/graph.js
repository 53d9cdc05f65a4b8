import { count, h, s, words } from "./dom.js";
import { source } from "./data.js";
import { actorLinks, chip, empty, isDeed, none } from "./marks.js";
import { apart, fitted, labels, spread } from "./layout.js";
import { KINDS } from "./kinds.js";

// Who stands to whom: the relations that the reports state, and who did, threatened or demanded
// something towards whom. The dots of most lines are drawn, or one actor and those around it; all
// of it stands below as a list too.
const MOST = 200;
const TALL = 720;

// With more lines than this only the strongest of each actor are drawn; all are there around one.
const MOST_LINES = 260;
const STRONGEST = 2;

const GROUPS = [
  ["belongs", "Leads, belongs to", ["leads", "member_of", "part_of", "represents"]],
  ["sides", "Backs, is allied with", ["backs", "allied_with"]],
  ["against", "Opposes", ["opposes"]],
  ["where", "Is at", ["located_in", "based_at"]],
  ["did", "Did to", []],
  ["threat", "Threatens, demands, offers, plans", []],
];

const SHAPES = {
  person: (r) => s("circle", { r }),
  state: (r) => s("rect", { x: -r, y: -r, width: 2 * r, height: 2 * r }),
  organization: (r) => s("rect", { x: -r, y: -r, width: 2 * r, height: 2 * r, rx: r * 0.55 }),
  group: (r) => s("path", { d: "M0 " + -r * 1.2 + "L" + r * 1.15 + " " + -r * 0.3 + "L" + r * 0.7 + " " + r + "H" + -r * 0.7 + "L" + -r * 1.15 + " " + -r * 0.3 + "Z" }),
  place: (r) => s("path", { d: "M0 " + -r * 1.2 + "L" + r * 1.2 + " " + r + "H" + -r * 1.2 + "Z" }),
  facility: (r) => s("path", { d: "M0 " + -r * 1.3 + "L" + r * 1.3 + " 0L0 " + r * 1.3 + "L" + -r * 1.3 + " 0Z" }),
};

// All lines, those of one group between the same two as one: { from, to, group, facts }.
function edges(relations, events, known) {
  const all = new Map();
  const add = (from, to, group, section, fact) => {
    if (from === to || !known.has(from) || !known.has(to)) {
      return;
    }
    const key = from + " " + to + " " + group;
    if (!all.has(key)) {
      all.set(key, { from, to, group, facts: [] });
    }
    all.get(key).facts.push({ section, fact });
  };
  relations.forEach((one) => {
    const group = GROUPS.find(([, , kinds]) => kinds.includes(one.kind));
    add(one.from, one.to, group ? group[0] : "belongs", "relations", one);
  });
  events.forEach((event) => event.by.forEach((from) => event.to.forEach((to) =>
    add(from, to, isDeed(event.status) ? "did" : "threat", "events", event))));
  return [...all.values()];
}

export async function graph(context) {
  const [actors, relations, events] = await Promise.all(
    ["actors", "relations", "events"].map((of) => source.list(of, context.asOf)));
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const all = edges(relations, events, byId);
  if (all.length === 0) {
    return [h("h1", {}, "Who stands to whom"), empty(none(context, "relation between two actors"))];
  }
  const chosen = { ...context.parameters };
  const off = new Set((chosen.without ?? "").split(",").filter(Boolean));
  const view = { zoom: 1, x: 0, y: 0 };
  const box = h("div", { class: "graph" });
  const list = h("div", {});
  const said = h("p", { class: "summary", role: "status" });
  let placed = null;

  const degree = new Map();
  all.forEach(({ from, to, facts }) => [from, to].forEach((id) => degree.set(id, (degree.get(id) ?? 0) + Math.min(3, facts.length))));
  const ranked = [...degree.keys()].sort((a, b) => degree.get(b) - degree.get(a) || (a < b ? -1 : 1));

  function change(changes) {
    Object.assign(chosen, changes);
    context.replace(changes);
    Object.assign(view, { zoom: 1, x: 0, y: 0 });
    arrange();
  }

  // What is shown: with a focus it and those one line from it, then those between its neighbours.
  function arrange() {
    const lines = all.filter((one) => !off.has(one.group));
    const focus = byId.has(chosen.focus) ? chosen.focus : "";
    let ids;
    if (focus) {
      const near = new Set([focus]);
      lines.forEach(({ from, to }) => {
        if (from === focus || to === focus) {
          near.add(from).add(to);
        }
      });
      ids = ranked.filter((id) => near.has(id));
    } else {
      const joined = new Set(lines.flatMap(({ from, to }) => [from, to]));
      ids = ranked.filter((id) => joined.has(id));
    }
    const first = new Set(ids.slice(0, MOST));
    const between = lines.filter(({ from, to }) => first.has(from) && first.has(to));
    const drawn = between.length > MOST_LINES ? strongest(between, [...first]) : between;
    // Who has lines only to actors that are not drawn would stand there for nothing.
    const ends = new Set(drawn.flatMap(({ from, to }) => [from, to]));
    const shown = [...first].filter((id) => ends.has(id));
    const index = new Map(shown.map((id, i) => [id, i]));
    const width = Math.max(300, box.clientWidth);
    const height = Math.min(TALL, Math.max(340, 150 + 42 * Math.sqrt(shown.length) * (width < 620 ? 1.6 : 1)));
    const most = Math.max(1, ...shown.map((id) => degree.get(id)));
    const radius = (id) => (4 + 8 * Math.sqrt(degree.get(id) / Math.max(12, most))) * (id === focus ? 1.25 : 1);
    const at = spread(shown.length, drawn.map(({ from, to }) => [index.get(from), index.get(to)]), width, height);
    const radii = shown.map(radius);
    const own = apart(fitted(at, width, height, { x: width < 620 ? 40 : 90, y: 30 }), radii, width, height);
    placed = { focus, shown, drawn, index, width, height, radii, at: own };
    said.textContent = count(shown.length, "actor") + (shown.length < ids.length ? " of " + ids.length.toLocaleString("en") + ", those of most relations" : "")
      + ", " + count(drawn.length, "line") + (drawn.length < between.length ? " of " + between.length.toLocaleString("en") + ", the strongest of each" : "") + (focus ? ", around " + context.name(focus) : "");
    draw();
    write();
  }

  function strongest(lines, ids) {
    const kept = new Set();
    const by = new Map(ids.map((id) => [id, []]));
    lines.forEach((one) => [one.from, one.to].forEach((id) => by.get(id).push(one)));
    by.forEach((own) => own.sort((a, b) => b.facts.length - a.facts.length || degree.get(b.from) + degree.get(b.to) - degree.get(a.from) - degree.get(a.to)
      || ((a.from + a.to + a.group) < (b.from + b.to + b.group) ? -1 : 1)).slice(0, STRONGEST).forEach((one) => kept.add(one)));
    return lines.filter((one) => kept.has(one));
  }

  function draw() {
    const { focus, shown, drawn, index, width, height, radii, at } = placed;
    const svg = s("svg", { width, height, viewBox: "0 0 " + width + " " + height, "aria-hidden": "true" });
    svg.append(s("defs", {}, GROUPS.map(([group]) => s("marker", {
      id: "to-" + group, viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: "auto", class: "line-" + group,
    }, s("path", { d: "M0 .8 7.5 4 0 7.2Z" })))));
    const dots = shown.map((id, i) => ({
      id, r: radii[i], name: short(context.name(id)),
      x: width / 2 + (at[i].x - width / 2) * view.zoom + view.x, y: height / 2 + (at[i].y - height / 2) * view.zoom + view.y,
    }));
    const lit = (id) => svg.querySelectorAll(".edge, .node").forEach((one) =>
      one.classList.toggle("dim", id !== null && !(one.dataset.of ?? "").split(" ").includes(id) && !(near(id).has(one.dataset.id))));
    const near = (id) => new Set(drawn.filter(({ from, to }) => from === id || to === id).flatMap(({ from, to }) => [from, to]).concat(id));
    drawn.forEach((edge) => svg.append(line(edge, dots[index.get(edge.from)], dots[index.get(edge.to)])));
    const names = labels(dots, width, height);
    dots.forEach((dot, i) => {
      const actor = byId.get(dot.id);
      const label = names[i];
      const node = s("g", {
        class: "node type-" + actor.type + (dot.id === focus ? " focus" : ""), "data-id": dot.id,
        onclick: () => change({ focus: dot.id === focus ? "" : dot.id }),
        onpointerenter: () => lit(dot.id), onpointerleave: () => lit(null),
      }, s("title", {}, context.name(dot.id) + ", " + actor.type),
      s("g", { transform: "translate(" + dot.x + " " + dot.y + ")" }, (SHAPES[actor.type] ?? SHAPES.person)(dot.r)),
      s("text", label ? { x: label.x, y: label.y, "text-anchor": label.anchor } : { x: dot.x, y: dot.y - dot.r - 4, "text-anchor": "middle", class: "spare" }, dot.name));
      svg.append(node);
    });
    box.replaceChildren(svg);
  }

  function line({ from, to, group, facts }, a, b) {
    const [x, y] = [b.x - a.x, b.y - a.y];
    const far = Math.max(1, Math.hypot(x, y));
    const both = placed.drawn.some((one) => one.from === to && one.to === from);
    const bend = both || group === "threat" ? Math.min(26, far * 0.16) : 0;
    const [mx, my] = [(a.x + b.x) / 2 - (y / far) * bend, (a.y + b.y) / 2 + (x / far) * bend];
    const end = 1 - Math.min(0.45, (b.r + 3) / far);
    const tip = { x: a.x + x * end - (y / far) * bend * 0.12, y: a.y + y * end + (x / far) * bend * 0.12 };
    return s("path", {
      class: "edge line-" + group, "data-of": from + " " + to, "stroke-width": Math.min(4, 1 + 0.5 * Math.log2(facts.length)),
      d: "M" + a.x + " " + a.y + "Q" + mx + " " + my + " " + tip.x + " " + tip.y, "marker-end": "url(#to-" + group + ")",
    });
  }

  // The whole is moved by dragging; a press that goes nowhere is a touch of a mark.
  function drag() {
    let from = null;
    let isMoving = false;
    box.addEventListener("pointerdown", (event) => {
      from = { x: event.clientX - view.x, y: event.clientY - view.y };
      isMoving = false;
    });
    box.addEventListener("pointermove", (event) => {
      if (from && event.buttons > 0) {
        const [x, y] = [event.clientX - from.x, event.clientY - from.y];
        isMoving ||= Math.hypot(x - view.x, y - view.y) > 5;
        if (isMoving) {
          Object.assign(view, { x, y });
          draw();
        }
      }
    });
    box.addEventListener("pointerup", () => {
      from = null;
    });
    box.addEventListener("pointerleave", () => {
      from = null;
    });
  }

  // The same as text: actor by actor, what leads from it.
  function write() {
    const { shown, drawn, focus } = placed;
    const of = (id) => drawn.filter((one) => one.from === id || (id === focus && one.to === id));
    const fact = (edge, own) => edge.facts.slice(0, 4).map(({ section, fact }, i) => h("li", {},
      section === "relations"
        ? [(KINDS[fact.kind] ?? [fact.kind, fact.kind])[own === edge.from ? 0 : 1], " "]
        : [chip(fact.status, "status-" + fact.status), own === edge.from ? "towards " : "from "],
      actorLinks([own === edge.from ? edge.to : edge.from], context.name, context.link), " ",
      h("a", { class: "to-words", href: context.fact(fact.id) }, section === "events" ? words(fact.what, 160) : "its words"),
      i === 3 && edge.facts.length > 4 ? " and " + count(edge.facts.length - 4, "more fact") : null));
    list.replaceChildren(...shown.filter((id) => of(id).length > 0).slice(0, focus ? MOST : 60).map((id) => h("section", { class: "of-actor" },
      h("h3", {}, actorLinks([id], context.name, context.link), " ", h("a", { class: "around", href: context.link("graph", { focus: id }) }, "around it")),
      h("ul", { class: "plain" }, of(id).map((edge) => fact(edge, id))))));
  }

  const field = h("select", { name: "focus", onchange: () => change({ focus: field.value }) },
    h("option", { value: "" }, "everybody"),
    ranked.slice(0, 500).map((id) => h("option", { value: id, selected: id === chosen.focus }, context.name(id).slice(0, 50))));
  const kinds = GROUPS.filter(([group]) => all.some((one) => one.group === group)).map(([group, name]) => {
    const button = h("button", {
      type: "button", class: "toggle", "aria-pressed": String(!off.has(group)), onclick: () => {
        off.has(group) ? off.delete(group) : off.add(group);
        button.setAttribute("aria-pressed", String(!off.has(group)));
        change({ without: [...off].join(",") });
      },
    }, s("svg", { width: 26, height: 10, class: "sample", "aria-hidden": "true" }, s("path", { d: "M1 5H25", class: "edge line-" + group, "stroke-width": 1.8 })), name);
    return button;
  });
  const zoom = (by, name, text) => h("button", {
    type: "button", class: "toggle square", "aria-label": name, onclick: () => {
      view.zoom = by === 0 ? 1 : Math.min(6, Math.max(0.5, view.zoom * by));
      view.x = by === 0 ? 0 : view.x * by;
      view.y = by === 0 ? 0 : view.y * by;
      draw();
    },
  }, text);
  const types = Object.keys(SHAPES).filter((type) => ranked.slice(0, MOST).some((id) => byId.get(id).type === type));
  drag();
  let wide = 0;
  new ResizeObserver(() => {
    if (box.clientWidth !== wide && box.isConnected) {
      wide = box.clientWidth;
      arrange();
    }
  }).observe(box);
  return [
    h("h1", {}, "Who stands to whom"),
    said,
    h("div", { class: "fields" }, h("label", { class: "field" }, h("span", {}, "Around"), field),
      h("div", { class: "legend", role: "group", "aria-label": "Kinds of lines" }, kinds)),
    h("div", { class: "graph-frame" }, box, h("div", { class: "zoom", role: "group", "aria-label": "Size" }, zoom(1.5, "Larger", "+"), zoom(1 / 1.5, "Smaller", "−"), zoom(0, "Whole", "○"))),
    h("p", { class: "legend-line shapes" }, types.map((type) => h("span", { class: "inline" },
      s("svg", { width: 14, height: 14, viewBox: "-8 -8 16 16", "aria-hidden": "true" }, s("g", { class: "node type-" + type }, SHAPES[type](5.5))), type)),
    h("span", {}, "Touch a mark to see those around it; solid lines are deeds and ties, dashed ones threats, demands, offers and plans.")),
    h("h2", {}, "The same as a list"), list,
  ];
}

function short(name) {
  return name.length > 26 ? name.slice(0, 25) + "…" : name;
}
