// Words beside a word.
const words = data.words;
const beside = { item: 0 };
const withNeighbours = words.beside.flatMap((rows, item) => (rows.length > 0 ? [item] : []));

section("words", () => {
  if (withNeighbours.length === 0) return [h("p", { class: "nothing" }, t("nothing"))];
  if (!withNeighbours.includes(beside.item)) beside.item = withNeighbours[0];
  return [associatedWords()];
});

const openWord = (word) =>
  showArticles(
    `${words.keywords[beside.item]} · ${words.keywords[word]}`,
    inBoth(placesOf(words.postings[beside.item]), placesOf(words.postings[word])),
  );

function associatedWords() {
  const rows = () => words.beside[beside.item];
  const timesChance = (lift) => decimal(lift / 10, 1);
  return figure({
    id: "associated-words",
    title: () => t("wordsOf", { word: words.keywords[beside.item] }),
    note: () => (words.sampled ? t("wordsSampled") : ""),
    filters: false,
    controls: (refresh) => [
      choice(
        t("word"),
        withNeighbours.map((item) => [item, words.keywords[item]]),
        beside.item,
        (chosen) => {
          beside.item = chosen;
          refresh();
        },
      ),
    ],
    height: () => barsHeight(rows().length),
    chart: (c) => ({
      ...barsOf(
        c,
        rows().map(([word]) => words.keywords[word]),
        [
          {
            name: t("together"),
            data: rows().map(([, both]) => both),
            color: c.accent,
            label: {
              show: true,
              position: "right",
              color: c.muted,
              formatter: (m) => `×${timesChance(rows()[m.dataIndex][2])}`,
            },
          },
        ],
      ),
      tooltip: {
        ...chartBase(c).tooltip,
        formatter: (m) => {
          const [word, both, lift] = rows()[m.dataIndex];
          return tip(m.name, [
            [m.color, t("together"), number(both)],
            [null, t("articles"), number(words.articles[word])],
            [null, t("lift"), timesChance(lift)],
          ]);
        },
      },
    }),
    table: () => ({
      columns: [
        { label: t("keyword") },
        { label: t("together"), numeric: true },
        { label: t("articles"), numeric: true },
        { label: t("lift"), numeric: true },
      ],
      rows: rows().map(([word, both, lift]) => [
        words.keywords[word],
        { text: number(both), pick: () => openWord(word) },
        words.articles[word],
        timesChance(lift),
      ]),
    }),
    pick: (event) => openWord(rows()[event.dataIndex][0]),
  });
}
