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
const ROW = 6;
const MOST_ROWS = 6;
const TOP = 4;
const MOST_DRAWN = 300;

export function fades(name) {
  const fade = (id, from, to) =>
    s("linearGradient", { id },
      s("stop", { offset: 0, "stop-color": "currentColor", "stop-opacity": from }),
      s("stop", { offset: 1, "stop-color": "currentColor", "stop-opacity": to }));
  return s("defs", {}, fade(name + "-in", 0, 0.75), fade(name + "-out", 0.75, 0));
}

// Each shape goes into the first row that is free there; where none is, into the one free soonest.
function pack(own, x, left, width) {
  const long = Math.min(60, width / 9);
  const shapes = own.map((one) => {
    const begin = one.first === null ? Math.max(left, x(one.last) - long) : x(one.first);
    const end = one.last === null ? Math.min(width, begin + long) : x(one.last + 1);
    return { one, begin, end: Math.max(end, begin + 2) };
  }).sort((a, b) => a.begin - b.begin || b.end - a.end);
  const free = [];
  for (const shape of shapes) {
    let row = free.findIndex((end) => end + 1 <= shape.begin);
    if (row < 0) {
      row = free.length < MOST_ROWS ? free.length : free.indexOf(Math.min(...free));
    }
    free[row] = Math.max(free[row] ?? 0, shape.end);
    shape.row = row;
  }
  return { shapes, rows: Math.max(2, free.length) };
}

export function strip(range, choose) {
  const box = h("div", { class: "strip" });
  const label = h("p", { class: "strip-days" });
  let dated = [];

  function draw() {
    const width = Math.max(240, box.clientWidth);
    box.replaceChildren();
    const left = width > 620 ? 168 : 6;
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
    const packed = LANES.map(([, statuses]) => {
      const own = dated.filter((one) => statuses.includes(one.status));
      return own.length > MOST_DRAWN ? { many: own, rows: MOST_ROWS } : pack(own, x, left, width);
    });
    const height = TOP + packed.reduce((sum, lane) => sum + lane.rows * ROW + 5, 0) + 18;
    const svg = s("svg", { width, height, viewBox: "0 0 " + width + " " + height, "aria-hidden": "true" });
    box.append(svg);
    ticks(first, last, (width - left) / 60).forEach((tick) =>
      svg.append(
        s("line", { x1: x(tick.day), x2: x(tick.day), y1: 0, y2: height - 16, class: "grid" }),
        x(tick.day) < width - 34 ? s("text", { x: x(tick.day) + 2, y: height - 4, class: "tick" }, tick.text) : ""));
    let y = TOP;
    packed.forEach((lane, i) => {
      const tall = lane.rows * ROW;
      const group = s("g", { class: "lane lane-" + i }, fades("lane-" + i));
      if (left > 100) {
        svg.append(s("text", { x: 0, y: y + tall / 2 + 4, class: "lane-name" }, LANES[i][0]));
      }
      svg.append(s("line", { x1: left, x2: width, y1: y + tall + 2.5, y2: y + tall + 2.5, class: "base" }), group);
      if (lane.many) {
        density(group, lane.many, x, left, width, y, tall);
      } else {
        lane.shapes.forEach((shape) => group.append(draft(shape, y + shape.row * ROW, i)));
      }
      y += tall + 5;
    });
    brush(svg, x, first, last, left, width, height);
  }

  function draft({ one, begin, end }, y, lane) {
    const tall = ROW - 1;
    if (one.first === null || one.last === null) {
      return s("rect", {
        x: begin, y, width: end - begin, height: tall, fill: "url(#lane-" + lane + (one.first === null ? "-in" : "-out") + ")",
      });
    }
    if (end - begin < 4) {
      return lane === 0
        ? s("rect", { x: begin, y, width: 2.4, height: tall, class: "day" })
        : s("circle", { cx: begin + 1, cy: y + tall / 2, r: 2.2, class: "hollow-day" });
    }
    return s("rect", { x: begin, y: y + 0.5, width: end - begin, height: tall - 1, rx: 1.5, class: "span" });
  }

  // Too many to draw one by one: how many touch each column of three pixels.
  function density(group, own, x, left, width, y, high) {
    const bins = new Array(Math.ceil((width - left) / 3)).fill(0);
    for (const one of own) {
      const at = Math.floor((x(one.first ?? one.last) - left) / 3);
      bins[Math.max(0, Math.min(bins.length - 1, at))]++;
    }
    const most = Math.max(...bins);
    bins.forEach((n, i) => {
      if (n > 0) {
        const tall = Math.max(1.5, high * Math.sqrt(n / most));
        group.append(s("rect", { x: left + i * 3, y: y + high - tall, width: 2.4, height: tall, class: "day" }));
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
