import { h, s } from "./dom.js";
import { iso, parse, ticks } from "./dates.js";

// The whole span at one look: deeds, plans, threats and the rest in lanes of their own, days as
// ticks, intervals as bars, open ends fading out. Dragging over it chooses the days shown below.
const LANES = [
  ["Deeds", ["happened", "ongoing"]],
  ["Plans", ["planned", "expected"]],
  ["Threats, demands, offers", ["threatened", "demanded", "offered"]],
  ["Denied, supposed", ["denied", "hypothetical"]],
];
const LANE = 17;
const TOP = 4;
const MOST_DRAWN = 1200;

export function fades() {
  const fade = (id, from, to) =>
    s("linearGradient", { id },
      s("stop", { offset: 0, "stop-color": "currentColor", "stop-opacity": from }),
      s("stop", { offset: 1, "stop-color": "currentColor", "stop-opacity": to }));
  return s("defs", {}, fade("fade-in", 0, 0.7), fade("fade-out", 0.7, 0));
}

export function strip(range, choose) {
  const box = h("div", { class: "strip" });
  const label = h("p", { class: "strip-days" });
  let dated = [];

  function draw() {
    const width = Math.max(240, box.clientWidth);
    const left = width > 620 ? 168 : 6;
    const height = TOP + LANES.length * LANE + 20;
    const svg = s("svg", { width, height, viewBox: "0 0 " + width + " " + height, "aria-hidden": "true" }, fades());
    box.replaceChildren(svg);
    const ends = dated.flatMap((one) => [one.first, one.last]).filter((day) => day !== null);
    if (ends.length === 0) {
      return;
    }
    let first = ends.reduce((a, b) => Math.min(a, b));
    let last = ends.reduce((a, b) => Math.max(a, b));
    const margin = Math.max(15, (last - first) * 0.02);
    first -= margin;
    last += margin;
    const x = (day) => left + ((day - first) / (last - first)) * (width - left - 6);
    ticks(first, last, (width - left) / 60).forEach((tick) =>
      svg.append(
        s("line", { x1: x(tick.day), x2: x(tick.day), y1: 0, y2: height - 16, class: "grid" }),
        s("text", { x: x(tick.day) + 2, y: height - 4, class: "tick" }, tick.text)));
    LANES.forEach(([name, statuses], lane) => {
      const y = TOP + lane * LANE;
      const group = s("g", { class: "lane lane-" + lane });
      if (left > 100) {
        svg.append(s("text", { x: 0, y: y + 12, class: "lane-name" }, name));
      }
      svg.append(s("line", { x1: left, x2: width, y1: y + LANE - 1, y2: y + LANE - 1, class: "base" }), group);
      const own = dated.filter((one) => statuses.includes(one.status));
      if (own.length > MOST_DRAWN) {
        density(group, own, x, left, width, y);
      } else {
        own.forEach((one) => group.append(shape(one, x, y, left, width, lane)));
      }
    });
    brush(svg, x, first, last, left, width, height);
  }

  function shape(one, x, y, left, width, lane) {
    if (one.first === null || one.last === null) {
      const long = Math.min(70, width / 8);
      const begin = one.first === null ? Math.max(left, x(one.last) - long) : x(one.first);
      return s("rect", {
        x: begin, y: y + 5, width: long, height: 6, fill: one.first === null ? "url(#fade-in)" : "url(#fade-out)", class: "open",
      });
    }
    const wide = x(one.last + 1) - x(one.first);
    if (wide < 4) {
      return lane === 0
        ? s("rect", { x: x(one.first), y: y + 2, width: 2, height: LANE - 5, class: "day" })
        : s("circle", { cx: x(one.first), cy: y + 8, r: 3, class: "hollow-day" });
    }
    return s("rect", { x: x(one.first), y: y + 4, width: wide, height: 8, rx: 2, class: "span" });
  }

  // Too many to draw one by one: how many touch each column of three pixels.
  function density(group, own, x, left, width, y) {
    const bins = new Array(Math.ceil((width - left) / 3)).fill(0);
    for (const one of own) {
      const at = Math.floor((x(one.first ?? one.last) - left) / 3);
      bins[Math.max(0, Math.min(bins.length - 1, at))]++;
    }
    const most = Math.max(...bins);
    bins.forEach((n, i) => {
      if (n > 0) {
        const tall = Math.max(1.5, (LANE - 4) * Math.sqrt(n / most));
        group.append(s("rect", { x: left + i * 3, y: y + LANE - 2 - tall, width: 2.4, height: tall, class: "day" }));
      }
    });
  }

  function brush(svg, x, first, last, left, width, height) {
    const shade = s("rect", { y: 0, height: height - 16, class: "brush" });
    svg.append(shade);
    const show = (a, b) => {
      shade.setAttribute("x", Math.min(a, b));
      shade.setAttribute("width", Math.abs(b - a));
    };
    if (range.from !== null || range.to !== null) {
      show(range.from === null ? left : x(range.from), range.to === null ? width : x(range.to + 1));
    }
    const day = (at) => Math.round(first + ((at - left) / (width - left - 6)) * (last - first));
    let from = null;
    svg.addEventListener("pointerdown", (event) => {
      from = Math.max(left, event.offsetX);
      svg.setPointerCapture(event.pointerId);
      show(from, from);
    });
    svg.addEventListener("pointermove", (event) => {
      if (from !== null) {
        show(from, Math.max(left, event.offsetX));
      }
    });
    svg.addEventListener("pointerup", (event) => {
      const to = Math.max(left, event.offsetX);
      const [a, b] = [Math.min(from, to), Math.max(from, to)];
      from = null;
      if (b - a < 4) {
        choose(null, null);
      } else {
        choose(iso(day(a)), iso(day(b)));
      }
    });
  }

  new ResizeObserver(draw).observe(box);
  return {
    node: h("div", { class: "overview" }, box, label),
    show(events, newRange) {
      range = newRange;
      dated = events.map((event) => ({ ...parse(event.when), status: event.status })).filter((one) => "first" in one);
      const undated = events.length - dated.length;
      label.textContent = undated > 0 ? undated + " without a date are not drawn." : "";
      draw();
    },
  };
}
