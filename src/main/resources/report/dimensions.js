// Articles by publisher and by language.
const MAX_PUBLISHER_BARS = 15;

/** Bars of the places of one dimension of the cells, those with the most articles first. */
function bars({ id, title, note, dimension, name, filter, max }) {
  const isOther = ([place]) =>
    Number(place === (dimension === PUBLISHER ? meta.publishers : meta.languages).length);
  const ranked = () =>
    [...sumBy(totals, (cell) => cell[dimension])]
      .filter(([place]) => place !== ALL)
      .sort((a, b) => isOther(a) - isOther(b) || b[1][COUNTS] - a[1][COUNTS] || a[0] - b[0])
      .slice(0, max);
  const open = (place) =>
    showArticles(name(place), filtered(everyPlace, { [filter]: place, counted: false }));
  return figure({
    id,
    title: () => t(title),
    note,
    height: () => barsHeight(ranked().length),
    chart: (c) => {
      const rows = ranked();
      if (rows.length === 0) return null;
      return {
        ...barsOf(
          c,
          rows.map(([place]) => name(place)),
          [
            {
              name: t("origins"),
              stack: "all",
              data: rows.map(([, sums]) => sums[COUNTS + 2]),
              color: c.accent,
            },
            {
              name: t("copies"),
              stack: "all",
              data: rows.map(([, sums]) => sums[COUNTS] - sums[COUNTS + 2]),
              color: c.quiet,
            },
          ],
        ),
        tooltip: axisTip(c, (row) => name(rows[row][0])),
      };
    },
    table: () => ({
      columns: [
        { label: t(title) },
        ...["articles", "texts", "origins"].map((key) => ({ label: t(key), numeric: true })),
      ],
      rows: ranked().map(([place, sums]) => [
        name(place),
        { text: number(sums[COUNTS]), pick: () => open(place) },
        sums[COUNTS + 1],
        sums[COUNTS + 2],
      ]),
    }),
    pick: (event) => open(ranked()[event.dataIndex][0]),
  });
}

const byPublisher = () =>
  bars({
    id: "publishers",
    title: "byPublisher",
    note: () => t("byPublisherNote", { count: MAX_PUBLISHER_BARS }),
    dimension: PUBLISHER,
    name: publisherAt,
    filter: "publisher",
    max: MAX_PUBLISHER_BARS,
  });

const byLanguage = () =>
  bars({
    id: "languages",
    title: "byLanguage",
    note: () => t("byLanguageNote"),
    dimension: LANGUAGE,
    name: languageAt,
    filter: "language",
    max: meta.languages.length + 1,
  });
