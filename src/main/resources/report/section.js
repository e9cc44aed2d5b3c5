// The sections of the page, in the order of their scripts.
const sections = [];

/**
 * Declares a section.
 * @param id  part of its address, and of the keys of its texts: ID and IDNote
 * @param build  gives its figures and other nodes
 */
function section(id, build) {
  sections.push({ id, build });
}

function buildSection({ id, build }) {
  const lead = id !== "rising" ? t(`${id}Note`) : data.rising ? risingLead() : "";
  const parts = build().map((part) => part.element ?? part);
  return h(
    "section",
    { id, "aria-labelledby": `${id}-title` },
    h("h2", { id: `${id}-title` }, t(id)),
    h("p", { class: "lead" }, lead),
    h("div", { class: "figures" }, parts),
  );
}

/** Bars from left to right, one for each name; a click picks by index. */
function barsOf(c, names, series, more = {}) {
  return {
    grid: { left: 8, right: 48, top: series.length > 1 ? 32 : 4, bottom: 4, containLabel: true },
    xAxis: countAxis(c, { splitNumber: isNarrow() ? 2 : 4, ...more }),
    yAxis: nameAxis(c, names),
    series: series.map((one) => ({ type: "bar", barMaxWidth: 16, ...one })),
    legend: series.length > 1 ? legendOf(c) : undefined,
  };
}

const barsHeight = (count, least = 120) => Math.max(least, count * 26 + 56);
