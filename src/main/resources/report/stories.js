// The most copied stories and their way through time.
const MAX_DOTS = 25;
const copied = { story: 0 };

section("stories", () =>
  data.stories.length === 0 ? [h("p", { class: "nothing" }, t("nothing"))] : [storyList(), storyPath()],
);

const storyTitle = (story) =>
  story.members.length > 0 ? article(story.members[0].article).title : t("untitled");

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
        .join(", "),
    ]),
    copied.story,
    (chosen) => {
      copied.story = chosen;
      document.getElementById("story-path").figure.refresh();
    },
  );

function storyPath() {
  const story = () => data.stories[copied.story];
  const members = () =>
    story()
      .members.filter((member) => member.minute !== null)
      .slice(0, MAX_DOTS);
  const sinceOrigin = (member) =>
    member.minute === null || members().length === 0 ? null : member.minute - members()[0].minute;
  return figure({
    id: "story-path",
    title: () => storyTitle(story()),
    note: () =>
      [
        t("storyPathNote"),
        members().length < story().copies
          ? t("storyShown", { all: number(story().copies), shown: members().length })
          : "",
      ].join(" "),
    filters: false,
    height: () => Math.max(200, members().length * 30 + 60),
    chart: (c) => {
      const rows = members();
      if (rows.length === 0) return null;
      const points = rows.map((member, i) => ({
        value: [member.minute * 60_000, i],
        symbolSize: i === 0 ? 14 : 10,
        itemStyle: { color: i === 0 ? c.accent : c.paper, borderColor: c.accent, borderWidth: 2 },
      }));
      return {
        grid: { left: 8, right: 32, top: 12, bottom: 8, containLabel: true },
        xAxis: {
          type: "time",
          min: (span) => span.min - Math.max(600_000, (span.max - span.min) * 0.04),
          max: (span) => span.max + Math.max(600_000, (span.max - span.min) * 0.04),
          axisLabel: { color: c.muted, hideOverlap: true, formatter: (at) => shortMoment(at) },
          splitNumber: 4,
          splitLine: { show: true, lineStyle: { color: c.line } },
          axisLine: { lineStyle: { color: c.line } },
        },
        yAxis: nameAxis(
          c,
          rows.map((member) => publisherName(member.publisher)),
          140,
        ),
        series: [
          {
            type: "line",
            data: points,
            symbol: "circle",
            showAllSymbol: true,
            lineStyle: { color: c.quiet, width: 1.5 },
            step: false,
          },
        ],
        tooltip: {
          ...chartBase(c).tooltip,
          formatter: (m) => {
            const member = rows[m.dataIndex];
            return tip(publisherName(member.publisher), [
              [null, t(member.role), moment(member.minute)],
              [null, t("after"), duration(sinceOrigin(member))],
              [null, t("similarity"), member.similarity === null ? "–" : decimal(member.similarity, 2)],
            ]);
          },
        },
      };
    },
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
          t(member.role),
          member.minute === null ? t("unknown") : moment(member.minute),
          sinceOrigin(member) === null ? "–" : duration(sinceOrigin(member)),
          member.similarity === null ? "–" : decimal(member.similarity, 2),
          linkTo(one.url, one.title),
        ];
      }),
    }),
    pick: (event) =>
      showArticles(
        storyTitle(story()),
        story().members.map((member) => member.article),
      ),
  });
}

const shortMoment = (millis) =>
  new Intl.DateTimeFormat(locale(), {
    month: "numeric",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
    timeZone: meta.zone,
  }).format(new Date(millis));
