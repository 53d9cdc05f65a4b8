import { count, h, words } from "./dom.js";
import { say } from "./dates.js";
import { source, titleOf } from "./data.js";
import { chip, empty, place } from "./marks.js";
import { nameFields } from "./names.js";

// Correcting the record: a dialog on each fact, one for a new fact from words of a report, and the
// list of what was corrected. What a field may be is asked of the server, so that both agree.
const LABELS = {
  what: "What", type: "Type", when: "When", status: "Status", by: "By", to: "To", place: "Place", asserted_by: "Who says so",
  subject: "What is counted", low: "At least", high: "At most", approximate: "Only about that much", unit: "Unit", kind: "Kind", given_by: "Given by",
  speaker: "Speaker", anonymous: "The report does not name the speaker", mode: "Mode", gist: "What was said", condition: "On condition", due: "Due", made: "Made",
  outcome: "Outcome", name: "Name",
};
const NAMES = { events: "event", figures: "figure", statements: "statement", commitments: "commitment", actors: "actor", relations: "relation" };
const ACTIONS = { reject: "Rejected", change: "Changed", merge: "Merged", split: "Split", note: "Note", add: "Added", undo: "Undone" };
const STATES = { undone: "undone", overruled: "overruled by a later one", vanished: "not made: its words are gone" };
const NEEDED = { events: ["what"], figures: ["subject", "unit"], statements: ["speaker", "gist"], commitments: ["by", "what"] };
const WHO = "annals-who";
let ids = 0;

function label(name) {
  return LABELS[name] ?? name.replaceAll("_", " ");
}

function remembered() {
  try {
    return localStorage.getItem(WHO) ?? "";
  } catch {
    return "";
  }
}

function remember(name) {
  try {
    localStorage.setItem(WHO, name);
  } catch {
    // a browser that keeps nothing asks again
  }
}

async function send(request) {
  const told = await source.correct(request);
  remember(request.who);
  dispatchEvent(new CustomEvent("corrected", { detail: told }));
  announce(told.state === "applied" ? "The correction is made." : "The correction is kept, but was not made: " + told.state_why + ".");
  return told;
}

// Said to those who see the page and to those who hear it.
function announce(text) {
  let line = document.getElementById("edit-said");
  if (!line) {
    line = h("p", { id: "edit-said", role: "status" });
    document.body.append(line);
  }
  line.textContent = text;
  clearTimeout(line.timer);
  line.timer = setTimeout(() => {
    line.textContent = "";
  }, 8000);
}

// ---------------------------------------------------------------- fields

function labelled(text, control, hint) {
  control.id = "edit-" + ++ids;
  const explained = hint ? h("small", { id: control.id + "-hint" }, hint) : null;
  if (hint) {
    control.setAttribute("aria-describedby", control.id + "-hint");
  }
  return h("div", { class: "edit-field" }, h("label", { for: control.id }, text), control, explained);
}

function actorsOf(all) {
  const often = new Map();
  all.forEach((actor) => often.set(actor.name, (often.get(actor.name) ?? 0) + 1));
  const byText = new Map();
  const byId = new Map();
  all.forEach((actor) => {
    const text = often.get(actor.name) > 1 ? actor.name + " (" + actor.type + ", " + actor.id + ")" : actor.name;
    byText.set(text, actor.id);
    byId.set(actor.id, text);
  });
  return {
    id: (text) => byText.get(text.trim()),
    text: (id) => byId.get(id) ?? id ?? "",
    list: h("datalist", { id: "edit-actors" }, [...byText.keys()].map((text) => h("option", { value: text }))),
  };
}

