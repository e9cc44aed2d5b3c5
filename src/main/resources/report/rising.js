// Words that rose: by table trend where the output has it, else by the last days beside those before.
const MAX_SMALL_CURVES = 12;
const CURVE_HEIGHT = 118;
const rising = data.rising;

section("rising", () =>
  rising === null || rising.items.length === 0
    ? [h("p", { class: "nothing" }, t("noRising"))]
    : [risingBars(), risingCurves()],
);

const byTrend = () => rising.source === "trend";
const risingLead = () =>
  byTrend() ? t("risingTrendNote", { day: day(rising.from) }) : t("risingNote", { days: rising.days });
const nowName = () => (byTrend() ? day(rising.from) : t("now", { days: rising.days }));
const beforeName = () => (byTrend() ? t("history") : t("before", { days: rising.days }));
const surenessName = () => t(byTrend() ? "score" : "sureness");
const expectedOf = (item) => (item.expected === null ? t("newWord") : decimal(item.expected, 1));
const surenessOf = (item) => (item.sureness === null ? "–" : decimal(item.sureness, 1));

/** The originals of the window that have the word; all originals of a step where one is given. */
function openRising(item, period = ALL) {
  // The associated words begin with the words that rose, in their order.
  const word = rising.items.indexOf(item);
  const firstDay = daysSinceFirst(rising.from);
  const inWindow = (at) => at !== null && at >= firstDay && at < firstDay + rising.days;
  const within = (place) =>
    period === ALL ? inWindow(held.day[place]) : periodOfDay(held.day[place]) === period;
  const places = placesOf(data.words.postings[word]).filter(
    (place) => held.role[place] === 0 && within(place),
  );
  showArticles(`${item.name}, ${period === ALL ? nowName() : periodTitle(period)}`, places);
}

function risingBars() {
  const items = rising.items;
  return figure({
    id: "rising-bars",
    title: () => t("risingBars"),
    filters: false,
    height: () => barsHeight(items.length),
    chart: (c) => ({
      ...barsOf(
        c,
        items.map((item) => item.name),
        [
          { name: nowName(), data: items.map((item) => item.now), color: c.accent, barMaxWidth: 16 },
          {
            name: t("expected"),
            type: "scatter",
            symbol: "rect",
            symbolSize: [3, 18],
            data: items.map((item, i) => [item.expected ?? 0, i]),
            color: c.ink,
            z: 3,
          },
        ],
      ),
      tooltip: {
        ...chartBase(c).tooltip,
        trigger: "axis",
        axisPointer: { type: "shadow" },
        formatter: (marks) => {
          const item = items[marks[0].dataIndex];
          return tip(item.name, [
            [c.accent, nowName(), number(item.now)],
            [null, beforeName(), number(item.before)],
            [c.ink, t("expected"), expectedOf(item)],
            [null, surenessName(), surenessOf(item)],
          ]);
        },
      },
    }),
    table: () => ({
      columns: [
        { label: t("keyword") },
        ...[nowName(), beforeName(), t("expected"), surenessName()].map((label) => ({
          label,
          numeric: true,
        })),
      ],
      rows: items.map((item) => [
        item.name,
        { text: number(item.now), pick: () => openRising(item) },
        item.before,
        expectedOf(item),
        surenessOf(item),
      ]),
    }),
    pick: (event) => openRising(items[event.dataIndex]),
  });
}

/** One small curve for each of the first words, each on a scale of its own. */
function risingCurves() {
  const items = rising.items.slice(0, MAX_SMALL_CURVES);
  const columns = () => (document.getElementById("rising-curves").clientWidth < 640 ? 2 : 3);
  const names = () => meta.periods.map((_, i) => periodName(i));
  const last = meta.periods.length - 1;
  return figure({
    id: "rising-curves",
    title: () => t("risingCurves"),
    note: () => t("risingCurvesNote"),
    filters: false,
    height: () => Math.ceil(items.length / columns()) * CURVE_HEIGHT + 8,
    chart: (c) => {
      const wide = 100 / columns();
      const at = (i) => ({
        left: `${(i % columns()) * wide + 1}%`,
        width: `${wide - 3}%`,
        top: Math.floor(i / columns()) * CURVE_HEIGHT + 28,
        height: 56,
      });
      const label = {
        color: c.muted,
        fontSize: 10,
        interval: (i) => i === 0 || i === last,
        alignMinLabel: "left",
        alignMaxLabel: "right",
      };
      return {
        title: items.map((item, i) => ({
          text: item.name,
          left: at(i).left,
          top: at(i).top - 26,
          padding: 0,
          textStyle: { fontSize: 13, fontWeight: 600, color: c.ink },
        })),
        grid: items.map((_, i) => at(i)),
        xAxis: items.map((_, i) => ({
          ...timeAxis(c, names()),
          gridIndex: i,
          boundaryGap: false,
          axisLabel: label,
        })),
        yAxis: items.map((_, i) => ({ type: "value", gridIndex: i, show: false, min: 0 })),
        series: items.map((item, i) => ({
          type: "line",
          name: item.name,
          xAxisIndex: i,
          yAxisIndex: i,
          data: item.curve,
          color: c.accent,
          showSymbol: false,
          symbolSize: 8,
          lineStyle: { width: 1.5 },
          areaStyle: { opacity: 0.12 },
          triggerLineEvent: true,
        })),
        tooltip: {
          ...chartBase(c).tooltip,
          trigger: "axis",
          formatter: ([m]) => tip(m.seriesName, [[m.color, periodTitle(m.dataIndex), number(m.value)]]),
        },
      };
    },
    table: () => ({
      columns: [{ label: t(meta.unit) }, ...items.map((item) => ({ label: item.name, numeric: true }))],
      rows: meta.periods.map((_, step) => [
        periodTitle(step),
        ...items.map((item) => ({ text: number(item.curve[step]), pick: () => openRising(item, step) })),
      ]),
    }),
    pick: (event) => openRising(items[event.seriesIndex], event.dataIndex ?? ALL),
  });
}
