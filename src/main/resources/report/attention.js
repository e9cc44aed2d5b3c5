// Coverage by section and topic.
const MAX_CURVES = 8;
const attention = { scheme: 0 };

section("attention", () =>
  data.topics.length === 0 ? [h("p", { class: "nothing" }, t("nothing"))] : [coverage(), coverageTotal()],
);

const scheme = () => data.topics[attention.scheme];
const schemeName = (one) =>
  tOr(one.id === "section" || one.id === "query" ? one.id : "", t("taxonomyOf", { id: one.id }));

/** Topics with their sums, the largest by what is counted first; those without any are left out. */
function rankedTopics() {
  return [...sumBy(scheme().cells, (cell) => cell[ITEM])]
    .filter(([, sums]) => chosenCount(sums) > 0)
    .sort((a, b) => chosenCount(b[1]) - chosenCount(a[1]) || a[0] - b[0]);
}

/** The same for a topic whatever is filtered. */
const topicColour = (c, topic) => c.series[topic % c.series.length];

function openTopic(topic, period = ALL) {
  const name = named(scheme().items[topic]);
  const title = period === ALL ? name : `${name}, ${periodTitle(period)}`;
  showArticles(title, filtered(placesOf(scheme().postings[topic]), { period }));
}

function coverage() {
  const shown = () => rankedTopics().slice(0, scheme().parts ? undefined : MAX_CURVES);
  return figure({
    id: "coverage",
    title: () => `${t("attentionTime")} – ${measureName()}`,
    note: () =>
      [t(scheme().parts ? "attentionParts" : "attentionTopics"), limitsOf(scheme().cells)].join(" "),
    controls: () =>
      data.topics.length < 2
        ? []
        : [
            switchOf(
              t("scheme"),
              data.topics.map((one, i) => [i, schemeName(one)]),
              attention.scheme,
              (chosen) => {
                attention.scheme = chosen;
                document
                  .querySelectorAll("#attention .figure")
                  .forEach((element) => element.figure.refresh());
              },
            ),
          ],
    height: 360,
    chart: (c) => {
      const rows = shown();
      if (rows.length === 0) return null;
      const shape = scheme().parts
        ? stackedBar
        : { type: "line", symbolSize: 6, lineStyle: { width: 2 }, triggerLineEvent: true };
      const series = rows.map(([topic]) => ({
        ...shape,
        name: named(scheme().items[topic]),
        data: curve(scheme().cells, topic, chosenCount),
        color: topicColour(c, topic),
      }));
      return overTime(c, series, { gap: scheme().parts });
    },
    table: () => {
      const rows = shown();
      const curves = rows.map(([topic]) => curve(scheme().cells, topic, chosenCount));
      return {
        columns: [
          { label: t(meta.unit) },
          ...rows.map(([topic]) => ({ label: named(scheme().items[topic]), numeric: true })),
        ],
        rows: (rows.length === 0 ? [] : periodNames()).map((_, step) => [
          periodTitle(state.from + step),
          ...rows.map(([topic], i) => ({
            text: number(curves[i][step]),
            pick: () => openTopic(topic, state.from + step),
          })),
        ]),
      };
    },
    pick: (event) =>
      openTopic(
        shown()[event.seriesIndex][0],
        event.dataIndex === undefined ? ALL : state.from + event.dataIndex,
      ),
  });
}

function coverageTotal() {
  return figure({
    id: "coverage-total",
    title: () => `${t("attentionTotal")} – ${measureName()}`,
    note: () =>
      scheme().all > scheme().items.length
        ? t("attentionAll", { all: number(scheme().all), shown: scheme().items.length })
        : "",
    height: () => barsHeight(rankedTopics().length),
    chart: (c) => {
      const rows = rankedTopics();
      if (rows.length === 0) return null;
      const labelled = {
        label: { show: true, position: "right", color: c.muted, formatter: (m) => number(m.value) },
      };
      return {
        ...barsOf(
          c,
          rows.map(([topic]) => named(scheme().items[topic])),
          [
            {
              name: measureName(),
              data: rows.map(([topic, sums]) => ({
                value: chosenCount(sums),
                itemStyle: { color: scheme().parts ? topicColour(c, topic) : c.accent },
              })),
              ...labelled,
            },
          ],
        ),
        tooltip: {
          ...chartBase(c).tooltip,
          formatter: (m) => tip(m.name, [[m.color, m.seriesName, number(m.value)]]),
        },
      };
    },
    table: () => ({
      columns: [
        { label: schemeName(scheme()) },
        ...["articles", "texts", "origins"].map((key) => ({ label: t(key), numeric: true })),
      ],
      rows: rankedTopics().map(([topic, sums]) => [
        named(scheme().items[topic]),
        ...MEASURES.map((_, i) =>
          i === state.measure
            ? { text: number(sums[COUNTS + i]), pick: () => openTopic(topic) }
            : sums[COUNTS + i],
        ),
      ]),
    }),
    pick: (event) => openTopic(rankedTopics()[event.dataIndex][0]),
  });
}