// A control and what it says now; the latter in the form that the server takes.
function control(name, field, value, actors) {
  switch (field.kind) {
    case "choice": {
      const node = h("select", {}, field.choices.map((one) => h("option", { value: one, selected: one === value }, one.replaceAll("_", " "))));
      return { node: labelled(label(name), node), read: () => node.value };
    }
    case "flag": {
      const node = h("input", { type: "checkbox", id: "edit-" + ++ids, checked: value === true });
      return { node: h("div", { class: "edit-field check" }, node, h("label", { for: node.id }, label(name))), read: () => node.checked };
    }
    case "actors": {
      const boxes = (value ?? []).map((id) => ({ id, box: h("input", { type: "checkbox", id: "edit-" + ++ids, checked: true }) }));
      const more = h("input", { type: "text", list: "edit-actors", autocomplete: "off" });
      return {
        node: h("fieldset", { class: "edit-field" }, h("legend", {}, label(name)),
          boxes.map(({ id, box }) => h("div", { class: "check" }, box, h("label", { for: box.id }, words(actors.text(id), 80)))),
          labelled(boxes.length > 0 ? "and" : "an actor of the record", more)),
        read: () => {
          const known = boxes.filter(({ box }) => box.checked).map(({ id }) => id);
          if (more.value.trim()) {
            known.push(actors.id(more.value) ?? more.value.trim());
          }
          return known;
        },
      };
    }
    case "actor": {
      const node = h("input", { type: "text", list: "edit-actors", autocomplete: "off", value: actors.text(value) });
      return {
        node: labelled(label(name), node, "An actor of the record, or words for one who is only described."),
        read: () => (node.value.trim() ? actors.id(node.value) ?? node.value.trim() : null),
      };
    }
    case "number": {
      const node = h("input", { type: "text", inputmode: "decimal", value: value ?? "", autocomplete: "off" });
      return {
        node: labelled(label(name), node, "A number; empty where there is no bound."),
        read: () => {
          const text = node.value.replaceAll(",", "").trim();
          return text === "" ? null : Number.isNaN(Number(text)) ? text : Number(text);
        },
      };
    }
    case "date": {
      const node = h("input", { type: "text", value: value ?? "", autocomplete: "off", spellcheck: "false" });
      return {
        node: labelled(label(name), node, "2024-03-05, 2024-03, 2024, 2024-03-05/2024-03-09, ../2024-06 (by), 2024~ (about); empty: cannot tell."),
        read: () => node.value.trim() || null,
      };
    }
    default: {
      const node = h("input", { type: "text", value: value ?? "", maxlength: 500, autocomplete: "off" });
      return { node: labelled(label(name), node), read: () => node.value.trim() || null };
    }
  }
}

function form(fields, fact, actors) {
  const controls = Object.entries(fields).map(([name, field]) => [name, control(name, field, fact[name], actors)]);
  const before = Object.fromEntries(controls.map(([name, one]) => [name, JSON.stringify(one.read())]));
  return {
    node: h("div", { class: "edit-fields" }, controls.map(([, one]) => one.node)),
    changed: () => Object.fromEntries(controls.map(([name, one]) => [name, one.read()]).filter(([name, now]) => JSON.stringify(now) !== before[name])),
  };
}

// ---------------------------------------------------------------- the dialog

// The browser keeps the focus in a dialog of this kind and gives it back when it closes.
function dialog(title, about, body, request) {
  const who = h("input", { type: "text", value: remembered(), required: true, maxlength: 200, autocomplete: "name" });
  const why = h("textarea", { rows: 2, required: true, maxlength: 4000 });
  const wrong = h("p", { class: "edit-wrong", role: "alert" });
  const save = h("button", { type: "submit", class: "primary" }, "Save");
  const name = "edit-" + ++ids;
  const box = h("dialog", { class: "edit", "aria-labelledby": name },
    h("form", {
      novalidate: true,
      onsubmit: async (event) => {
        event.preventDefault();
        wrong.textContent = "";
        save.disabled = true;
        try {
          const wanted = request();
          for (const [field, message] of [[who, "Say who you are: the correction bears your name."], [why, "Say why: other readers will see it."]]) {
            if (!field.value.trim()) {
              field.focus();
              throw new Error(message);
            }
          }
          await send({ ...wanted, who: who.value.trim(), why: why.value.trim() });
          box.close();
        } catch (error) {
          wrong.textContent = error.message;
        }
        save.disabled = false;
      },
    },
    h("h2", { id: name }, title), about ? h("p", { class: "edit-about" }, about) : null, body,
    h("div", { class: "edit-answers" }, labelled("Why", why, "The reason, for other readers of the record."), labelled("Your name", who)),
    wrong,
    h("p", { class: "edit-buttons" }, save, h("button", { type: "button", onclick: () => box.close() }, "Cancel"))));
  box.addEventListener("keydown", (event) => event.stopPropagation());
  box.addEventListener("close", () => box.remove());
  document.body.append(box);
  box.showModal();
  box.querySelector("input, select, textarea")?.focus();
  return box;
}

// Several ways to correct, of which one is chosen: only its fields are shown.
function choice(legend, ways) {
  const group = "edit-way-" + ++ids;
  const parts = ways.map(([, , node]) => h("div", { class: "edit-way", hidden: true }, node));
  let chosen = 0;
  const choose = (at) => {
    chosen = at;
    parts.forEach((part, i) => {
      part.hidden = i !== at;
    });
  };
  choose(0);
  return {
    node: [h("fieldset", { class: "edit-ways" }, h("legend", {}, legend), ways.map(([, text], i) => {
      const radio = h("input", { type: "radio", name: group, id: group + "-" + i, checked: i === 0, onchange: () => choose(i) });
      return h("span", { class: "check" }, radio, h("label", { for: radio.id }, text));
    })), parts],
    chosen: () => ways[chosen][0],
  };
}

