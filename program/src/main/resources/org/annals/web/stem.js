// Words by their stems, as the search of the server has them: Porter, An algorithm for suffix
// stripping, Program 14(3), 1980, on words without their accents.
const VOWELS = /[aeiou]/;

function isVowel(word, i) {
  return VOWELS.test(word[i]) || (word[i] === "y" && i > 0 && !isVowel(word, i - 1));
}

// How often a vowel is followed by a consonant.
function measure(word) {
  let n = 0;
  for (let i = 1; i < word.length; i++) {
    if (!isVowel(word, i) && isVowel(word, i - 1)) {
      n++;
    }
  }
  return n;
}

function hasVowel(word) {
  return [...word].some((_, i) => isVowel(word, i));
}

function isDoubled(word) {
  const n = word.length;
  return n > 1 && word[n - 1] === word[n - 2] && !isVowel(word, n - 1);
}

// Consonant, vowel, consonant at the end, the last of them not w, x or y.
function isShort(word) {
  const n = word.length;
  return n > 2 && !isVowel(word, n - 3) && isVowel(word, n - 2) && !isVowel(word, n - 1) && !/[wxy]/.test(word[n - 1]);
}

const SECOND = {
  ational: "ate", tional: "tion", enci: "ence", anci: "ance", izer: "ize", logi: "log", bli: "ble", alli: "al", entli: "ent", eli: "e", ousli: "ous",
  ization: "ize", ation: "ate", ator: "ate", alism: "al", iveness: "ive", fulness: "ful", ousness: "ous", aliti: "al", iviti: "ive", biliti: "ble",
};
const THIRD = { icate: "ic", ative: "", alize: "al", iciti: "ic", ical: "ic", ful: "", ness: "" };
const FOURTH = [
  "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti", "ous", "ive", "ize",
];

// The longest of the endings that the word has.
function ending(word, endings) {
  return endings.filter((one) => word.endsWith(one) && word.length > one.length).sort((a, b) => b.length - a.length)[0];
}

function changed(word, table) {
  const found = ending(word, Object.keys(table));
  const rest = found && word.slice(0, -found.length);
  return found && measure(rest) > 0 ? rest + table[found] : word;
}

function first(word) {
  let now = word;
  if (now.endsWith("sses") || now.endsWith("ies")) {
    now = now.slice(0, -2);
  } else if (now.endsWith("s") && !now.endsWith("ss")) {
    now = now.slice(0, -1);
  }
  if (now.endsWith("eed")) {
    return measure(now.slice(0, -3)) > 0 ? now.slice(0, -1) : now;
  }
  const found = ending(now, ["ed", "ing"]);
  if (found && hasVowel(now.slice(0, -found.length))) {
    now = now.slice(0, -found.length);
    if (/(at|bl|iz)$/.test(now)) {
      return now + "e";
    }
    if (isDoubled(now) && !/[lsz]$/.test(now)) {
      return now.slice(0, -1);
    }
    if (measure(now) === 1 && isShort(now)) {
      return now + "e";
    }
  }
  return now;
}

export function stem(word) {
  if (word.length < 3 || word.length > 64) {
    return word;
  }
  let now = first(word);
  if (now.endsWith("y") && hasVowel(now.slice(0, -1))) {
    now = now.slice(0, -1) + "i";
  }
  now = changed(changed(now, SECOND), THIRD);
  const found = ending(now, FOURTH);
  if (found) {
    const rest = now.slice(0, -found.length);
    if (measure(rest) > 1 && (found !== "ion" || /[st]$/.test(rest))) {
      now = rest;
    }
  }
  if (now.endsWith("e")) {
    const rest = now.slice(0, -1);
    const n = measure(rest);
    if (n > 1 || (n === 1 && !isShort(rest))) {
      now = rest;
    }
  }
  return measure(now) > 1 && now.endsWith("ll") ? now.slice(0, -1) : now;
}

export function wordsOf(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

// Whether a text has all words of a query, the last of them as far as it is typed.
export function matcher(query) {
  const asked = wordsOf(query).map(stem);
  const last = asked.pop();
  return (text) => {
    if (last === undefined) {
      return false;
    }
    const has = new Set(wordsOf(text).map(stem));
    return asked.every((one) => has.has(one)) && (has.has(last) || [...has].some((one) => one.startsWith(last)));
  };
}
