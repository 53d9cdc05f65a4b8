import { s } from "./dom.js";
import { say } from "./dates.js";
import { amount } from "./data.js";
import { fades } from "./strip.js";
import { isDeed, statusMark } from "./marks.js";

// What is drawn on the one axis. Each function draws one thing at a height y with the scale x, a
// function of the day, between the edges left and right, and gives a link to the fact.
export const LANE = 22;

export function middle(date) {
  return date.first === null ? date.last : date.last === null ? date.first : (date.first + date.last) / 2;
}

export function within(date, first, last) {
  return date !== null && (date.first === null || date.first <= last) && (date.last === null || date.last >= first);
}

// Whether the dates say that one is before the other: between what may be of one day nothing moved
// from the one to the other, and no step is drawn.
export function isBefore(a, b) {
  return a.last !== null && b.first !== null ? a.last < b.first
    : a.last === null ? a.first !== null && b.first !== null && a.first < b.first
    : b.last !== null && a.last < b.last;
}

// The steps of a series in order, given by the date, the place across and the height of each.
export function stepsOf(list, date, across, high) {
  return list.map((one, i) => (i > 0 && isBefore(date(list[i - 1]), date(one)) ? "H" + across(one) + "V" + high(one) : "M" + across(one) + " " + high(one))).join("");
}

function value({ low, high }) {
  return low === null ? Number(high) : high === null ? Number(low) : (Number(low) + Number(high)) / 2;
}

export function shortNumber(n) {
  return Number(n).toLocaleString("en", { notation: "compact", maximumFractionDigits: 1 });
}

// A series as steps: a level holds until the next. Bounds stand upright, days left open lie flat;
// targets, limits and what is only planned or threatened are hollow, and the steps pass them by.
export function steps(svg, held, frame, y, high, context) {
  const { x, left, right } = frame;
  const numbers = held.flatMap(({ figure }) => [figure.low, figure.high]).filter((n) => n !== null).map(Number);
  const most = Math.max(1e-9, ...numbers);
  const least = Math.min(0, ...numbers);
  const level = (n) => y + 8 + (1 - (n - least) / (most - least)) * (high - 20);
  const at = ({ date }) => Math.min(right, Math.max(left, x(middle(date))));
  const sorted = [...held].sort((a, b) => at(a) - at(b));
  const solid = sorted.filter(({ figure }) => figure.kind === "level" && isDeed(figure.status));
  [0, most].forEach((n) => svg.append(
    s("line", { x1: left, x2: right, y1: level(n), y2: level(n), class: n === 0 ? "base" : "grid faint" }),
    s("text", { x: left - 6, y: level(n) + 4, class: "tick end" }, shortNumber(n))));
  if (solid.length > 1) {
    svg.append(s("path", { class: "steps", d: stepsOf(solid, (one) => one.date, at, (one) => level(value(one.figure)))
      + "H" + Math.min(right, at(solid.at(-1)) + 30) }));
  }
  let labelled = -1e9;
  sorted.forEach((one) => {
    const { figure, date } = one;
    const isSolid = solid.includes(one);
    const [cx, cy] = [at(one), level(value(figure))];
    const said = amount(figure) + ", " + say(figure.when) + (isSolid ? "" : ", " + [figure.kind === "level" ? "" : figure.kind, figure.status].filter(Boolean).join(", "));
    const link = s("a", { href: context.fact(figure.id), class: "point kind-" + figure.kind + (isSolid ? " deed" : " no-deed"), "aria-label": said }, s("title", {}, said));
    if (date.first !== null && date.last !== null && date.last > date.first) {
      link.append(s("line", { x1: Math.max(left, x(date.first)), x2: Math.min(right, x(date.last + 1)), y1: cy, y2: cy, class: "reach" }));
    }
    if (figure.low !== null && figure.high !== null && figure.low !== figure.high) {
      link.append(s("line", { x1: cx, x2: cx, y1: level(Number(figure.low)), y2: level(Number(figure.high)), class: "bounds" }));
    } else if (figure.low === null || figure.high === null) {
      const up = figure.high === null;
      link.append(s("path", { d: "M" + cx + " " + cy + "v" + (up ? -12 : 12) + "m-3.5 " + (up ? 4 : -4) + " 3.5 " + (up ? -4 : 4) + " 3.5 " + (up ? 4 : -4), class: "bounds" }));
    }
    link.append(isSolid ? s("circle", { cx, cy, r: 4.2, class: "dot" }) : s("path", { d: "M" + (cx - 5) + " " + cy + "l5-5 5 5-5 5Z", class: "dot" }),
      s("circle", { cx, cy, r: 12, class: "touch" }));
    svg.append(link);
    if (cx - labelled > 58 && cx < right - 40) {
      labelled = cx;
      svg.append(s("text", { x: cx + 6, y: cy - 6, class: "tick" }, shortNumber(value(figure))));
    }
  });
}

