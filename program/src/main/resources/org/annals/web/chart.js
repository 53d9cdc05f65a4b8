import { h, s } from "./dom.js";
import { parse, say, ticks } from "./dates.js";
import { amount } from "./data.js";
import { fades } from "./strip.js";
import { stepsOf } from "./axis.js";

// A series of figures as steps: a figure holds until the next one. Bounds stand upright, the days
// that a date leaves open lie flat; an end that no report gives fades. Targets, limits and figures
// that are only planned or threatened are hollow and the steps pass them by.
const HEIGHT = 210;

// The distance of the lines across: about four of them, at round numbers.
function spacing(most) {
  const power = 10 ** Math.floor(Math.log10(most / 4));
  return [1, 2, 2.5, 5, 10].find((n) => most / 4 / power <= n) * power;
}

export function chart(context, points) {
  const box = h("div", { class: "chart" });
  const drawn = points
    .map((figure) => ({ figure, date: parse(figure.when) }))
    .filter((one) => one.date && (one.figure.low !== null || one.figure.high !== null));

  function draw() {
    const width = Math.max(260, box.clientWidth);
    const [left, right, top, bottom] = [58, 14, 12, 22];
    const svg = s("svg", { width, height: HEIGHT, viewBox: "0 0 " + width + " " + HEIGHT });
    box.replaceChildren(svg);
    const days = drawn.flatMap((one) => [one.date.first, one.date.last]).filter((day) => day !== null);
    if (days.length === 0) {
      return;
    }
    let first = Math.min(...days);
    let last = Math.max(...days);
    const margin = Math.max(20, (last - first) * 0.06);
    first -= margin;
    last += margin;
    const values = drawn.flatMap((one) => [one.figure.low, one.figure.high]).filter((n) => n !== null).map(Number);
    const least = Math.min(0, ...values);
    const high = Math.max(1e-9, ...values);
    const step = spacing(high - least);
    const most = Math.ceil(high / step) * step;
    const x = (day) => left + ((day - first) / (last - first)) * (width - left - right);
    const y = (n) => top + (1 - (n - least) / (most - least)) * (HEIGHT - top - bottom);
    for (let n = Math.ceil(least / step) * step; n <= most + step / 2; n += step) {
      svg.append(
        s("line", { x1: left, x2: width - right, y1: y(n), y2: y(n), class: n === 0 ? "base" : "grid" }),
        s("text", { x: left - 6, y: y(n) + 4, class: "tick end" },
          Intl.NumberFormat("en", { notation: most >= 100000 ? "compact" : "standard", maximumFractionDigits: 2 }).format(n)));
    }
    ticks(first, last, (width - left) / 70).forEach((tick) =>
      svg.append(s("text", { x: x(tick.day), y: HEIGHT - 5, class: "tick" }, tick.text)));
    const middle = (one) => {
      const [a, b] = [one.date.first ?? one.date.last, one.date.last ?? one.date.first];
      return (a + b) / 2;
    };
    const value = (one) => {
      const { low, high } = one.figure;
      return low === null ? Number(high) : high === null ? Number(low) : (Number(low) + Number(high)) / 2;
    };
    const sorted = [...drawn].sort((a, b) => middle(a) - middle(b));
    const steps = sorted.filter(holds);
    if (steps.length > 1) {
      svg.append(s("path", { d: stepsOf(steps, (one) => one.date, (one) => x(middle(one)), (one) => y(value(one))), class: "steps" }));
    }
    sorted.forEach((one) => svg.append(point(one, x, y, middle(one), value(one), top)));
  }

  function holds(one) {
    return one.figure.kind === "level" && (one.figure.status === "happened" || one.figure.status === "ongoing");
  }

  function point(one, x, y, day, value, top) {
    const { figure, date } = one;
    const at = [x(day), y(value)];
    const said = amount(figure) + ", " + say(figure.when) + (holds(one) ? "" : " (" + [figure.kind === "level" ? null : figure.kind, figure.status].filter(Boolean).join(", ") + ")");
    const link = s("a", { href: context.fact(figure.id), class: "point kind-" + figure.kind + (holds(one) ? " deed" : " no-deed"), "aria-label": said },
      s("title", {}, said), fades("point-" + figure.id));
    if (date.first !== null && date.last !== null && date.last > date.first) {
      link.append(s("line", { x1: x(date.first), x2: x(date.last + 1), y1: at[1], y2: at[1], class: "reach" }));
    } else if (date.first === null || date.last === null) {
      link.append(s("rect", {
        x: date.first === null ? at[0] - 40 : at[0], y: at[1] - 2, width: 40, height: 4,
        fill: date.first === null ? "url(#point-" + figure.id + "-in)" : "url(#point-" + figure.id + "-out)",
      }));
    }
    if (figure.low !== null && figure.high !== null && figure.low !== figure.high) {
      link.append(s("line", { x1: at[0], x2: at[0], y1: y(Number(figure.low)), y2: y(Number(figure.high)), class: "bounds" }));
    } else if (figure.low === null) {
      link.append(s("path", { d: "M" + at[0] + " " + at[1] + "v16m-4 -5 4 5 4-5", class: "bounds" }));
    } else if (figure.high === null) {
      const up = Math.min(16, at[1] - top + 8);
      link.append(s("path", { d: "M" + at[0] + " " + at[1] + "v-" + up + "m-4 5 4-5 4 5", class: "bounds" }));
    }
    link.append(
      holds(one)
        ? s("circle", { cx: at[0], cy: at[1], r: 4.5, class: "dot" })
        : s("path", { d: "M" + (at[0] - 5.5) + " " + at[1] + "l5.5-5.5 5.5 5.5-5.5 5.5Z", class: "dot" }),
      s("circle", { cx: at[0], cy: at[1], r: 13, class: "touch" }));
    return link;
  }

  new ResizeObserver(draw).observe(box);
  return box;
}
