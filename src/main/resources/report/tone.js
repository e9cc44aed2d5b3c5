// Tone over time and by section, publisher and entity.
const MAX_TONE_BARS = 15;
const MIN_TONED = meta.articles > 200 ? 5 : 2;
const tone = { measure: 1 };

section("tone", () => {
  const measured = meta.tones
    .map((names, i) => [i, named(names)])
    .filter(([i]) => toned(sumAll(totals), i) > 0);
  if (measured.length === 0) return [h("p", { class: "nothing" }, t("nothing"))];
  if (!measured.some(([i]) => i === tone.measure)) tone.measure = measured[0][0];
  const sectionScheme = data.topics.find((one) => one.id === "section");
  const parts = [toneTime(measured)];
  if (sectionScheme) {
    parts.push(
      toneBars({
        id: "tone-topics",
        title: "toneTopics",
        cells: sectionScheme.cells,
        key: ITEM,
        name: (i) => named(sectionScheme.items[i]),
        places: (i) => placesOf(sectionScheme.postings[i]),
      }),
    );
  }
  parts.push(
    toneBars({
      id: "tone-publishers",
      title: "tonePublishers",
      cells: totals,
      key: PUBLISHER,
      name: publisherAt,
      places: (i) => filtered(everyPlace, { publisher: i, counted: false }),
    }),
    toneBars({
      id: "tone-entities",
      title: "toneEntities",
      note: "toneEntitiesNote",
      cells: data.entities.cells,
      key: ITEM,
      name: (i) => data.entities.items[i].name,
      places: (i) => placesOf(data.entities.postings[i]),
    }),
  );
  return parts;
});

const toneColour = (c, value) => (value < 0 ? c.negative : c.positive);

/** Lists articles with a tone of the body, where there is one. */
const openToned = (title, places) => showArticles(title, filtered(places, { counted: false }));

function toneAxis(c, most) {
  const end = Math.min(1, Math.max(0.1, Math.ceil(most * 10) / 10));
  return {
    ...countAxis(c),
    minInterval: 0,
    min: -end,
    max: end,
    axisLabel: { color: c.muted, formatter: (value) => signed(value) },
  };
}

const most = (values) => Math.max(0, ...values.filter((value) => value !== null).map(Math.abs));

function toneTime(measured) {
  const sums = () => {
    const byPeriod = sumBy(totals, (cell) => cell[PERIOD]);
    return periodNames().map((_, step) => byPeriod.get(state.from + step));
  };
  const open = (step) =>
    openToned(
      periodTitle(state.from + step),
      filtered(everyPlace, { period: state.from + step, counted: false }),
    );
  return figure({
    id: "tone-time",
    title: () => t("toneTime"),
    note: () => limitsOf(totals),
    controls: () =>
      measured.length > 1
        ? [
            switchOf(t("voice"), measured, tone.measure, (chosen) => {
              tone.measure = chosen;
              document.querySelectorAll("#tone .figure").forEach((element) => element.figure.refresh());
            }),
          ]
        : [],
    height: 260,
    chart: (c) => {
      const all = sums();
      const means = all.map((one) => meanTone(one, tone.measure));
      if (means.every((mean) => mean === null)) return null;
      return {
        xAxis: {
          ...timeAxis(c, periodNames()),
          axisLine: { onZero: true, lineStyle: { color: c.muted } },
          axisLabel: { color: c.muted, hideOverlap: true },
        },
        yAxis: toneAxis(c, most(means)),
        series: [
          {
            type: "bar",
            barMaxWidth: 28,
            data: means.map((value) => ({ value, itemStyle: { color: toneColour(c, value) } })),
          },
        ],
        tooltip: {
          ...chartBase(c).tooltip,
          trigger: "axis",
          formatter: ([m]) =>
            tip(
              periodTitle(state.from + m.dataIndex),
              m.value === null || m.value === undefined
                ? []
                : [
                    [m.color, t("meanTone"), signed(m.value)],
                    [null, t("articles"), number(toned(all[m.dataIndex], tone.measure))],
                  ],
            ),
        },
      };
    },
    table: () => ({
      columns: [
        { label: t(meta.unit) },
        { label: t("meanTone"), numeric: true },
        { label: t("articles"), numeric: true },
      ],
      rows: sums().map((one, step) => {
        const mean = meanTone(one, tone.measure);
        return [
          periodTitle(state.from + step),
          mean === null ? "–" : signed(mean),
          { text: number(toned(one, tone.measure)), pick: () => open(step) },
        ];
      }),
    }),
    pick: (event) => open(event.dataIndex),
  });
}

/** Means of the largest items, from the most negative to the most positive. */
function toneBars({ id, title, note, cells, key, name, places }) {
  const rows = () =>
    [...sumBy(cells, (cell) => cell[key])]
      .filter(([item, sums]) => item !== ALL && toned(sums, tone.measure) >= MIN_TONED)
      .sort((a, b) => toned(b[1], tone.measure) - toned(a[1], tone.measure) || a[0] - b[0])
      .slice(0, MAX_TONE_BARS)
      .map(([item, sums]) => ({
        item,
        mean: meanTone(sums, tone.measure),
        articles: toned(sums, tone.measure),
      }))
      .sort((a, b) => a.mean - b.mean || a.item - b.item);
  return figure({
    id,
    title: () => t(title),
    note: () => [note ? t(note) : "", t("toneMin", { count: MIN_TONED }), limitsOf(cells)].join(" "),
    height: () => barsHeight(rows().length),
    chart: (c) => {
      const all = rows();
      if (all.length === 0) return null;
      const bars = all.map(({ mean }) => ({ value: mean, itemStyle: { color: toneColour(c, mean) } }));
      return {
        ...barsOf(
          c,
          all.map(({ item }) => name(item)),
          [
            {
              data: bars,
              label: { show: true, position: "right", color: c.muted, formatter: (m) => signed(m.value) },
            },
          ],
        ),
        xAxis: { ...toneAxis(c, most(all.map(({ mean }) => mean))), splitNumber: 4 },
        tooltip: {
          ...chartBase(c).tooltip,
          formatter: (m) =>
            tip(m.name, [
              [m.color, t("meanTone"), signed(m.value)],
              [null, t("articles"), number(all[m.dataIndex].articles)],
            ]),
        },
      };
    },
    table: () => ({
      columns: [
        { label: t(title) },
        { label: t("meanTone"), numeric: true },
        { label: t("articles"), numeric: true },
      ],
      rows: rows().map(({ item, mean, articles }) => [
        name(item),
        signed(mean),
        { text: number(articles), pick: () => openToned(name(item), places(item)) },
      ]),
    }),
    pick: (event) => {
      const { item } = rows()[event.dataIndex];
      openToned(name(item), places(item));
    },
  });
}
