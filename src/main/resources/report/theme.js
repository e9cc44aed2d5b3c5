// Colours of the charts, taken from the style, so that light, dark and print have one source.
const darkOutside = matchMedia("(prefers-color-scheme: dark)");
let printing = false;

const isDark = () => !printing && (state.theme === "dark" || (state.theme === "auto" && darkOutside.matches));

function applyTheme() {
  document.documentElement.dataset.theme = isDark() ? "dark" : "light";
}

function colours() {
  const style = getComputedStyle(document.documentElement);
  const of = (name) => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: of("ink"),
    muted: of("muted"),
    line: of("line"),
    paper: of("paper"),
    accent: of("accent"),
    quiet: of("quiet"),
    negative: of("negative"),
    positive: of("positive"),
    series: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((i) => of(`series-${i}`)),
    font: getComputedStyle(document.body).fontFamily,
  };
}

/** What all charts share. */
function chartBase(c) {
  return {
    animation: false,
    color: c.series,
    textStyle: { fontFamily: c.font, color: c.ink, fontSize: 12 },
    grid: { left: 8, right: 16, top: 16, bottom: 8, containLabel: true },
    tooltip: {
      confine: true,
      className: "tip",
      backgroundColor: c.paper,
      borderColor: c.line,
      padding: 10,
      extraCssText: "box-shadow:none",
      textStyle: { color: c.ink },
    },
  };
}

const legendOf = (c) => ({
  type: "scroll",
  top: 0,
  left: 0,
  itemWidth: 12,
  itemHeight: 8,
  icon: "rect",
  textStyle: { color: c.ink },
  pageTextStyle: { color: c.muted },
  pageIconColor: c.ink,
  pageIconInactiveColor: c.line,
  inactiveColor: c.quiet,
});

const timeAxis = (c, names) => ({
  type: "category",
  data: names,
  axisLine: { lineStyle: { color: c.line } },
  axisTick: { show: false },
  axisLabel: { color: c.muted, hideOverlap: true },
});

const countAxis = (c, more = {}) => ({
  type: "value",
  minInterval: 1,
  axisLabel: { color: c.muted, hideOverlap: true, formatter: (value) => number(value) },
  splitLine: { lineStyle: { color: c.line } },
  ...more,
});

const nameAxis = (c, names) => ({
  type: "category",
  data: names,
  inverse: true,
  axisLine: { show: false },
  axisTick: { show: false },
  axisLabel: { color: c.ink, width: isNarrow() ? 104 : 150, overflow: "truncate", interval: 0 },
});

const stackedBar = { type: "bar", stack: "all", barMaxWidth: 28 };

/** Whether the page is as narrow as a telephone. */
const isNarrow = () => document.body.clientWidth < 700;

/** Bars or curves over the steps of time that are shown; curves begin at the axis, bars have a gap. */
function overTime(c, series, { gap = true } = {}) {
  return {
    grid: { left: 8, right: 16, top: 40, bottom: 8, containLabel: true },
    legend: legendOf(c),
    xAxis: { ...timeAxis(c, periodNames()), boundaryGap: gap },
    yAxis: countAxis(c),
    series,
    tooltip: axisTip(c, (step) => periodTitle(state.from + step)),
  };
}

/** What all series have at a place of the axis, without those that have nothing. */
const axisTip = (c, titleOf) => ({
  ...chartBase(c).tooltip,
  trigger: "axis",
  axisPointer: { type: "shadow" },
  formatter: (marks) =>
    tip(
      titleOf(marks[0].dataIndex),
      marks.filter((m) => m.value > 0).map((m) => [m.color, m.seriesName, number(m.value)]),
    ),
});

/** A tooltip of lines; each is [colour or nothing, name, value]. */
function tip(title, lines) {
  return h(
    "div",
    {},
    h("strong", {}, foreign(title)),
    lines.map(([colour, name, value]) => {
      const mark = h("i", {});
      if (colour) mark.style.background = colour;
      return h("div", {}, mark, foreign(name), h("b", {}, value));
    }),
  );
}