// An event in its lane: its mark, and behind it the days that its date leaves open or that it lasts.
export function mark({ event, date }, frame, y, context) {
  const { x, left, right } = frame;
  const said = event.what.slice(0, 300) + ", " + say(event.when) + (isDeed(event.status) ? "" : " (" + event.status + ")");
  const at = Math.min(right, Math.max(left, x(middle(date))));
  const link = s("a", { href: context.fact(event.id), class: "on-axis status-" + event.status, "aria-label": said }, s("title", {}, said));
  if (date.first !== null && date.last !== null) {
    const from = Math.max(left, x(date.first));
    const to = Math.min(right, x(date.last + 1));
    if (to - from > 14) {
      const kind = event.status === "ongoing" ? " lasting" : isDeed(event.status) ? "" : " dashed";
      link.append(s("line", { x1: from, x2: to, y1: y + 10, y2: y + 10, class: "reach" + kind }));
    }
  } else {
    const name = "axis-" + event.id;
    link.append(fades(name), s("rect", {
      x: date.first === null ? Math.max(left, at - 34) : at, y: y + 8.5, width: 34, height: 3, fill: "url(#" + name + (date.first === null ? "-in)" : "-out)"),
    }));
  }
  const icon = statusMark(event.status);
  const place = Math.min(right - 16, Math.max(left, at - 6.5));
  Object.entries({ x: place, y: y + 3.5, width: 13, height: 13 }).forEach(([key, to]) => icon.setAttribute(key, to));
  icon.removeAttribute("role");
  icon.removeAttribute("aria-label");
  link.append(icon, s("rect", { x: place - 2, y, width: 18, height: 20, class: "touch" }));
  return link;
}

// How a commitment ended, as a form of its own.
const ENDS = {
  kept: (cx, cy) => s("circle", { cx, cy, r: 5, class: "outcome good" }),
  partly_kept: (cx, cy) => [s("circle", { cx, cy, r: 5, class: "outcome open good" }), s("path", { d: "M" + cx + " " + (cy - 5) + "a5 5 0 0 0 0 10Z", class: "outcome good" })],
  broken: (cx, cy) => s("path", { d: "M" + (cx - 4.5) + " " + (cy - 4.5) + "l9 9m0-9l-9 9", class: "outcome open bad" }),
  superseded: (cx, cy) => s("path", { d: "M" + (cx - 5) + " " + (cy - 2) + "h8m-3-3 3 3-3 3m5-5v8", class: "outcome open" }),
};

// A commitment from the day it was made to the day it is due, with what came of it.
export function bar(one, made, due, frame, y, context, name) {
  const { x, left, right } = frame;
  const from = Math.min(right - 12, Math.max(left, x(made.last ?? made.first)));
  const end = due ? x(due.last ?? due.first) : from + 44;
  const to = Math.min(right - 6, Math.max(from + 6, end));
  const outcome = one.outcome.replaceAll("_", " ");
  const said = one.kind + " of " + name + ": " + one.what.slice(0, 300) + ", made " + say(one.made) + (one.due ? ", due " + say(one.due) : "")
    + ", " + (one.outcome === "unknown" ? "what came of it is not told" : outcome);
  const id = "bar-" + one.id;
  const shape = ENDS[one.outcome];
  const text = one.outcome === "unknown" ? "" : outcome;
  return s("a", { href: context.fact(one.id), class: "bar kind-" + one.kind + " bar-" + one.outcome, "aria-label": said }, s("title", {}, said), fades(id),
    due ? s("line", { x1: from, x2: to, y1: y + 9, y2: y + 9, class: "term" }) : s("rect", { x: from, y: y + 7, width: to - from, height: 4, fill: "url(#" + id + "-out)" }),
    s("circle", { cx: from, cy: y + 9, r: 3.5, class: "hollow-day" }),
    due && end <= right ? s("line", { x1: to, x2: to, y1: y + 3, y2: y + 15, class: "end" }) : "",
    due && end > right ? s("path", { d: "M" + (to - 4) + " " + (y + 5) + "l5 4-5 4", class: "end" }) : "",
    shape ? shape(to + 8, y + 9) : "",
    s("text", to > right - 90 ? { x: from - 8, y: y + 13, class: "tick end" } : { x: to + (shape ? 17 : 7), y: y + 13, class: "tick" }, text),
    s("rect", { x: from - 6, y, width: to - from + 20, height: 18, class: "touch" }));
}

// A report on its day, and how many others stand on the same spot.
export function tickOf(report, date, others, frame, y, context, path) {
  const at = frame.x(date.last ?? date.first);
  const said = (report.title || report.id) + ", " + say(report.published) + (others > 0 ? ", and " + others + " more" : "");
  return s("a", { href: context.link(path), class: "tick-of", "aria-label": said }, s("title", {}, said),
    s("rect", { x: at - 1.5, y, width: 3, height: 14 }), s("rect", { x: at - 7, y: y - 3, width: 14, height: 20, class: "touch" }));
}
