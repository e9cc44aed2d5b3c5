// Which entities stand in the same articles.
const TYPES = ["person", "organisation", "place", "product", "work", "event"];

section("network", () =>
  data.entities.links.length === 0 ? [h("p", { class: "nothing" }, t("nothing"))] : [entityNetwork()],
);

const typeName = (type) => (TYPES.includes(type) ? t(type) : t("otherType"));
const entityPlaces = (entity) => placesOf(data.entities.postings[entity]);
const openEntity = (entity) => showArticles(data.entities.items[entity].name, entityPlaces(entity));
const openPair = (one, other) =>
  showArticles(
    `${data.entities.items[one].name} · ${data.entities.items[other].name}`,
    inBoth(entityPlaces(one), entityPlaces(other)),
  );

function entityNetwork() {
  const { items, links, paired } = data.entities;
  const linked = new Set(links.flatMap(([one, other]) => [one, other]));
  const counts = new Map();
  for (const cell of data.entities.cells.rows)
    counts.set(cell[ITEM], (counts.get(cell[ITEM]) ?? 0) + cell[COUNTS]);
  const largest = Math.max(...counts.values());
  const strongest = Math.max(...links.map(([, , both]) => both));
  const kinds = [...TYPES, ""];
  const kindOf = (item) => (TYPES.includes(item.type) ? TYPES.indexOf(item.type) : TYPES.length);
  return figure({
    id: "entity-network",
    title: () => t("networkTitle"),
    note: () => (paired === null ? "" : t("networkSampled", { count: number(paired) })),
    filters: false,
    height: () => (document.body.clientWidth < 700 ? 420 : 560),
    chart: (c) => ({
      legend: {
        ...legendOf(c),
        data: kinds.map(typeName).filter((_, i) => [...linked].some((e) => kindOf(items[e]) === i)),
        icon: "circle",
      },
      series: [
        {
          type: "graph",
          layout: "force",
          force: { initLayout: "circular", layoutAnimation: false, ...forces(linked.size) },
          top: 40,
          bottom: 16,
          left: 60,
          right: 60,
          roam: "move",
          draggable: false,
          categories: kinds.map((type, i) => ({ name: typeName(type), itemStyle: { color: c.series[i] } })),
          data: [...linked].map((entity) => ({
            id: String(entity),
            name: items[entity].name,
            category: kindOf(items[entity]),
            value: counts.get(entity) ?? 0,
            symbolSize: 8 + 28 * Math.sqrt((counts.get(entity) ?? 0) / largest),
          })),
          links: links.map(([one, other, both]) => ({
            source: String(one),
            target: String(other),
            value: both,
            lineStyle: { width: 0.75 + (3 * both) / strongest },
          })),
          lineStyle: { color: c.quiet, curveness: 0.08 },
          label: { show: true, position: "right", color: c.ink, formatter: (m) => cutName(m.name) },
          labelLayout: { hideOverlap: true },
          emphasis: { focus: "adjacency", lineStyle: { color: c.accent } },
        },
      ],
      tooltip: {
        ...chartBase(c).tooltip,
        formatter: (m) => {
          if (m.dataType !== "edge") return tip(m.name, [[m.color, t("articles"), number(m.value)]]);
          const names = [m.data.source, m.data.target].map((id) => items[Number(id)].name);
          return tip(names.join(" · "), [[null, t("together"), number(m.value)]]);
        },
      },
    }),
    table: () => ({
      columns: [{ label: t("first") }, { label: t("second") }, { label: t("together"), numeric: true }],
      rows: links.map(([one, other, both]) => [
        { text: items[one].name, pick: () => openEntity(one) },
        { text: items[other].name, pick: () => openEntity(other) },
        { text: number(both), pick: () => openPair(one, other) },
      ]),
    }),
    pick: (event) =>
      event.dataType === "edge"
        ? openPair(Number(event.data.source), Number(event.data.target))
        : openEntity(Number(event.data.id)),
  });
}

/** Forces that keep so many dots within the figure and apart from each other. */
function forces(dots) {
  const room = Math.min(1, 18 / dots);
  return {
    repulsion: 60 + 340 * room,
    gravity: 0.22 - 0.1 * room,
    edgeLength: [20 + 50 * room, 60 + 100 * room],
  };
}
