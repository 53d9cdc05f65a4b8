import { count, h, s } from "./dom.js";
import { dayOf, iso, parse, say, ticks } from "./dates.js";
import { source } from "./data.js";
import { LANE, bar, mark, steps, tickOf, within } from "./axis.js";
import { strip } from "./strip.js";
import { STATUSES, empty, none, reportPath } from "./marks.js";

// Everything over one axis of time, on tracks that the reader chooses: figures as steps, events in
// lanes by actor, type or status, commitments from made to due with their outcome, the reports as
// ticks below. So one sees what the number did after the threat, and what was promised when it fell.
const LANES = 7;
const MOST_LANES = 16;
const MOST_BARS = 14;
const MOST_MARKS = 300;
const TALL = 92;
// The share of days that may be told as background only, and the share of the axis that a gap after them takes.
const BACKGROUND = 0.15;
const GAP = 0.15;

function series(figures) {
  const by = new Map();
  figures.filter((one) => one.kind !== "change" && parse(one.when) && (one.low !== null || one.high !== null))
    .forEach((one) => {
      const key = one.series ?? one.id;
      by.has(key) ? by.get(key).push(one) : by.set(key, [one]);
    });
  return [...by.entries()].filter(([, points]) => points.length > 1).sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
}

// Which commitments there is room for: those with an outcome, then those with a day to be met.
function telling(one) {
  return (["pending", "unknown"].includes(one.outcome) ? 0 : 2) + (one.due ? 1 : 0);
}

// Where the story begins: behind the long gaps that only a few of its days lie before.
function begin(ends) {
  let from = 0;
  for (let i = 1; i <= ends.length * BACKGROUND; i++) {
    if (ends[i] - ends[i - 1] > (ends.at(-1) - ends[from]) * GAP) {
      from = i;
    }
  }
  return ends[from];
}

function names(text) {
  return (text ?? "").split(",").filter(Boolean);
}