function terms(text) {
  return text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((term) => term.length > 3);
}

function mergeFields(section, fact, others, name) {
  const found = h("ul", { class: "edit-found" });
  const picked = new Set();
  const field = h("input", { type: "search", autocomplete: "off" });
  const rest = others.filter((one) => one.id !== fact.id);
  const own = new Set(terms(titleOf(section, fact, name)));
  const day = (one) => Date.parse(String(one.when ?? "").slice(0, 10)) / 864e5;
  // What shares words with it and lies near it in time comes first, what was picked before all.
  const likeness = (one) => (picked.has(one.id) ? 1000 : 0) + terms(titleOf(section, one, name)).filter((term) => own.has(term)).length
    + (Math.abs(day(one) - day(fact)) < 40 ? 1 : 0);
  const show = () => {
    const asked = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    const fit = rest.filter((one) => picked.has(one.id) || asked.every((term) => (titleOf(section, one, name) + " " + (one.when ?? "")).toLowerCase().includes(term)));
    found.replaceChildren(...fit.sort((a, b) => likeness(b) - likeness(a)).slice(0, 12).map((one) => {
      const box = h("input", {
        type: "checkbox", id: "edit-" + ++ids, checked: picked.has(one.id),
        onchange: () => (box.checked ? picked.add(one.id) : picked.delete(one.id)),
      });
      return h("li", { class: "check" }, box, h("label", { for: box.id }, words(titleOf(section, one, name), 160), one.when ? [" · ", say(one.when)] : null));
    }));
  };
  field.addEventListener("input", show);
  show();
  return { node: [labelled("Search for what it is one with", field), found], read: () => [fact.id, ...picked] };
}

function splitFields(fact) {
  const boxes = fact.evidence.map((one) => h("input", { type: "checkbox", id: "edit-" + ++ids }));
  return {
    node: [h("p", {}, "Which words tell of something else?"), h("ul", { class: "edit-found" }, fact.evidence.map((one, i) =>
      h("li", { class: "check" }, boxes[i], h("label", { for: boxes[i].id }, "“", words(one.quote, 240), "” ", words(one.report, 80)))))],
    read: () => boxes.map((box, i) => (box.checked ? i + 1 : 0)).filter(Boolean),
  };
}

async function correct(context, section, fact) {
  const access = await source.edits();
  const isGrouped = section === "events" || section === "actors";
  const [all, others] = await Promise.all([source.list("actors", context.asOf), isGrouped ? source.list(section, context.asOf) : []]);
  const actors = actorsOf(all);
  const fields = access.fields[section] ? form(access.fields[section], fact, actors) : null;
  const merge = isGrouped ? mergeFields(section, fact, others, context.name) : null;
  const split = isGrouped && fact.evidence.length > 1 ? splitFields(fact) : null;
  const names = section === "actors" && source.hasTexts ? nameFields(fact, context.asOf) : null;
  const one = NAMES[section];
  const way = choice("What is to be done", [
    fields ? ["change", "Change it", fields.node] : null,
    section === "actors" ? null : ["reject", "Reject it", h("p", {}, "The reports do not say this: the " + one + " leaves the record. The correction can be undone.")],
    merge ? ["merge", "Merge it", merge.node] : null,
    split ? ["split", section === "actors" ? "Split it by reports" : "Split it", split.node] : null,
    names ? ["names", "Split it within a report", names.node] : null,
    ["note", "Add a note", h("p", {}, "Nothing is changed. What you write below stands beside the " + one + ".")],
  ].filter(Boolean));
  dialog("Correct this " + one, words(titleOf(section, fact, context.name), 300), [actors.list, way.node], () => {
    const action = way.chosen();
    switch (action) {
      case "change":
        return { action, fact: fact.id, fields: fields.changed() };
      case "merge":
        return { action, facts: merge.read() };
      case "split":
        return { action, fact: fact.id, apart: split.read() };
      case "names":
        if (names.read().length === 0) {
          throw new Error("Mark the names that are those of the other.");
        }
        return { action: "split", fact: fact.id, names: names.read() };
      default:
        return { action, fact: fact.id };
    }
  });
}

