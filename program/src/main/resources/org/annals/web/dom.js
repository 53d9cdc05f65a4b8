// Making elements. All text goes in as text nodes: nothing that a report says is ever read as HTML.
const SVG = "http://www.w3.org/2000/svg";

function fill(element, properties, children) {
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false && child !== "") {
      element.append(child);
    }
  }
  return element;
}

export function h(tag, properties, ...children) {
  return fill(document.createElement(tag), properties, children);
}

export function s(tag, properties, ...children) {
  return fill(document.createElementNS(SVG, tag), properties, children);
}

// Words of a report or a name: kept apart from the direction of the text around them.
export function words(text, longest = 600) {
  const string = String(text ?? "");
  return h("bdi", {}, string.length > longest ? string.slice(0, longest) + "…" : string);
}

// Words with the parts that were looked for marked.
export function found(text, query) {
  const terms = query.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const string = String(text).slice(0, 600);
  const lower = string.toLowerCase();
  const out = h("bdi", {});
  let at = 0;
  while (terms.length > 0 && lower.length === string.length) {
    let next = -1;
    let length = 0;
    for (const term of terms) {
      const i = lower.indexOf(term, at);
      if (i >= 0 && (next < 0 || i < next)) {
        next = i;
        length = term.length;
      }
    }
    if (next < 0) {
      break;
    }
    out.append(string.slice(at, next), h("mark", {}, string.slice(next, next + length)));
    at = next + length;
  }
  out.append(string.slice(at));
  return out;
}

// Only addresses of the web become links: a report may name any address as its own.
export function webAddress(url) {
  return /^https?:\/\//i.test(url ?? "") ? url : null;
}

export function count(n, one, many = one + "s") {
  return n.toLocaleString("en") + " " + (n === 1 ? one : many);
}
