// Numbers, dates and names as the chosen language writes them.
const LOCALES = { ko: "ko-KR", en: "en-GB" };
// 6/11 is a day of June to some and of November to others.
const SHORT_MONTHS = { ko: "numeric", en: "short" };
const locale = () => LOCALES[state.language];
const number = (value) => new Intl.NumberFormat(locale()).format(value);
const decimal = (value, digits) =>
  new Intl.NumberFormat(locale(), { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
    value,
  );
const signed = (value) =>
  new Intl.NumberFormat(locale(), {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: "exceptZero",
  }).format(value);

/** A day given as 2024-12-05. */
function day(text, style = "long") {
  const options = {
    long: { year: "numeric", month: "long", day: "numeric" },
    short: { month: SHORT_MONTHS[state.language], day: "numeric" },
    month: { year: "numeric", month: "short" },
  }[style];
  return new Intl.DateTimeFormat(locale(), { ...options, timeZone: "UTC" }).format(
    new Date(`${text}T00:00:00Z`),
  );
}

/** A step of time on an axis or, in full, in a list. */
const periodName = (index, style = meta.unit === "month" ? "month" : "short") =>
  day(meta.periods[index], style);
const periodNames = () =>
  meta.periods.slice(state.from, state.to + 1).map((start, i) => periodName(state.from + i));
const periodTitle = (index) =>
  meta.unit === "week"
    ? `${day(meta.periods[index])} –`
    : periodName(index, meta.unit === "month" ? "month" : "long");

/** A moment given in minutes since 1970, in the time zone of the job. */
function moment(minute) {
  const options = {
    year: "numeric",
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  };
  return new Intl.DateTimeFormat(locale(), { ...options, timeZone: meta.zone }).format(
    new Date(minute * 60_000),
  );
}

/** A moment in minutes since 1970 as a clock of the job shows it, in milliseconds without a zone. */
function clockMillis(minute) {
  const clock = new Intl.DateTimeFormat("sv-SE", {
    dateStyle: "short",
    timeStyle: "medium",
    timeZone: meta.zone,
  }).format(new Date(minute * 60_000));
  return Date.parse(`${clock.replace(" ", "T")}Z`);
}

/** What such a clock shows, on an axis; a midnight is a new day. */
function shortClock(millis) {
  const time = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  return new Intl.DateTimeFormat(locale(), {
    month: SHORT_MONTHS[state.language],
    day: "numeric",
    ...(millis % DAY_MILLIS === 0 ? {} : time),
    timeZone: "UTC",
  }).format(new Date(millis));
}

/** How much later something was, in minutes; with a minus where it was earlier. */
function lateness(minutes) {
  const size = Math.abs(minutes);
  const [key, value, digits] =
    size < 60
      ? ["minutes", minutes, 0]
      : size < 48 * 60
        ? ["hours", minutes / 60, 1]
        : ["days", minutes / 1440, 1];
  const format = new Intl.NumberFormat(locale(), {
    maximumFractionDigits: digits,
    signDisplay: "exceptZero",
  });
  return t(key, { count: format.format(value) });
}

/** The name of a language of articles, such as 한국어 for ko. */
function languageName(tag) {
  if (tag === "" || tag === "und") return t("unknown");
  try {
    return new Intl.DisplayNames([locale()], { type: "language" }).of(tag);
  } catch {
    return tag;
  }
}

const named = (item) => item[state.language] ?? item.name;
const publisherName = (name) => (name === "" ? t("unknown") : name);

/** Name of a publisher's place in the cells. */
function publisherAt(place) {
  const others = meta.allPublishers - meta.publishers.filter((name) => name !== "").length;
  return place < meta.publishers.length
    ? publisherName(meta.publishers[place])
    : t("otherPublishers", { count: number(others) });
}

/** Name of a language's place in the cells. */
const languageAt = (place) =>
  place < meta.languages.length ? languageName(meta.languages[place]) : t("otherLanguages");

const cutName = (name, length = 22) =>
  [...name].length > length ? `${[...name].slice(0, length - 1).join("")}…` : name;