// The button beside a link or a disagreement, for who says that the facts do not go together so.
export function untying(access, tie, text, about) {
  return !access.allowed ? null : h("button", {
    type: "button", class: "small", "aria-label": "Reject: " + text,
    onclick: () => dialog("Reject: " + text, words(about ?? "", 300), h("p", {}, "The facts stay as they are; that they go together so leaves the record. The correction can be undone."),
      () => ({ action: "reject", fact: tie.id ?? [tie.kind, ...tie.between].join(" ") })),
  }, "Reject");
}

// ---------------------------------------------------------------- what was corrected

function value(one, name) {
  if (one === null || one === undefined) {
    return "not said";
  }
  return Array.isArray(one) ? one.map(name).join(", ") || "none" : typeof one === "boolean" ? (one ? "yes" : "no") : name(String(one)).replaceAll("_", " ");
}

function told(context, one, allowed) {
  const shows = one.state === "applied" && allowed && one.action !== "undo";
  return h("li", { class: "correction state-" + one.state },
    h("p", {}, chip(ACTIONS[one.action] ?? one.action), one.of ? h("code", {}, one.of, " ") : null, one.state === "applied" ? null : chip(STATES[one.state] ?? one.state, one.state === "vanished" ? "status-threatened" : ""),
      one.changes.map((change, i) => h("span", {}, i > 0 ? "; " : "", label(change.field).toLowerCase(), ": ",
        one.action === "add" ? null : [h("del", {}, words(value(change.was, context.name), 200)), " → "], h("ins", {}, words(value(change.value, context.name), 200))))),
    h("blockquote", { dir: "auto" }, words(one.why, 4000)),
    one.state_why ? h("p", { class: "why" }, words(one.state_why, 600)) : null,
    h("p", { class: "meta" }, h("span", {}, words(one.who, 100)), h("time", { datetime: one.when }, say(one.when.slice(0, 10)) + ", " + one.when.slice(11, 16) + " UTC"),
      h("code", {}, one.id),
      shows ? h("button", { type: "button", class: "small", onclick: () => undo(context, one) }, "Undo") : null));
}

function undo(context, one) {
  dialog("Undo this correction", [ACTIONS[one.action], " by ", words(one.who, 100), ": “", words(one.why, 300), "”"], null, () => ({ action: "undo", of: one.id }));
}

// What stands on a fact: what was corrected in it, and the button to correct it.
export async function correctionsOf(context, section, fact, corrections) {
  const access = await source.edits();
  const isOwn = access.allowed && NAMES[section];
  return [
    corrections.length > 0 ? [h("h3", {}, "Corrected"), h("ul", { class: "corrections" }, corrections.map((one) => told(context, one, access.allowed)))] : null,
    isOwn ? h("p", { class: "edit-open" }, h("button", { type: "button", onclick: () => correct(context, section, fact) }, "Correct this " + NAMES[section])) : null,
  ];
}

export async function corrections(context) {
  const access = await source.edits();
  const all = [...(await source.list("corrections", context.asOf))].reverse();
  const sections = [...new Set(all.map((one) => one.section).filter(Boolean))];
  const lists = await Promise.all(sections.map((section) => source.list(section, context.asOf)));
  const titles = new Map(lists.flatMap((list, i) => list.map((fact) => [fact.id, titleOf(sections[i], fact, context.name)])));
  const gone = all.filter((one) => one.state === "vanished");
  const rest = all.filter((one) => one.state !== "vanished");
  const item = (one) => {
    const row = told(context, one, access.allowed);
    const isTie = one.section === "links" || one.section === "disagreements";
    const about = one.rejected ? isTie ? words(one.rejected.kind.replaceAll("_", " ") + ": " + (one.rejected.why ?? ""), 300) : words(titleOf(one.section, one.rejected, context.name), 300) : null;
    const links = one.state === "applied" && !one.rejected ? one.facts : [];
    row.prepend(h("p", { class: "what" }, about,
      links.map((id, i) => [i > 0 ? ", " : null, h("a", { href: context.fact(id) }, words(titles.get(id) ?? id, 200))]),
      one.targets.slice(0, 1).map((target) => [" ", h("a", { class: "to-words", href: context.link(place(target)) }, "its words")])));
    return row;
  };
  return [
    h("h1", {}, "Corrections"),
    h("p", { class: "summary" }, count(all.length, "correction"), " that people made. The record shows what they say; what the reports give is kept beside it. On an earlier day they count as far as their reports were known."),
    all.length === 0 ? empty(access.allowed ? "None was made. Open a fact to correct it, or a report to add one." : "None was made.") : null,
    gone.length > 0 ? h("section", {}, h("h2", {}, "Not made: their words are gone"),
      h("p", { class: "why" }, "A report was taken out or its text has changed. Each is kept, and is made again should its words come back."),
      h("ul", { class: "corrections" }, gone.map(item))) : null,
    rest.length > 0 ? h("section", {}, gone.length > 0 ? h("h2", {}, "Made") : null, h("ul", { class: "corrections" }, rest.map(item))) : null,
  ];
}

