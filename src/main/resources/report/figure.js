// A figure: title, note, controls, a chart, and the same numbers as a table.
let figures = [];

/**
 * Makes a figure.
 * - chart(colours): an option of ECharts, or null where there is nothing to draw
 * - table(): {columns, rows}, without rows where there is nothing to tell either
 * - pick(event): opens what is behind the mark that was clicked
 * - note(): what the figure shows, as text; controls: nodes above it
 * - height(): in pixels; a number or a function
 */
function figure({
  id,
  title,
  note = () => "",
  controls = () => [],
  chart,
  table,
  pick,
  height = 320,
  filters = true,
}) {
  const canvas = h("div", { class: "chart", role: "img" });
  const tableBox = h("div", { class: "table", hidden: true, tabindex: "0", role: "region" });
  const nothing = h("p", { class: "nothing", hidden: true }, t("nothing"));
  const noteLine = h("p", { class: "note" });
  const toggle = h("button", { type: "button", class: "quiet", "aria-pressed": "false" }, t("asTable"));
  const element = h(
    "figure",
    { id, class: "figure" },
    h("figcaption", {}, h("div", {}, h("h3", {}, title()), noteLine), toggle),
    h(
      "div",
      { class: "controls" },
      controls(() => refresh()),
    ),
    canvas,
    tableBox,
    nothing,
  );
  let instance = null;
  let asTable = false;

  toggle.addEventListener("click", () => {
    asTable = !asTable;
    toggle.setAttribute("aria-pressed", String(asTable));
    toggle.textContent = t(asTable ? "asChart" : "asTable");
    refresh();
  });

  function refresh() {
    element.querySelector("h3").textContent = title();
    noteLine.textContent = [note(), filters || !isFiltered() ? "" : t("unfiltered")]
      .filter(Boolean)
      .join(" ");
    const option = chart(colours());
    toggle.hidden = option === null;
    canvas.hidden = asTable || option === null;
    if (canvas.hidden) {
      showTable();
      return;
    }
    tableBox.hidden = true;
    nothing.hidden = true;
    canvas.style.height = `${typeof height === "function" ? height() : height}px`;
    canvas.setAttribute("aria-label", t("chartOf", { title: title() }));
    if (instance === null) {
      instance = echarts.init(canvas, null, {
        renderer: "canvas",
        devicePixelRatio: Math.max(2, devicePixelRatio),
      });
      if (pick) instance.on("click", pick);
    } else {
      instance.resize();
    }
    instance.setOption({ ...chartBase(colours()), ...option }, { notMerge: true });
  }

  /** Rows may be there where nothing can be drawn, such as articles without a date. */
  function showTable() {
    const { columns, rows } = table();
    tableBox.hidden = rows.length === 0;
    nothing.hidden = rows.length > 0;
    tableBox.setAttribute("aria-label", title());
    tableBox.replaceChildren(tableOf(title(), columns, rows));
  }

  const self = {
    element,
    refresh,
    resize: () => instance?.resize(),
    dispose: () => instance?.dispose(),
    option: () => instance?.getOption(),
    instance: () => instance,
  };
  figures.push(self);
  element.figure = self;
  return self;
}

// Figures are drawn one after the other, so that the page answers meanwhile.
function drawAll(done) {
  const waiting = [...figures];
  const next = () => {
    const one = waiting.shift();
    if (!one) return done();
    one.refresh();
    setTimeout(next);
  };
  next();
}
