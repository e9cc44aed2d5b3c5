// What was read and what became of it.
const totals = data.totals;

section("overview", () => [tiles(), ledger(), volume(), byPublisher(), byLanguage()]);

function tiles() {
  const element = h("div", { class: "tiles" });
  const tile = (key, value, pick) =>
    h(
      pick ? "button" : "div",
      { class: "tile", type: pick ? "button" : null, onclick: pick, "data-tile": key },
      h("span", { class: "value" }, typeof value === "number" ? number(value) : value),
      h("span", { class: "label" }, t(key)),
    );
  function refresh() {
    const sums = sumAll(totals);
    const all = filtered(everyPlace, { counted: false });
    const show = (key, keep) => () => showArticles(t(key), all.filter(keep));
    element.replaceChildren(
      tile(
        "articles",
        sums[COUNTS],
        show("articles", () => true),
      ),
      tile(
        "texts",
        sums[COUNTS + 1],
        show("texts", (place) => held.first[place] === 1),
      ),
      tile(
        "origins",
        sums[COUNTS + 2],
        show("origins", (place) => held.role[place] === 0),
      ),
      tile(
        "copies",
        sums[COUNTS] - sums[COUNTS + 2],
        show("copies", (place) => held.role[place] !== 0),
      ),
      tile("publishers", publisherCount(), null),
      tile("undated", meta.undated, () =>
        showArticles(
          t("undated"),
          everyPlace.filter((place) => held.day[place] === null),
        ),
      ),
    );
  }
  refresh();
  listeners.push(refresh);
  return element;
}

/** Publishers whose names are known; where some share a place, at least so many. */
function publisherCount() {
  if (!isFiltered()) return meta.allPublishers;
  if (!totals.byPublisher) return "–";
  const places = [...sumBy(totals, (cell) => cell[PUBLISHER]).keys()];
  const others = places.includes(meta.publishers.length) && meta.allPublishers > meta.publishers.length;
  const named = places.filter((place) => place >= 0 && (meta.publishers[place] ?? "") !== "");
  return others ? `${number(named.length + 1)}+` : named.length;
}

const EQUATIONS = [
  ["documents_read", "documents_yielded", "documents_rejected", "documents_excluded"],
  ["stories_cut", "articles", "stories_rejected", "stories_excluded"],
  ["articles", "articles_annotated", "articles_rejected", "articles_excluded"],
  ["articles_annotated", "origins", "reprints", "revisions"],
];

function ledger() {
  const part = (key) => {
    const [before, after] = t("counted", { name: t(key).toLowerCase() }).split("{count}");
    return h(
      "span",
      { class: "part" },
      before,
      h("b", { "data-ledger": key }, number(data.ledger[key])),
      after,
    );
  };
  const line = ([whole, ...parts]) =>
    h(
      "li",
      {},
      part(whole),
      h("span", { class: "sign" }, "="),
      parts.flatMap((p, i) => [i > 0 ? h("span", { class: "sign" }, "+") : null, part(p)]),
    );
  return h(
    "figure",
    { class: "figure ledger" },
    h("figcaption", {}, h("div", {}, h("h3", {}, t("ledger")), h("p", { class: "note" }, t("ledgerNote")))),
    h("ul", {}, EQUATIONS.map(line)),
  );
}

/** Originals, and the others on top of them. */
function volume() {
  const curves = () => [
    curve(totals, ALL, (c) => c[COUNTS + 2]),
    curve(totals, ALL, (c) => c[COUNTS] - c[COUNTS + 2]),
  ];
  const any = () => sumAll(totals)[COUNTS] > 0;
  const open = (step, keep = () => true) => {
    const period = state.from + step;
    showArticles(periodTitle(period), filtered(everyPlace, { period, counted: false }).filter(keep));
  };
  return figure({
    id: "volume",
    title: () => t("volume"),
    note: () => [t("volumeNote"), limitsOf(totals)].join(" "),
    height: 260,
    chart: (c) => {
      const [origins, copies] = curves();
      if (!any()) return null;
      return overTime(c, [
        { ...stackedBar, name: t("origins"), data: origins, color: c.accent },
        { ...stackedBar, name: t("copies"), data: copies, color: c.quiet },
      ]);
    },
    table: () => {
      const [origins, copies] = curves();
      return {
        columns: [
          { label: t(meta.unit) },
          { label: t("articles"), numeric: true },
          { label: t("origins"), numeric: true },
          { label: t("copies"), numeric: true },
        ],
        rows: (any() ? origins : []).map((count, step) => [
          periodTitle(state.from + step),
          { text: number(count + copies[step]), pick: () => open(step) },
          { text: number(count), pick: () => open(step, (place) => held.role[place] === 0) },
          { text: number(copies[step]), pick: () => open(step, (place) => held.role[place] !== 0) },
        ]),
      };
    },
    pick: (event) => open(event.dataIndex, (place) => (event.seriesIndex === 0) === (held.role[place] === 0)),
  });
}
