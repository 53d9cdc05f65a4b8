import { count, h, words } from "./dom.js";
import { say } from "./dates.js";
import { namesOn, source } from "./data.js";
import { timeline } from "./timeline.js";
import { story } from "./story.js";
import { figures } from "./figures.js";
import { commitments } from "./board.js";
import { statements } from "./statements.js";
import { actor, actors } from "./actors.js";
import { graph } from "./graph.js";
import { reader, reports } from "./reader.js";
import { check, disagreements, news, search } from "./check.js";
import { factView } from "./fact.js";
import { corrections } from "./edit.js";

// The frame: the address after # says which view is shown, as known on which day, with which fact
// beside it. All links are such addresses, so that every one can be shared and gone back to.
const VIEWS = [
  ["timeline", "Timeline", timeline], ["story", "One axis", story], ["figures", "Figures", figures], ["commitments", "Commitments", commitments],
  ["statements", "Statements", statements], ["disagreements", "Disagreements", disagreements], ["actors", "Actors", actors], ["graph", "Relations", graph],
  ["reports", "Reports", reports], ["new", "What was new", news], ["check", "To check", check], ["corrections", "Corrections", corrections],
];
const main = document.getElementById("main");
const aside = document.getElementById("fact");
let drawn = 0;
let inMain = 0;
let shown = "";
let isStale = false;
let record = null;
let opener = null;

