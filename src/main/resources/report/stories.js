// The most copied stories and their way through time.
const MAX_DOTS = 25;
const copied = { story: 0 };

section("stories", () =>
  data.stories.length === 0 ? [h("p", { class: "nothing" }, t("nothing"))] : [storyList(), storyPath()],
);

/** The original, where the page holds it. */
const originOf = (story) => story.members.find((member) => member.role === "origin");

/** The first title that says something, the original's before others. */
function storyTitle(story) {
  const titled = story.members.find((member) => held.title[member.article] !== "");
  return titled ? article(titled.article).title : t("untitled");
}

/** A list to choose from, beside a figure or text that shows the chosen one. */
function pickList(label, entries, chosen, onChoose) {
  const buttons = entries.map(([title, note], i) =>
    h(
      "button",
      { type: "button", "aria-pressed": String(i === chosen) },
      h("span", { class: "title" }, foreign(title)),
      h("span", { class: "note" }, note),
    ),
  );
  buttons.forEach((button, i) =>
    button.addEventListener("click", () => {
      buttons.forEach((other) => other.setAttribute("aria-pressed", String(other === button)));
      onChoose(i);
    }),
  );
  return h(
    "div",
    { class: "picklist", role: "group", "aria-label": label },
    h(
      "ol",
      {},
      buttons.map((button) => h("li", {}, button)),
    ),
  );
}

const storyList = () =>
  pickList(
    t("stories"),
    data.stories.map((story) => [
      storyTitle(story),
      [
        t("storyCount", { copies: number(story.copies), publishers: number(story.publishers) }),
        story.excerpts > 0 ? t("excerpts", { count: number(story.excerpts) }) : null,
      ]
        .filter(Boolean)
        .join(" · "),
    ]),
    copied.story,
    (chosen) => {
      copied.story = chosen;
      document.getElementById("story-path").figure.refresh();
    },
  );

/** Where a member lies on the axis, from and to: a moment, or its whole day; null where unknown. */
function spanOf(member) {
  const { minute, day } = article(member.article);
  if (minute !== null) return [clockMillis(minute), clockMillis(minute)];
  return day === null ? null : [dayMillis(day), dayMillis(day) + DAY_MILLIS];
}

/** Minutes since the original; null where one of both has no moment. */
function sinceOrigin(story, member) {
  const [at, begin] = [member, originOf(story)].map((one) => (one ? article(one.article).minute : null));
  return at === null || begin === null || member === originOf(story) ? null : at - begin;
}
const lateBy = (story, member) =>
  sinceOrigin(story, member) === null ? "–" : lateness(sinceOrigin(story, member));
const similar = (member) => (member.similarity === null ? "–" : decimal(member.similarity, 2));

function storyPath() {
  const story = () => data.stories[copied.story];
  const dated = () => story().members.filter((member) => spanOf(member) !== null);
  const rows = () => dated().slice(0, MAX_DOTS);
  return figure({
    id: "story-path",
    title: () => storyTitle(story()),
    note: () => storyNote(story(), dated(), rows()),
    filters: false,
    height: () => Math.max(200, rows().length * 30 + 60),
    chart: (c) => (rows().length === 0 ? null : storyChart(c, story(), rows())),
    table: () => ({
      columns: [
        { label: t("publisher") },
        { label: t("role") },
        { label: t("time") },
        { label: t("after") },
        { label: t("similarity"), numeric: true },
        { label: t("listTitle") },
      ],
      rows: story().members.map((member) => {
        const one = article(member.article);
        return [
          publisherName(member.publisher),
          tOr(member.role, member.role),
          published(one),
          lateBy(story(), member),
          similar(member),
          linkTo(one.url, one.title),
        ];
      }),
    }),
    pick: () =>
      showArticles(
        storyTitle(story()),
        story().members.map((member) => member.article),
      ),
  });
}

function storyNote(story, dated, rows) {
  const undated = story.members.length - dated.length;
  return [
    t("storyPathNote"),
    rows.some(isDay) ? t("storyDays") : "",
    rows.length + undated < story.copies
      ? t("storyShown", { all: number(story.copies), shown: number(rows.length) })
      : "",
    undated > 0 && rows.length > 0 ? t("storyUndated", { count: number(undated) }) : "",
  ]
    .filter(Boolean)
    .join(" ");
}

const isDay = (member) => spanOf(member)[0] < spanOf(member)[1];

/** Moments are dots with a line through them; days are bars as long as the day. */
function storyChart(c, story, rows) {
  const of = (keep, point) => rows.flatMap((member, i) => (keep(member) ? [point(member, i)] : []));
  const isOrigin = (member) => member === originOf(story);
  const bar = (params, api) => {
    const [from, y] = api.coord([api.value(0), api.value(2)]);
    const [to] = api.coord([api.value(1), api.value(2)]);
    return {
      type: "rect",
      shape: { x: from, y: y - 4, width: Math.max(8, to - from), height: 8, r: 4 },
      style: { fill: isOrigin(rows[api.value(2)]) ? c.accent : c.paper, stroke: c.accent, lineWidth: 2 },
    };
  };
  return {
    useUTC: true,
    grid: { left: 8, right: 32, top: 12, bottom: 8, containLabel: true },
    xAxis: {
      type: "time",
      ...rangeOf(rows),
      minInterval: rows.every(isDay) ? DAY_MILLIS : 60_000,
      axisLabel: { color: c.muted, hideOverlap: true, formatter: shortClock },
      splitNumber: isNarrow() ? 2 : 3,
      splitLine: { show: true, showMinLine: false, showMaxLine: false, lineStyle: { color: c.line } },
      axisLine: { lineStyle: { color: c.line } },
    },
    yAxis: nameAxis(
      c,
      rows.map((member) => publisherName(member.publisher)),
    ),
    series: [
      {
        type: "line",
        data: of(
          (member) => !isDay(member),
          (member, i) => ({
            value: [spanOf(member)[0], i],
            symbolSize: isOrigin(member) ? 14 : 10,
            itemStyle: {
              color: isOrigin(member) ? c.accent : c.paper,
              borderColor: c.accent,
              borderWidth: 2,
            },
          }),
        ),
        symbol: "circle",
        showAllSymbol: true,
        lineStyle: { color: c.quiet, width: 1.5 },
      },
      {
        type: "custom",
        renderItem: bar,
        encode: { x: [0, 1], y: 2 },
        data: of(isDay, (member, i) => [...spanOf(member), i]),
      },
    ],
    tooltip: {
      ...chartBase(c).tooltip,
      formatter: (m) => {
        const member = rows[m.value.at(-1)];
        return tip(publisherName(member.publisher), [
          [null, tOr(member.role, member.role), published(article(member.article))],
          [null, t("after"), lateBy(story, member)],
          [null, t("similarity"), similar(member)],
        ]);
      },
    },
  };
}

/** From the first to the last, with some room. */
function rangeOf(rows) {
  const from = Math.min(...rows.map((member) => spanOf(member)[0]));
  const to = Math.max(...rows.map((member) => spanOf(member)[1]));
  const room = Math.max(600_000, (to - from) * 0.04);
  return { min: from - room, max: to + room };
}
