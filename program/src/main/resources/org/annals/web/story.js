import { h, s } from "./dom.js";
import { iso, parse, say, ticks } from "./dates.js";
import { amount, source } from "./data.js";
import { fades } from "./strip.js";
import { STATUSES, empty, isDeed, statusMark } from "./marks.js";

// Everything over one axis of time: a figure as steps, the events of weight in lanes by actor, the
// commitments from made to due, the reports as ticks below. So one sees what the number did after
// the threat, and what was promised when it fell.
const LANE = 22;
const LANES = 7;
const MOST_BARS = 14;

function series(figures) {
  const by = new Map();
  figures.filter((one) => one.kind !== "change" && parse(one.when) && (one.low !== null || one.high !== null))
    .forEach((one) => by.set(one.series ?? one.id, [...(by.get(one.series ?? one.id) ?? []), one]));
  return [...by.entries()].filter(([, points]) => points.length > 1).sort((a, b) => b[1].length - a[1].length).slice(0, 60);
}

// Which commitments there is room for: those with an outcome, then those with a day to be met.
function telling(one) {
  return (["pending", "unknown"].includes(one.outcome) ? 0 : 2) + (one.due ? 1 : 0);
}

export async function story(context) {
  const [events, figures, commitments, reports] = await Promise.all(
    ["events", "figures", "commitments", "reports"].map((of) => source.list(of, context.asOf)));
  const dated = events.map((event) => ({ event, date: parse(event.when) })).filter((one) => one.date);
  if (dated.length === 0) {
    return [h("h1", {}, "The story on one axis"), empty("No event with a date was known yet.")];
  }
  const all = series(figures);
  const seen = new Map();
  events.forEach((event) => new Set([...event.by, ...event.to]).forEach((id) => seen.set(id, (seen.get(id) ?? 0) + 1)));
  const actors = [...seen].sort((a, b) => b[1] - a[1]).map(([id]) => id);
  const chosen = { ...context.parameters };
  const ends = dated.flatMap(({ date }) => [date.first ?? date.last, date.last ?? date.first]).sort((a, b) => a - b);
  // The axis is for where most of the story is: what lies far before comes in sight by the dates.
  const usual = [ends[Math.floor(ends.length * 0.03)], ends[Math.ceil(ends.length * 0.98) - 1]];
  const box = h("div", { class: "story" });
  const pick = (name, text, value, options) => {
    const select = h("select", { onchange: () => change({ [name]: select.value }) },
      options.map(([of, title]) => h("option", { value: of, selected: of === value }, title)));
    return h("label", { class: "field" }, h("span", {}, text), select);
  };
  const day = (name, text, otherwise) => {
    const input = h("input", { type: "date", value: chosen[name] || iso(otherwise), onchange: () => change({ [name]: input.value }) });
    return h("label", { class: "field" }, h("span", {}, text), input);
  };

  function change(changes) {
    Object.assign(chosen, changes);
    context.replace(changes);
    draw();
  }

  function draw() {
    const width = Math.max(300, box.clientWidth);
    const narrow = width < 620;
    const left = narrow ? 8 : 190;
    const first = parse(chosen.from)?.first ?? usual[0] - 20;
    const last = Math.max(first + 10, parse(chosen.to)?.last ?? usual[1] + 20);
    const x = (at) => left + ((at - first) / (last - first)) * (width - left - 10);
    const inSight = (date) => (date.first === null || date.first <= last) && (date.last === null || date.last >= first);
    const svg = s("svg", { width, role: "group", "aria-label": "The story on one axis" });
    let y = 8;
    const name = (text, at) => svg.append(s("text", narrow ? { x: left, y: at - 13, class: "lane-name" } : { x: 0, y: at, class: "lane-name" },
      text.length > 27 ? text.slice(0, 26) + "…" : text));
    const gap = narrow ? 16 : 0;
    const heading = (text) => {
      y += 20;
      svg.append(s("text", { x: 0, y, class: "track-name" }, text));
      y += 10;
    };

    const points = all.find(([id]) => id === chosen.series)?.[1] ?? all[0]?.[1] ?? [];
    const held = points.map((figure) => ({ figure, date: parse(figure.when) })).filter(({ date }) => inSight(date));
    if (held.length > 0) {
      heading(points[0].subject);
      y = steps(svg, held, x, y, left, width);
    }
    heading("Events");
    const lanes = chosen.lanes === "status" ? STATUSES.filter((status) => events.some((event) => event.status === status))
      : actors.slice(0, LANES);
    for (const lane of lanes) {
      y += gap;
      const own = dated.filter(({ event, date }) => inSight(date)
        && (chosen.lanes === "status" ? event.status === lane : event.by.includes(lane) || event.to.includes(lane)));
      name(chosen.lanes === "status" ? lane : context.name(lane), y + 14);
      svg.append(s("line", { x1: left, x2: width, y1: y + LANE - 1, y2: y + LANE - 1, class: "base" }));
      own.sort((a, b) => a.event.weight - b.event.weight).slice(-300).forEach((one) => svg.append(mark(one, x, y, left, width)));
      y += LANE;
    }
    const bound = commitments.filter((one) => parse(one.made) && inSight(parse(one.made)))
      .sort((a, b) => telling(b) - telling(a)).slice(0, MOST_BARS)
      .sort((a, b) => (parse(a.made).last ?? parse(a.made).first) - (parse(b.made).last ?? parse(b.made).first));
    if (bound.length > 0) {
      heading("Commitments, from made to due");
      bound.forEach((one) => {
        y += gap;
        bar(svg, one, x, y, left, width, name);
        y += LANE - 3;
      });
    }
    heading("Reports");
    reports.forEach((report) => {
      const date = parse(report.published);
      if (date && inSight(date)) {
        const at = x(date.last ?? date.first);
        svg.append(s("a", { href: context.link("report/" + report.id.split("/").map(encodeURIComponent).join("/")), class: "tick-of", "aria-label": report.title || report.id },
          s("title", {}, (report.title || report.id) + ", " + say(report.published)),
          s("rect", { x: at - 1.5, y, width: 3, height: 14 }), s("rect", { x: at - 7, y: y - 3, width: 14, height: 20, class: "touch" })));
      }
    });
    y += 22;
    ticks(first, last, (width - left) / 65).forEach((tick) => {
      svg.prepend(s("line", { x1: x(tick.day), x2: x(tick.day), y1: 8, y2: y, class: "grid" }));
      if (x(tick.day) < width - 30) {
        svg.append(s("text", { x: x(tick.day) + 2, y: y + 12, class: "tick" }, tick.text));
      }
    });
    svg.setAttribute("height", y + 18);
    box.replaceChildren(svg);
  }

  function steps(svg, held, x, y, left, width) {
    const high = 92;
    const value = ({ figure }) => (figure.low === null ? Number(figure.high) : figure.high === null ? Number(figure.low) : (Number(figure.low) + Number(figure.high)) / 2);
    const most = Math.max(1e-9, ...held.map(value));
    const level = (n) => y + 6 + (1 - Math.max(0, n) / most) * (high - 16);
    const at = ({ date }) => x(((date.first ?? date.last) + (date.last ?? date.first)) / 2);
    const sorted = [...held].sort((a, b) => at(a) - at(b));
    const solid = sorted.filter(({ figure }) => figure.kind === "level" && isDeed(figure.status));
    svg.append(s("line", { x1: left, x2: width, y1: level(0), y2: level(0), class: "base" }));
    if (solid.length > 1) {
      svg.append(s("path", { class: "steps", d: solid.map((one, i) => (i === 0 ? "M" + at(one) + " " + level(value(one)) : "H" + at(one) + "V" + level(value(one)))).join("") }));
    }
    let labelled = -1e9;
    sorted.forEach((one) => {
      const isSolid = solid.includes(one);
      const [cx, cy] = [at(one), level(value(one))];
      const said = amount(one.figure) + ", " + say(one.figure.when) + (isSolid ? "" : ", " + one.figure.kind + ", " + one.figure.status);
      svg.append(s("a", { href: context.fact(one.figure.id), class: "point " + (isSolid ? "deed" : "no-deed"), "aria-label": said }, s("title", {}, said),
        isSolid ? s("circle", { cx, cy, r: 4.2, class: "dot" }) : s("path", { d: "M" + (cx - 5) + " " + cy + "l5-5 5 5-5 5Z", class: "dot" }),
        s("circle", { cx, cy, r: 12, class: "touch" })));
      if (cx - labelled > 58 && cx < width - 40) {
        labelled = cx;
        svg.append(s("text", { x: cx + 6, y: cy - 6, class: "tick" }, Number(value(one)).toLocaleString("en", { notation: "compact" })));
      }
    });
    return y + high;
  }

  function mark({ event, date }, x, y, left, width) {
    const said = event.what.slice(0, 300) + ", " + say(event.when) + (isDeed(event.status) ? "" : " (" + event.status + ")");
    const at = x(date.first === null ? date.last : date.last === null ? date.first : (date.first + date.last) / 2);
    const link = s("a", { href: context.fact(event.id), class: "on-axis status-" + event.status, "aria-label": said }, s("title", {}, said));
    if (date.first !== null && date.last !== null) {
      const from = Math.max(left, x(date.first));
      const to = Math.min(width, x(date.last + 1));
      if (to - from > 14) {
        link.append(s("line", { x1: from, x2: to, y1: y + 10, y2: y + 10, class: "reach" + (isDeed(event.status) ? "" : " dashed") }));
      }
    } else {
      const name = "axis-" + event.id;
      link.append(fades(name), s("rect", {
        x: date.first === null ? Math.max(left, at - 34) : at, y: y + 8.5, width: 34, height: 3, fill: "url(#" + name + (date.first === null ? "-in)" : "-out)"),
      }));
    }
    const icon = statusMark(event.status);
    const within = Math.min(width - 16, Math.max(left, at - 6.5));
    Object.entries({ x: within, y: y + 3.5, width: 13, height: 13 }).forEach(([key, value]) => icon.setAttribute(key, value));
    icon.removeAttribute("role");
    icon.removeAttribute("aria-label");
    link.append(icon, s("rect", { x: within - 2, y, width: 18, height: 20, class: "touch" }));
    return link;
  }

  function bar(svg, one, x, y, left, width, name) {
    const made = parse(one.made);
    const due = parse(one.due);
    const from = Math.min(width - 10, Math.max(left, x(made.last ?? made.first)));
    const to = due ? Math.min(width - 4, Math.max(from + 6, x(due.last ?? due.first))) : Math.min(width - 4, from + 44);
    const said = one.what.slice(0, 300) + ": " + one.kind + ", made " + say(one.made) + (one.due ? ", due " + say(one.due) : "") + ", " + one.outcome.replaceAll("_", " ");
    name(one.kind + " · " + context.name(one.by), y + 13);
    const id = "bar-" + one.id;
    svg.append(s("a", { href: context.fact(one.id), class: "bar kind-" + one.kind + " bar-" + one.outcome, "aria-label": said }, s("title", {}, said), fades(id),
      due ? s("line", { x1: from, x2: to, y1: y + 9, y2: y + 9, class: "term" }) : s("rect", { x: from, y: y + 7, width: to - from, height: 4, fill: "url(#" + id + "-out)" }),
      s("circle", { cx: from, cy: y + 9, r: 3.5, class: "hollow-day" }),
      due ? s("line", { x1: to, x2: to, y1: y + 3, y2: y + 15, class: "end" }) : "",
      s("text", to > width - 80 ? { x: from - 8, y: y + 13, class: "tick end" } : { x: to + 6, y: y + 13, class: "tick" }, one.outcome === "unknown" ? "" : one.outcome.replaceAll("_", " ")),
      s("rect", { x: from - 6, y, width: to - from + 12, height: 18, class: "touch" })));
  }

  new ResizeObserver(draw).observe(box);
  return [
    h("h1", {}, "The story on one axis"),
    h("div", { class: "fields" },
      all.length > 0 ? pick("series", "Figure", chosen.series ?? all[0][0], all.map(([id, points]) => [id, points[0].subject.slice(0, 60) + " (" + points.length + ")"])) : null,
      pick("lanes", "Lanes by", chosen.lanes ?? "", [["", "actor"], ["status", "status"]]),
      day("from", "From", usual[0] - 20), day("to", "To", usual[1] + 20)),
    h("p", { class: "why" }, "Filled marks are deeds, hollow ones are not. Every mark leads to its fact and its words. "),
    box,
  ];
}
