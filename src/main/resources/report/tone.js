// Tone over time and by section, publisher and entity.
const MAX_TONE_BARS = 15;
const MIN_TONED = meta.articles > 200 ? 5 : 2;
const TOWARDS = meta.tones.findIndex((one) => one.mentions);
const tone = { measure: 1 };

section("tone", () => {
  const measured = meta.tones
    .map((names, i) => [i, named(names)])
    .filter(([i]) => !meta.tones[i].mentions && toned(sumAll(totals), i) > 0);
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
        open: openTonedOf((i) => placesOf(sectionScheme.postings[i])),
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
      open: openTonedOf((i) => filtered(everyPlace, { publisher: i, counted: false })),
    }),
    toneBars({
      id: "tone-entities",
      title: "toneEntities",
      note: "toneEntitiesNote",
      cells: data.entities.cells,
      key: ITEM,
      name: entityName,
      open: openTonedOf((i) => placesOf(data.entities.postings[i])),
    }),
  );
  if (toned(sumAll(data.entities.cells), TOWARDS) > 0) parts.push(toneTowards());
  return parts;
});

/** The tone of mentions, which are more than the articles behind them. */
const toneTowards = () =>
  toneBars({
    id: "tone-towards",
    title: "toneTowards",
    note: "toneTowardsNote",
    least: "toneMinMentions",
    unit: "mentions",
    measure: () => TOWARDS,
    cells: data.entities.cells,
    key: ITEM,
    name: entityName,
    open: ({ item, count }) => {
      const places = filtered(placesOf(data.entities.toned[item]), { counted: false });
      const lead = t("mentionsIn", { mentions: number(count), count: number(places.length) });
      showArticles(entityName(item), places, { lead });
    },
  });

const toneColour = (c, value) => (value < 0 ? c.negative : c.positive);

/** Lists the articles that have the chosen tone. */
function openToned(title, places, within = {}) {
  const shown = filtered(places, { ...within, counted: false });
  showArticles(title, withTone(shown, tone.measure), { measure: tone.measure });
}

/** Lists those of an item, given where its articles are. */
const openTonedOf = (places) => (row) => openToned(row.name, places(row.item));

function toneAxis(c, most) {
  const end = Math.min(1, Math.max(0.1, Math.ceil(most * 10) / 10));
  return {
    ...countAxis(c),
    minInterval: 0,
    min: -end,
    max: end,
    axisLabel: { color: c.muted, hideOverlap: true, formatter: (value) => signed(value) },
  };
}

const most = (values) => Math.max(0, ...values.filter((value) => value !== null).map(Math.abs));

function toneTime(measured) {
  const sums = () => {
    const byPeriod = sumBy(totals, (cell) => cell[PERIOD]);
    return periodNames().map((_, step) => byPeriod.get(state.from + step));
  };
  const open = (step) => openToned(periodTitle(state.from + step), everyPlace, { period: state.from + step });
  const any = (all) => all.some((one) => toned(one, tone.measure) > 0);
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
      if (!any(all)) return null;
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
      rows: (any(sums()) ? sums() : []).map((one, step) => {
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

/**
 * Means of the largest items, from the most negative to the most positive.
 * - open({item, name, mean, count}): lists what is behind a bar
 * - unit: what is counted; least: how a bar needs so many of them; measure(): of tone
 */
function toneBars({
  id,
  title,
  note,
  least = "toneMin",
  unit = "articles",
  measure = () => tone.measure,
  cells,
  key,
  name,
  open,
}) {
  const rows = () =>
    [...sumBy(cells, (cell) => cell[key])]
      .map(([item, sums]) => ({
        item,
        name: item === ALL ? "" : name(item),
        mean: meanTone(sums, measure()),
        count: toned(sums, measure()),
      }))
      .filter((row) => row.item !== ALL && row.count >= MIN_TONED)
      .sort((a, b) => b.count - a.count || a.item - b.item)
      .slice(0, MAX_TONE_BARS)
      .sort((a, b) => a.mean - b.mean || a.item - b.item);
  return figure({
    id,
    title: () => t(title),
    note: () => [note ? t(note) : "", t(least, { count: MIN_TONED }), limitsOf(cells)].join(" "),
    height: () => barsHeight(rows().length),
    chart: (c) => {
      const all = rows();
      if (all.length === 0) return null;
      const bars = all.map(({ mean }) => ({ value: mean, itemStyle: { color: toneColour(c, mean) } }));
      return {
        ...barsOf(
          c,
          all.map((row) => row.name),
          [
            {
              data: bars,
              label: { show: true, position: "right", color: c.muted, formatter: (m) => signed(m.value) },
            },
          ],
        ),
        xAxis: { ...toneAxis(c, most(all.map(({ mean }) => mean))), splitNumber: isNarrow() ? 2 : 4 },
        tooltip: {
          ...chartBase(c).tooltip,
          formatter: (m) =>
            tip(m.name, [
              [m.color, t("meanTone"), signed(m.value)],
              [null, t(unit), number(all[m.dataIndex].count)],
            ]),
        },
      };
    },
    table: () => ({
      columns: [
        { label: t(title) },
        { label: t("meanTone"), numeric: true },
        { label: t(unit), numeric: true },
      ],
      rows: rows().map((row) => [
        row.name,
        signed(row.mean),
        { text: number(row.count), pick: () => open(row) },
      ]),
    }),
    pick: (event) => open(rows()[event.dataIndex]),
  });
}
