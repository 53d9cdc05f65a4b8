import { matcher } from "./stem.js";

// Where the page has its facts from: the interface of the server, or the data of a published page.
// Both answer alike, so that no view knows which it is.
const SECTIONS = [
  "reports", "actors", "relations", "events", "figures", "statements", "commitments", "links", "disagreements", "corrections",
];

const HITS = 50;
const FIRST = 400;

function server() {
  const kept = new Map();

  async function get(path, parameters) {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(parameters)) {
      if (value !== "" && value !== undefined) {
        query.set(name, value);
      }
    }
    const text = query.toString();
    const answer = await fetch("api/v1/" + path + (text ? "?" + text : ""));
    const json = await answer.json();
    if (!answer.ok) {
      throw new Error(json.problem + " " + json.remedy);
    }
    return json;
  }

  // What was asked before and may be asked again; the oldest go first.
  function keep(path, parameters) {
    const key = path + JSON.stringify(parameters);
    if (!kept.has(key)) {
      const answer = get(path, parameters);
      answer.catch(() => kept.delete(key));
      kept.set(key, answer);
      if (kept.size > 80) {
        kept.delete(kept.keys().next().value);
      }
    }
    return kept.get(key);
  }

  // Whether the record may be corrected, and the word to do it with: new with each start.
  let access = null;

  async function correct(request, again = true) {
    const { token } = await (access ??= get("edits", {}));
    const answer = await fetch("api/v1/edits", {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Annals-Edit": token ?? "" },
      body: JSON.stringify(request),
    });
    const json = await answer.json();
    if (answer.status === 403 && again) {
      access = null;
      return correct(request, false);
    }
    if (!answer.ok) {
      throw new Error(json.problem + " " + json.remedy);
    }
    kept.clear();
    return json;
  }

  async function list(section, asOf) {
    const start = await keep(section, { as_of: asOf, form: "brief", limit: FIRST });
    if (start.total <= FIRST) {
      return start.items;
    }
    return (await keep(section, { as_of: asOf, form: "brief", limit: 200000 })).items;
  }

  return {
    hasTexts: true,
    // Asks for what the first view will ask for one after the other.
    early: (path, asOf) => {
      keep("names", { as_of: asOf });
      if (path === "timeline") {
        keep("events", { as_of: asOf, form: "brief", limit: FIRST });
      }
      access ??= get("edits", {});
    },
    edits: () => (access ??= get("edits", {})),
    correct,
    record: (asOf) => keep("record", { as_of: asOf }),
    list,
    // The first of a list, to be shown while the rest is on its way.
    first: async (section, asOf) => {
      const start = await keep(section, { as_of: asOf, form: "brief", limit: FIRST });
      return { items: start.items, isAll: start.total <= FIRST, total: start.total };
    },
    names: async (asOf) => new Map(Object.entries((await keep("names", { as_of: asOf })).names)),
    fact: (id, asOf) => get("facts/" + encodeURIComponent(id), { as_of: asOf }),
    report: (id, asOf) => get("report", { id, as_of: asOf }),
    search: (q, asOf) => get("search", { q: q.slice(0, 500), as_of: asOf, limit: HITS }),
  };
}

