// The articles that the page holds, by their places in its columns.
const held = data.articles;
const heldCount = held.title.length;

const DAY_MILLIS = 86_400_000;
const midnight = (text) => Date.parse(`${text}T00:00:00Z`);
/** A day given as 2024-12-05, in days since the first. */
const daysSinceFirst = (text) => Math.round((midnight(text) - midnight(meta.first)) / DAY_MILLIS);
/** The beginning of a day given in days since the first, on a clock without a zone. */
const dayMillis = (days) => midnight(meta.first) + days * DAY_MILLIS;

/** The day of an article in days since the first, as a step of time; ALL where it has no date. */
const periodOfDay = (() => {
  const starts = meta.periods.map(daysSinceFirst);
  const last = daysSinceFirst(meta.last);
  const periods = [];
  for (let d = 0, p = 0; d <= last; d++) {
    while (p + 1 < starts.length && starts[p + 1] <= d) p++;
    periods.push(p);
  }
  return (d) => (d === null ? ALL : periods[d]);
})();

const article = (place) => ({
  title: held.title[place] || t("untitled"),
  url: held.url[place],
  publisher: publisherName(held.publishers[held.publisher[place]]),
  language: held.languages[held.language[place]],
  period: periodOfDay(held.day[place]),
  day: held.day[place],
  minute: held.minute[place],
  role: ["origin", "reprint", "revision"][held.role[place]],
});

/** When an article was published, as exactly as is known. */
function published(one) {
  if (one.minute !== null) return moment(one.minute);
  if (one.day === null) return t("unknown");
  return day(new Date(dayMillis(one.day)).toISOString().slice(0, 10));
}

const everyPlace = Array.from({ length: heldCount }, (_, place) => place);
const decoded = new WeakMap();

/** Places from their first and the steps between them. */
function placesOf(steps) {
  if (!decoded.has(steps)) {
    let at = 0;
    decoded.set(
      steps,
      steps.map((step) => (at += step)),
    );
  }
  return decoded.get(steps);
}

/** The articles of both lists. */
function inBoth(one, other) {
  const has = new Set(other);
  return one.filter((place) => has.has(place));
}

/** Those that the filters let through; narrower where a step, language or publisher is given. */
function filtered(places, { period = ALL, language = ALL, publisher = ALL, counted = true } = {}) {
  return places.filter((place) => {
    const at = periodOfDay(held.day[place]);
    const inLanguage = [state.articleLanguage, language].every(
      (l) => l === ALL || held.languagePlaces[held.language[place]] === l,
    );
    const inPublisher = [state.publisher, publisher].every(
      (p) => p === ALL || held.publisherPlaces[held.publisher[place]] === p,
    );
    const inTime = at !== ALL && at >= state.from && at <= state.to && (period === ALL || at === period);
    return inTime && inLanguage && inPublisher && (!counted || isCounted(place));
  });
}

/** Those that have a tone; each measure of tone has a column of hundredths. */
const withTone = (places, measure) => places.filter((place) => (held.tones[measure][place] ?? null) !== null);

/** Whether the article counts under what is counted: articles, distinct texts or originals. */
const isCounted = (place) =>
  state.measure === 0 || (state.measure === 1 ? held.first[place] === 1 : held.role[place] === 0);
