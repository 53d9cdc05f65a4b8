import { h, words } from "./dom.js";
import { source } from "./data.js";

// Two people whom one report runs together: the places of that report where the actor is named, to
// mark those that name the other.
const AROUND = 45;
const MOST = 60;

// Where any of the names stands, the longest first; no place twice.
function places(text, names) {
  const found = [];
  const sorted = [...new Set(names)].filter((name) => name.length > 2).sort((a, b) => b.length - a.length);
  for (const name of sorted) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const end = at + name.length;
      const isWhole = !/[\p{L}\p{N}]/u.test(text[at - 1] ?? " ") && !/[\p{L}\p{N}]/u.test(text[end] ?? " ");
      if (isWhole && !found.some((one) => at < one.end && one.begin < end)) {
        found.push({ begin: at, end });
      }
    }
  }
  return found.sort((a, b) => a.begin - b.begin).slice(0, MOST);
}

let ids = 0;

export function nameFields(fact, asOf) {
  const reports = [...new Set(fact.evidence.map((one) => one.report))];
  const own = [fact.name, ...fact.aliases];
  const names = [...own, ...own.flatMap((name) => name.split(/\s+/)).filter((word) => /^\p{Lu}/u.test(word))];
  const list = h("ul", { class: "edit-found" });
  let boxes = [];
  let report = reports[0];

  async function show() {
    const shown = report;
    const { text } = await source.report(shown, asOf);
    if (shown !== report) {
      return; // another was chosen meanwhile
    }
    const points = (at) => [...text.slice(0, at)].length;
    boxes = places(text, names).map(({ begin, end }) => ({
      begin: points(begin), end: points(end), box: h("input", { type: "checkbox", id: "name-" + ++ids }),
      // Whole words before and after it.
      around: [text.slice(Math.max(0, begin - AROUND), begin).replace(/^\S+\s/, ""), text.slice(begin, end), text.slice(end, end + AROUND).replace(/\s\S+$/, "")],
    }));
    list.replaceChildren(...boxes.map(({ box, around }) => h("li", { class: "check" }, box, h("label", { for: box.id },
      "… ", words(around[0]), h("mark", {}, words(around[1])), words(around[2]), " …"))));
    list.dataset.report = shown;
  }

  const choose = h("select", { "aria-label": "Report", onchange: () => {
    report = choose.value;
    show();
  } }, reports.map((id) => h("option", { value: id }, id)));
  show();
  return {
    node: [h("p", {}, "One report takes two for one. Which names in it are those of the other? What is told next to them goes with the other."), choose, list],
    read: () => boxes.filter(({ box }) => box.checked).map(({ begin, end }) => ({ report, begin, end })),
  };
}