export async function story(context) {
  const [events, figures, commitments, reports] = await Promise.all(
    ["events", "figures", "commitments", "reports"].map((of) => source.list(of, context.asOf)));
  const dated = events.map((event) => ({ event, date: parse(event.when) })).filter((one) => one.date);
  if (dated.length === 0) {
    return [h("h1", {}, "The story on one axis"), empty(none(context, "event with a date"))];
  }
  const all = series(figures);
  const bySeries = new Map(all);
  const seen = new Map();
  events.forEach((event) => new Set([...event.by, ...event.to]).forEach((id) => seen.set(id, (seen.get(id) ?? 0) + 1)));
  const actors = [...seen].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
  const chosen = { ...context.parameters };
  const off = new Set(names(chosen.without));
  const ends = dated.flatMap(({ date }) => [date.first ?? date.last, date.last ?? date.first]).sort((a, b) => a - b);
  // The axis is for where most of the story is: what lies far before comes in sight by the dates.
  const usual = [begin(ends) - 20, ends[Math.ceil(ends.length * 0.98) - 1] + 20];
  const box = h("div", { class: "story" });
  const fields = h("div", { class: "tracks" });
  const overview = strip({ from: null, to: null }, (from, to) => change({ from, to }));

  function change(changes) {
    Object.assign(chosen, changes);
    context.replace(changes);
    show();
  }

  function chosenSeries() {
    return chosen.series === undefined ? all.slice(0, 1).map(([id]) => id) : names(chosen.series).filter((id) => bySeries.has(id));
  }

  function chosenActors() {
    const own = names(chosen.actors).filter((id) => seen.has(id));
    return own.length > 0 ? own : actors.slice(0, LANES);
  }

  // Those chosen as buttons that take them away again, and a list of the others to add.
  function several(name, text, own, others, title) {
    const set = (ids) => change({ [name]: ids.length > 0 ? ids.join(",") : name === "series" ? "none" : "" });
    const add = h("select", { "aria-label": "Add " + text, onchange: () => add.value && set([...own, add.value]) },
      h("option", { value: "" }, "add …"), others.filter((id) => !own.includes(id)).slice(0, 300).map((id) => h("option", { value: id }, title(id).slice(0, 70))));
    return h("div", { class: "several", role: "group", "aria-label": text }, h("span", { class: "several-of" }, text),
      own.map((id) => h("button", { type: "button", class: "toggle taken", "aria-label": "Take away " + title(id), onclick: () => set(own.filter((one) => one !== id)) },
        title(id).slice(0, 40), h("span", { "aria-hidden": "true" }, "×"))), add);
  }

  function controls() {
    const lanes = h("select", { name: "lanes", onchange: () => change({ lanes: lanes.value }) },
      [["", "actor"], ["type", "type of event"], ["status", "status"]].map(([of, title]) => h("option", { value: of, selected: of === (chosen.lanes ?? "") }, title)));
    const day = (name, text, otherwise) => {
      const input = h("input", { type: "date", name, value: dayOf(chosen[name]) === null ? iso(otherwise) : chosen[name], onchange: () => change({ [name]: input.value }) });
      return h("label", { class: "field" }, h("span", {}, text), input);
    };
    const track = (name, text) => {
      const input = h("input", { type: "checkbox", checked: !off.has(name), onchange: () => {
        input.checked ? off.delete(name) : off.add(name);
        change({ without: [...off].join(",") });
      } });
      return h("label", { class: "check" }, input, text);
    };
    fields.replaceChildren(
      all.length > 0 ? several("series", "Figures", chosenSeries(), all.map(([id]) => id), (id) => bySeries.get(id)[0].subject + " (" + bySeries.get(id).length + ")") : "",
      (chosen.lanes ?? "") === "" ? several("actors", "Actors", chosenActors(), actors, (id) => context.name(id)) : "",
      h("div", { class: "fields" }, h("label", { class: "field" }, h("span", {}, "Events in lanes by"), lanes), day("from", "From", usual[0]), day("to", "To", usual[1]),
        track("commitments", "Commitments"), track("reports", "Reports"),
        h("button", { type: "button", class: "quiet", onclick: () => {
          off.clear();
          change({ series: undefined, actors: "", lanes: "", from: "", to: "", without: "" });
        } }, "As at first")));
  }

  function laneList() {
    switch (chosen.lanes) {
      case "status":
        return STATUSES.filter((status) => events.some((event) => event.status === status)).map((status) => [status, (event) => event.status === status]);
      case "type":
        return [...new Set(events.map((event) => event.type))].sort().map((type) => [type.toLowerCase(), (event) => event.type === type]);
      default:
        return chosenActors().slice(0, MOST_LANES).map((id) => [context.name(id), (event) => event.by.includes(id) || event.to.includes(id)]);
    }
  }

  function show() {
    controls();
    overview.show(events, { from: dayOf(chosen.from), to: dayOf(chosen.to) });
    draw();
  }

  function draw() {
    const width = Math.max(300, box.clientWidth);
    const narrow = width < 620;
    const left = narrow ? 34 : 190;
    const right = width - 8;
    const first = dayOf(chosen.from) ?? usual[0];
    const last = Math.max(first + 10, dayOf(chosen.to) ?? usual[1]);
    const x = (at) => left + ((at - first) / (last - first)) * (right - left);
    const frame = { x, left, right };
    const svg = s("svg", { width, role: "group", "aria-label": "The story on one axis, " + say(iso(Math.round(first))) + " to " + say(iso(Math.round(last))) });
    const gap = narrow ? 16 : 0;
    let y = 16;
    const name = (text, at) => svg.append(s("text", narrow ? { x: 0, y: at - 14, class: "lane-name" } : { x: 0, y: at, class: "lane-name" },
      text.length > 27 ? text.slice(0, 26) + "…" : text));
    const heading = (text) => {
      y += 20;
      svg.append(s("text", { x: 0, y, class: "track-name" }, text.length > width / 8 ? text.slice(0, width / 8) + "…" : text));
      y += 10;
      return y;
    };

    chosenSeries().forEach((id) => {
      const points = bySeries.get(id);
      const held = points.map((figure) => ({ figure, date: parse(figure.when) })).filter(({ date }) => within(date, first, last));
      heading(points[0].subject + (points[0].unit && points[0].unit !== points[0].subject ? ", " + points[0].unit : ""));
      y += 8;
      if (held.length > 0) {
        steps(svg, held, frame, y, TALL, context);
      } else {
        svg.append(s("text", { x: left, y: y + 30, class: "tick" }, "nothing on these days"));
      }
      y += held.length > 0 ? TALL : 40;
    });
    heading("Events");
    laneList().forEach(([title, fits]) => {
      y += gap;
      const own = dated.filter(({ event, date }) => within(date, first, last) && fits(event));
      name(title, y + 14);
      svg.append(s("line", { x1: left, x2: right, y1: y + LANE - 1, y2: y + LANE - 1, class: "base" }));
      own.sort((a, b) => a.event.weight - b.event.weight).slice(-MOST_MARKS).forEach((one) => svg.append(mark(one, frame, y, context)));
      y += LANE;
    });
    if (!off.has("commitments")) {
      y = bars(svg, frame, gap, heading, name, first, last) ?? y;
    }
    if (!off.has("reports")) {
      heading("Reports");
      // Those that would stand on one spot are one tick, which leads to the first of them.
      const spots = new Map();
      reports.forEach((report) => {
        const date = parse(report.published);
        if (within(date, first, last)) {
          const spot = Math.round(x(date.last ?? date.first) / 4);
          spots.has(spot) ? spots.get(spot).push({ report, date }) : spots.set(spot, [{ report, date }]);
        }
      });
      spots.forEach(([{ report, date }, ...others]) =>
        svg.append(tickOf(report, date, others.length, frame, y, context, reportPath(report.id))));
      y += 22;
    }
    ticks(first, last, (right - left) / 65).forEach((tick) => {
      svg.prepend(s("line", { x1: x(tick.day), x2: x(tick.day), y1: 8, y2: y, class: "grid" }));
      if (x(tick.day) < width - 30) {
        [11, y + 12].forEach((at) => svg.append(s("text", { x: x(tick.day) + 2, y: at, class: "tick" }, tick.text)));
      }
    });
    svg.setAttribute("height", y + 18);
    guide(svg, frame, first, last, y);
    box.replaceChildren(svg);
  }

  function bars(svg, frame, gap, heading, name, first, last) {
    const inSight = commitments.map((one) => ({ one, made: parse(one.made), due: parse(one.due) }))
      .filter(({ made, due }) => made && (within(made, first, last) || within(due, first, last)));
    if (inSight.length === 0) {
      return null;
    }
    const bound = [...inSight].sort((a, b) => telling(b.one) - telling(a.one)).slice(0, MOST_BARS)
      .sort((a, b) => (a.made.last ?? a.made.first) - (b.made.last ?? b.made.first));
    let at = heading("Commitments" + (gap ? "" : ", from made to due") + (bound.length < inSight.length ? ": " + bound.length + " of " + inSight.length : ""));
    bound.forEach(({ one, made, due }) => {
      at += gap;
      const by = one.by ? context.name(one.by) : "no one named";
      name(one.kind + " · " + by, at + 13);
      svg.append(bar(one, made, due, frame, at, context, by));
      at += LANE - 3;
    });
    return at;
  }

  // A line that follows the pointer and names its day, to see what happened at one time.
  function guide(svg, { left, right }, first, last, low) {
    const line = s("line", { y1: 8, y2: low, class: "guide", visibility: "hidden" });
    const text = s("text", { y: low + 12, class: "tick guide-day", visibility: "hidden" });
    svg.append(line, text);
    svg.addEventListener("pointermove", (event) => {
      const at = event.offsetX;
      const inside = at >= left && at <= right;
      [line, text].forEach((one) => one.setAttribute("visibility", inside ? "visible" : "hidden"));
      if (inside) {
        line.setAttribute("x1", at);
        line.setAttribute("x2", at);
        text.setAttribute("x", Math.min(right - 70, Math.max(left, at - 30)));
        text.textContent = say(iso(Math.round(first + ((at - left) / (right - left)) * (last - first))));
      }
    });
    svg.addEventListener("pointerleave", () => [line, text].forEach((one) => one.setAttribute("visibility", "hidden")));
  }

  let wide = 0;
  new ResizeObserver(() => {
    if (box.isConnected && box.clientWidth !== wide) {
      wide = box.clientWidth;
      draw();
    }
  }).observe(box);
  controls();
  overview.show(events, { from: dayOf(chosen.from), to: dayOf(chosen.to) });
  return [
    h("h1", {}, "The story on one axis"),
    h("details", { class: "filters", open: matchMedia("(min-width: 701px)").matches }, h("summary", {}, "Tracks and days"), fields),
    overview.node,
    h("p", { class: "why" }, "Filled marks are deeds, hollow ones are not. A solid bar lasts, a pale one is the time in which it lies. Every mark leads to its fact and its words. ",
      events.length > dated.length ? count(events.length - dated.length, "event") + " without a date stand in the timeline." : null),
    box,
  ];
}