function address() {
  const [path, query] = location.hash.replace(/^#\/?/, "").split(/\?(.*)/s);
  return { path: path || "timeline", parameters: Object.fromEntries(new URLSearchParams(query ?? "")) };
}

function hash(path, parameters) {
  const query = new URLSearchParams();
  Object.entries(parameters).forEach(([name, value]) => {
    if (value !== "" && value !== null && value !== undefined) {
      query.set(name, value);
    }
  });
  const text = query.toString();
  return "#/" + path + (text ? "?" + text : "");
}

function isDay(text) {
  return /^\d{4}-\d\d-\d\d$/.test(text ?? "");
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

async function context(turn) {
  const { path, parameters } = address();
  const asOf = isDay(parameters.as_of) ? parameters.as_of : "";
  const later = [];
  return {
    path, parameters, asOf, record, later,
    lastDay: record.days.at(-1)?.day ?? "",
    name: await namesOn(asOf),
    link: (to, more = {}) => hash(to, { as_of: asOf, ...more }),
    fact: (id) => hash(path, { ...address().parameters, fact: id }),
    go: (to, more = {}) => {
      location.hash = hash(to, { as_of: asOf, ...more });
    },
    replace: (changes) => {
      const now = address();
      history.replaceState(null, "", hash(now.path, { ...now.parameters, ...changes }));
      shown = key(address());
    },
    after: (work) => later.push(work),
    // Gets what comes late, and shows it if the reader is still there.
    rest: (get, show) => later.push(() => get().then((found) => {
      if (inMain === turn) {
        show(found);
      }
    }).catch((error) => inMain === turn && main.prepend(...failed(error)))),
  };
}

function key({ path, parameters }) {
  return hash(path, { ...parameters, fact: "" });
}

async function view(now) {
  const [first, ...rest] = now.path.split("/");
  const known = VIEWS.find(([name]) => name === first);
  if (known) {
    return known[2](now);
  }
  switch (first) {
    case "search":
      return search(now);
    case "actor":
      return actor(now, decoded(rest.join("/")));
    case "report": {
      const whole = rest.join("/");
      const at = /@\d+-\d+$/.exec(whole)?.[0] ?? "";
      return reader(now, whole.slice(0, whole.length - at.length).split("/").map(decoded).join("/") + at);
    }
    case "fact":
      return factView(now, decoded(rest.join("/")));
    default:
      return [h("h1", {}, "There is no such page"), h("p", {}, h("a", { href: now.link("timeline") }, "The timeline"))];
  }
}

function failed(error) {
  return [h("h1", {}, "This cannot be shown"), h("p", {}, words(error.message, 2000))];
}

async function draw() {
  const turn = ++drawn;
  const now = await context(turn);
  const isNew = isStale || key(now) !== shown;
  isStale = false;
  if (isNew) {
    const sameView = shown.split("?")[0] === key(now).split("?")[0];
    shown = key(now);
    const content = await view(now).catch(failed);
    if (turn !== drawn) {
      return;
    }
    const top = scrollY;
    inMain = turn;
    main.replaceChildren(...content.flat(Infinity).filter(Boolean));
    main.className = "view-" + now.path.split("/")[0];
    if (sameView) {
      scrollTo(0, top);
    } else {
      scrollTo(0, 0);
      // Another view: a reader without a pointer begins at its top. The first is begun at the page's,
      // and who types goes on typing.
      if (turn > 1 && document.activeElement?.id !== "search") {
        main.focus({ preventScroll: true });
      }
    }
    now.later.forEach((work) => work());
    document.title = (main.querySelector("h1, h2")?.textContent ?? "") + " · " + record.name;
  }
  frame(now);
  await beside(now);
  // Says that what the address asks for stands there, to whoever waits for it.
  document.documentElement.dataset.shown = location.hash;
}

async function beside(now) {
  const id = now.parameters.fact;
  if (!id) {
    aside.hidden = true;
    aside.replaceChildren();
    document.body.classList.remove("with-fact");
    if (opener) {
      opener.focus?.({ preventScroll: true });
      opener = null;
    }
    return;
  }
  if (aside.hidden) {
    opener = document.activeElement;
  }
  const content = await factView(now, id).catch(failed);
  const close = h("a", { class: "close", href: hash(now.path, { ...now.parameters, fact: "" }), "aria-label": "Close" }, "×");
  aside.replaceChildren(close, ...content.flat(Infinity).filter(Boolean));
  aside.hidden = false;
  aside.scrollTop = 0;
  document.body.classList.add("with-fact");
  close.focus({ preventScroll: true });
}

function frame(now) {
  document.querySelectorAll("#views a").forEach((link) => {
    const name = link.dataset.view;
    link.setAttribute("href", now.link(name));
    const here = now.path.split("/")[0];
    const isHere = name === here || (name === "actors" && here === "actor") || (name === "reports" && here === "report");
    isHere ? link.setAttribute("aria-current", "page") : link.removeAttribute("aria-current");
    if (isHere) {
      insight(link);
    }
  });
  const slider = document.getElementById("as-of");
  const days = record.days;
  const at = now.asOf ? days.filter((one) => one.day <= now.asOf).length : days.length + 1;
  if (document.activeElement !== slider || Number(slider.value) !== at) {
    slider.value = at;
  }
  told(at, now.asOf);
}

// On a narrow page the views run out of sight sideways: the one that is shown does not.
function insight(link) {
  const bar = document.getElementById("views");
  const [box, own] = [bar.getBoundingClientRect(), link.getBoundingClientRect()];
  if (own.right > box.right - 24 || own.left < box.left + 8) {
    bar.scrollLeft += own.left - box.left - (box.width - own.width) / 2;
  }
}

function told(at, asOf) {
  const days = record.days;
  const n = days.slice(0, at).reduce((sum, one) => sum + one.reports.length - (one.withdrawn?.length ?? 0), 0);
  const slider = document.getElementById("as-of");
  const isAll = at > days.length;
  const day = asOf || days[Math.max(0, at - 1)]?.day;
  slider.dataset.day = isAll ? "" : day ?? "";
  const all = count(record.counts.reports, "report");
  const text = days.length === 0 ? all + ", no day known"
    : isAll ? "now: " + (record.counts.reports === 1 ? "the one report" : "all " + all)
    : say(day) + ": " + n + " of " + all;
  slider.setAttribute("aria-valuetext", text);
  document.getElementById("as-of-said").textContent = text;
  document.body.classList.toggle("back-then", !isAll);
}

function shell() {
  const days = record.days;
  let waiting = 0;
  const slider = h("input", {
    type: "range", id: "as-of", min: 1, max: days.length + 1, step: 1, value: days.length + 1, disabled: days.length === 0,
    oninput: () => {
      const at = Number(slider.value);
      told(at, "");
      cancelAnimationFrame(waiting);
      waiting = requestAnimationFrame(() => {
        const now = address();
        const parameters = { ...now.parameters, as_of: at > days.length ? "" : days[at - 1].day, fact: "" };
        history.replaceState(null, "", hash(now.path, parameters));
        draw();
      });
    },
  });
  const field = h("input", {
    type: "search", id: "search", placeholder: "Search", "aria-label": "Search the record", autocomplete: "off",
    oninput: () => {
      clearTimeout(field.timer);
      field.timer = setTimeout(() => {
        const now = address();
        const to = hash("search", { as_of: now.parameters.as_of, q: field.value });
        if (now.path === "search") {
          history.replaceState(null, "", to);
          draw();
        } else if (field.value.trim()) {
          location.hash = to;
        }
      }, 120);
    },
  });
  document.getElementById("top").append(
    h("p", { class: "title" }, h("a", { href: "#/timeline" }, words(record.name.replace(/\.annals$/, ""), 80))),
    h("div", { class: "then" }, h("label", { for: "as-of" }, "As known on"), slider, h("output", { id: "as-of-said", for: "as-of" })),
    h("form", { role: "search", onsubmit: (event) => event.preventDefault() }, field));
  document.getElementById("views").append(h("ul", {}, VIEWS.map(([name, title]) =>
    h("li", {}, h("a", { "data-view": name, href: "#/" + name }, title)))));
}

// A correction was made: all is asked for anew, at the same place of the page.
addEventListener("corrected", async ({ detail }) => {
  record = await source.record("");
  isStale = true;
  const now = address();
  if (detail.rejected && (now.parameters.fact || now.path.startsWith("fact/"))) {
    location.hash = now.parameters.fact ? hash(now.path, { ...now.parameters, fact: "" }) : "#/corrections";
  } else {
    await draw();
  }
});

addEventListener("keydown", (event) => {
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement?.tagName ?? "");
  if (event.key === "Escape" && !aside.hidden) {
    location.hash = hash(address().path, { ...address().parameters, fact: "" });
  } else if (event.key === "/" && !typing) {
    event.preventDefault();
    document.getElementById("search").focus();
  }
});

async function start() {
  try {
    const { path, parameters } = address();
    source.early?.(path, isDay(parameters.as_of) ? parameters.as_of : "");
    record = await source.record("");
    shell();
    document.querySelector(".skip").addEventListener("click", (event) => {
      event.preventDefault();
      main.focus();
    });
    addEventListener("hashchange", draw);
    await draw();
    const { q } = address().parameters;
    if (q) {
      document.getElementById("search").value = q;
    }
  } catch (error) {
    main.replaceChildren(...failed(error));
  }
}

start();
