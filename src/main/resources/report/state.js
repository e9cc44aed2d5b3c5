// What the page shows: its data, and what the reader has chosen.
const data = JSON.parse(document.getElementById("data").textContent);
const meta = data.meta;
const ALL = -1;
const MEASURES = ["articles", "texts", "origins"];

const state = {
  language: languageAtStart(),
  theme: "auto",
  measure: 0,
  from: 0,
  to: meta.periods.length - 1,
  articleLanguage: ALL,
  publisher: ALL,
};

/** The language in the address (?lang=en), else the one the page was made in. */
function languageAtStart() {
  const asked = new URLSearchParams(location.search).get("lang");
  return Object.hasOwn(texts, asked) ? asked : document.documentElement.lang;
}

/** A text of the page; {name} stands for a value. */
function t(key, values = {}) {
  const text = texts[state.language][key];
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** A text where the page has one for the key, else the key: reasons, types and such. */
function tOr(key, other) {
  return Object.hasOwn(texts[state.language], key) ? t(key) : other;
}

const isFiltered = () =>
  state.from > 0 ||
  state.to < meta.periods.length - 1 ||
  state.articleLanguage !== ALL ||
  state.publisher !== ALL;

const listeners = [];

/** Changes what is shown and draws what follows from it. */
function change(values) {
  Object.assign(state, values);
  [...listeners].forEach((listener) => listener(values));
}