// ---------------------------------------------------------------- a fact from words of a report

// Where a place of the page stands in the text: the page leaves out the empty lines between the
// paragraphs, so each run of text is found again from the one before.
function offset(box, text, node, at) {
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  let from = 0;
  for (let run = walker.nextNode(); run; run = walker.nextNode()) {
    while (!text.startsWith(run.data, from) && text.startsWith("\n\n", from)) {
      from += 2;
    }
    if (run === node) {
      return from + at;
    }
    if (node.nodeType !== Node.TEXT_NODE && node.compareDocumentPosition(run) & Node.DOCUMENT_POSITION_FOLLOWING
      && !(node.compareDocumentPosition(run) & Node.DOCUMENT_POSITION_CONTAINED_BY)) {
      return from;
    }
    from += run.data.length;
  }
  return from;
}

function marked(box, text) {
  const chosen = getSelection();
  if (!chosen || chosen.isCollapsed || chosen.rangeCount === 0) {
    return "";
  }
  const range = chosen.getRangeAt(0);
  if (!box.contains(range.commonAncestorContainer)) {
    return "";
  }
  const begin = offset(box, text, range.startContainer, range.startOffset);
  const end = offset(box, text, range.endContainer, range.endOffset);
  const part = text.slice(begin, end);
  const trimmed = part.trim();
  const first = begin + part.indexOf(trimmed);
  return trimmed ? [first, first + trimmed.length] : "";
}

async function add(context, report, text, range) {
  const access = await source.edits();
  const actors = actorsOf(await source.list("actors", context.asOf));
  const sections = Object.keys(NEEDED);
  const fact = { status: "happened", kind: null, type: "OTHER", mode: "indirect", outcome: "unknown" };
  const forms = sections.map((section) => form(access.fields[section], { ...fact, kind: { figures: "level", commitments: "promise" }[section] }, actors));
  const quote = h("textarea", { rows: 2 }, range ? text.slice(...range) : "");
  const way = choice("What they tell of", sections.map((section, i) => [section, (section === "events" ? "an " : "a ") + NAMES[section], forms[i].node]));
  dialog("Add a fact to the record", null, [actors.list, labelled("The words that say it", quote, "As they stand in the report, within one paragraph."), way.node], () => {
    const said = quote.value.trim();
    const kept = range && said === text.slice(...range).trim() ? range[0] : text.indexOf(said);
    if (!said || kept < 0) {
      throw new Error("These words do not stand in the report. Mark them in the text, or copy them exactly.");
    }
    if (kept !== range?.[0] && text.indexOf(said, kept + 1) >= 0) {
      throw new Error("These words stand in the report several times. Mark them in the text, or give more of the sentence.");
    }
    const section = way.chosen();
    const own = forms[sections.indexOf(section)];
    const fields = own.changed();
    const missing = NEEDED[section].filter((name) => !fields[name]);
    if (missing.length > 0) {
      throw new Error("Say of the new fact: " + missing.map((name) => label(name).toLowerCase()).join(", ") + ".");
    }
    const points = (at) => [...text.slice(0, at)].length;
    return { action: "add", section, words: { report, begin: points(kept), end: points(kept + said.length) }, fields };
  });
}

// The button above the text of a report, for words that are marked in it or typed.
export async function adding(context, report, text, box) {
  const access = await source.edits();
  if (!access.allowed || text === null) {
    return null;
  }
  let range = null;
  const hint = h("span", { class: "why" }, "Mark the words in the text, then press; or type them.");
  const watch = () => {
    if (!box.isConnected) {
      document.removeEventListener("selectionchange", watch);
      return;
    }
    const now = marked(box, text);
    range = now || range;
    if (now) {
      const said = text.slice(...now);
      hint.textContent = "“" + (said.length > 80 ? said.slice(0, 80) + "…" : said) + "”";
    }
  };
  context.after(() => document.addEventListener("selectionchange", watch));
  return h("p", { class: "edit-add" }, h("button", { type: "button", onclick: () => add(context, report, text, range) }, "Add a fact"), " ", hint);
}
