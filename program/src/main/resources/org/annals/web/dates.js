// Dates as EDTF gives them: days as whole numbers since 1970, null where an end is open.
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DAY = 86400000;

function utc(year, month, day) {
  const date = new Date(Date.UTC(2000, month, day));
  date.setUTCFullYear(year, month, day);
  return Math.round(date.getTime() / DAY);
}

function one(text) {
  const found = /^(-?\d{1,4})(?:-(\d\d))?(?:-(\d\d))?([~?%])?$/.exec(text);
  if (!found) {
    return null;
  }
  const [year, month, day] = [Number(found[1]), found[2] && Number(found[2]), found[3] && Number(found[3])];
  const about = Boolean(found[4]);
  if (day) {
    const n = utc(year, month - 1, day);
    return { first: n, last: n, about, text: day + " " + MONTHS[month - 1] + " " + year };
  }
  if (month) {
    return {
      first: utc(year, month - 1, 1), last: utc(year, month, 0), about, text: MONTHS[month - 1] + " " + year,
    };
  }
  return { first: utc(year, 0, 1), last: utc(year, 11, 31), about, text: String(year) };
}

// { first, last, about, text } of an EDTF date; null if there is none.
export function parse(edtf) {
  if (!edtf) {
    return null;
  }
  if (!edtf.includes("/")) {
    const date = one(edtf);
    return date && { ...date, text: (date.about ? "about " : "") + date.text };
  }
  const [from, to] = edtf.split("/");
  const begin = from === ".." || from === "" ? null : one(from);
  const end = to === ".." || to === "" ? null : one(to);
  if (!begin && !end) {
    return null;
  }
  const about = Boolean(begin?.about || end?.about);
  let text;
  if (!begin) {
    text = "by " + end.text;
  } else if (!end) {
    text = "from " + begin.text;
  } else {
    text = range(begin.text, end.text);
  }
  return { first: begin ? begin.first : null, last: end ? end.last : null, about, text: (about ? "about " : "") + text };
}

// "27 Dec 2019 – 1 Jan 2020", and the year once where it is the same.
function range(from, to) {
  const year = from.slice(from.lastIndexOf(" ") + 1);
  return to.endsWith(" " + year) && from !== year
    ? from.slice(0, from.lastIndexOf(" ")) + " – " + to
    : from + " – " + to;
}

export function say(edtf) {
  return parse(edtf)?.text ?? "undated";
}

// A reason with its intervals in words, as the rest of the page says them.
export function plainly(text) {
  return String(text ?? "").replace(/(?<![\w./-])(?:\.\.\/\d{4}(?:-\d\d){0,2}|\d{4}(?:-\d\d){0,2}\/(?:\.\.|\d{4}(?:-\d\d){0,2}))(?![\w/-])/g, (edtf) => say(edtf));
}

export function iso(day) {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

export function dayOf(isoDay) {
  return /^\d{4}-\d\d-\d\d$/.test(isoDay ?? "") ? parse(isoDay)?.first ?? null : null;
}

export function yearOf(day) {
  return new Date(day * DAY).getUTCFullYear();
}

// Where the axis is marked: years, or months where the span is short.
export function ticks(first, last, most) {
  const all = [];
  const years = (last - first) / 365;
  const step = years > 2 ? Math.max(1, Math.ceil(years / most)) : 0;
  if (step > 0) {
    for (let y = Math.ceil(yearOf(first) / step) * step; utc(y, 0, 1) <= last; y += step) {
      all.push({ day: utc(y, 0, 1), text: String(y) });
    }
  } else {
    const months = Math.max(1, Math.ceil((years * 12) / most));
    const begin = new Date(first * DAY);
    for (let m = begin.getUTCMonth(); ; m += months) {
      const day = utc(begin.getUTCFullYear(), m, 1);
      if (day > last) {
        break;
      }
      const date = new Date(day * DAY);
      all.push({ day, text: MONTHS[date.getUTCMonth()] + " " + date.getUTCFullYear() });
    }
  }
  return all.filter((tick) => tick.day >= first);
}

// The same for what does not last: of the days between the two one is meant.
export function sayOne(edtf) {
  const date = parse(edtf);
  if (!date || !edtf.includes("/") || date.first === null || date.last === null) {
    return say(edtf);
  }
  const [from, to] = edtf.split("/");
  return (date.about ? "about " : "") + "between " + range(one(from).text, one(to).text).replace(" – ", " and ");
}