function files(data) {
  const days = data.record.days.map((one) => one.day);
  const texts = data.texts ? new Map(data.texts) : null;
  const places = data.texts ? new Map(data.texts.map(([id, , ends]) => [id, ends])) : null;

  function step(asOf) {
    return asOf ? days.filter((day) => day <= asOf).length - 1 : days.length;
  }

  function list(section, asOf) {
    const at = step(asOf);
    return data.sections[section]
      .filter(([spans]) => spans.some((from, i) => i % 2 === 0 && from <= at && at < spans[i + 1]))
      .map(([, fact]) => (fact.evidence?.length ? { ...fact, at: fact.evidence[0] } : fact));
  }

  function between(section, asOf, id) {
    return list(section, asOf).filter((one) => one.between.includes(id));
  }

  function fact(id, asOf) {
    for (const of of [(one) => one.id === id, (one) => one.also_ids?.includes(id)]) {
      for (const section of SECTIONS) {
        const found = list(section, asOf).find(of);
        if (found) {
          return {
            section,
            fact: found,
            links: between("links", asOf, found.id),
            disagreements: between("disagreements", asOf, found.id),
            corrections: list("corrections", asOf).filter((one) => one.facts.includes(found.id)),
          };
        }
      }
    }
    throw new Error("The record holds no fact with the id “" + id + "” on the day asked for.");
  }

  function report(id, asOf) {
    const found = list("reports", asOf).find((one) => one.id === id);
    if (!found) {
      throw new Error("The record holds no report with the id “" + id + "” on the day asked for.");
    }
    const facts = {};
    for (const section of SECTIONS.slice(1)) {
      facts[section] = list(section, asOf).filter((one) =>
        [...(one.evidence ?? []), ...(one.outcome_evidence ?? [])].some((e) => e.report === id));
    }
    return { report: found, text: texts ? texts.get(id) ?? null : null, facts };
  }

  // Where texts are published all sentences are searched, else those that the record quotes.
  function sentencesWith(q, asOf) {
    const has = matcher(q);
    const found = new Map();
    const add = (report, begin, end, text) => has(text) && found.set(report + " " + begin, { report, begin, end, text });
    if (texts) {
      for (const { id } of list("reports", asOf)) {
        const points = [...texts.get(id) ?? ""];
        const ends = places.get(id);
        for (let i = 0; i < ends.length; i += 2) {
          add(id, ends[i], ends[i + 1], points.slice(ends[i], ends[i + 1]).join(""));
        }
      }
    } else {
      for (const section of SECTIONS.slice(2, 7)) {
        list(section, asOf).forEach((one) => one.evidence?.forEach((e) => add(e.report, e.begin, e.end, e.quote)));
      }
    }
    return [...found.values()].sort((a, b) => a.text.length - b.text.length).slice(0, HITS);
  }

  function search(q, asOf) {
    const terms = q.toLowerCase().split(/\s+/).filter(Boolean);
    const has = (text) => terms.every((term) => text.toLowerCase().includes(term));
    const names = new Map(list("actors", asOf).map((actor) => [actor.id, actor.name]));
    const facts = [];
    for (const section of terms.length ? SECTIONS.slice(0, 7) : []) {
      const fits = list(section, asOf).map((fact) => ({ section, title: titleOf(section, fact, names), fact }))
        .filter(({ title, fact }) => has([title, ...(fact.aliases ?? [])].join("\n")));
      facts.push(...fits.slice(0, HITS));
    }
    return { facts, sentences: sentencesWith(q, asOf) };
  }

  const counted = (asOf) => ({
    ...data.record,
    counts: Object.fromEntries(SECTIONS.map((section) => [section, list(section, asOf).length])),
  });
  return {
    hasTexts: texts !== null,
    edits: async () => ({ allowed: false }),
    record: async (asOf) => counted(asOf),
    list: async (section, asOf) => list(section, asOf),
    first: async (section, asOf) => ({ items: list(section, asOf), isAll: true }),
    names: async (asOf) => new Map(list("actors", asOf).map((actor) => [actor.id, actor.name])),
    fact: async (id, asOf) => fact(id, asOf),
    report: async (id, asOf) => report(id, asOf),
    search: async (q, asOf) => search(q, asOf),
  };
}

export const source = globalThis.annalsData ? files(globalThis.annalsData) : server();

// Actors' names by id; what is no actor's id stands for itself.
export async function namesOn(asOf) {
  const names = await source.names(asOf);
  return (id) => names.get(id) ?? id;
}

export function amount(figure) {
  const digits = (n) => Number(n).toLocaleString("en", { maximumFractionDigits: 3 });
  const about = figure.approximate ? "about " : "";
  const { low, high, unit } = figure;
  if (low === null && high === null) {
    return "an unnamed number of " + unit;
  }
  if (low === null) {
    return "at most " + about + digits(high) + " " + unit;
  }
  if (high === null) {
    return "at least " + about + digits(low) + " " + unit;
  }
  return about + (low === high ? digits(low) : digits(low) + " to " + digits(high)) + " " + unit;
}

// A fact in one line.
export function titleOf(section, fact, names) {
  const name = (id) => (names.get ? names.get(id) : names(id)) ?? id;
  switch (section) {
    case "events":
    case "commitments":
      return fact.what;
    case "figures":
      return fact.subject + ": " + amount(fact);
    case "statements":
      return name(fact.speaker) + ": " + fact.gist;
    case "actors":
      return fact.name;
    case "relations":
      return name(fact.from) + " " + fact.kind.replaceAll("_", " ") + " " + name(fact.to);
    case "reports":
      return fact.title || fact.id;
    case "corrections":
      return fact.action + " by " + fact.who;
    default:
      return fact.kind.replaceAll("_", " ");
  }
}
