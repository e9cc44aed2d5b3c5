// Which entities stand in the same articles.
const TYPES = ["person", "organisation", "place", "product", "work", "event"];
const MAX_NARROW_LINKS = 30;

section("network", () =>
  data.entities.links.length === 0 ? [h("p", { class: "nothing" }, t("nothing"))] : [entityNetwork()],
);

const typeName = (type) => (TYPES.includes(type) ? t(type) : t("otherType"));
const entityNames = {};
function entityName(entity) {
  entityNames[state.language] ??= toldApart(data.entities.items, named, (item) => typeName(item.type));
  return entityNames[state.language][entity];
}
const entityPlaces = (entity) => placesOf(data.entities.postings[entity]);
const openEntity = (entity) => showArticles(entityName(entity), entityPlaces(entity));
const openPair = (one, other) =>
  showArticles(`${entityName(one)} · ${entityName(other)}`, inBoth(entityPlaces(one), entityPlaces(other)));

function entityNetwork() {
  const { items, links, paired } = data.entities;
  const counts = new Map();
  for (const cell of data.entities.cells.rows)
    counts.set(cell[ITEM], (counts.get(cell[ITEM]) ?? 0) + cell[COUNTS]);
  const largest = Math.max(...counts.values());
  const strongest = Math.max(...links.map(([, , both]) => both));
  const kinds = [...TYPES, ""];
  const kindOf = (entity) =>
    TYPES.includes(items[entity].type) ? TYPES.indexOf(items[entity].type) : TYPES.length;
  const drawn = () => links.slice(0, isNarrow() ? MAX_NARROW_LINKS : links.length);
  const height = () => (isNarrow() ? 420 : 560);
  return figure({
    id: "entity-network",
    title: () => t("networkTitle"),
    note: () =>
      [
        meta.undated > 0 ? t("networkDated") : "",
        paired === null ? "" : t("networkSampled", { count: number(paired) }),
        drawn().length < links.length ? t("networkPart", { shown: drawn().length }) : "",
      ]
        .filter(Boolean)
        .join(" "),
    filters: false,
    height,
    chart: (c) => {
      const shown = [...new Set(drawn().flatMap(([one, other]) => [one, other]))];
      const box = networkBox(height());
      const places = spread(
        shown.length,
        drawn().map((link) => [shown.indexOf(link[0]), shown.indexOf(link[1])]),
        box.width,
        box.height,
      );
      const size = (entity) => 8 + (isNarrow() ? 16 : 26) * Math.sqrt((counts.get(entity) ?? 0) / largest);
      return {
        legend: {
          ...legendOf(c),
          data: kinds.map(typeName).filter((_, i) => shown.some((entity) => kindOf(entity) === i)),
          icon: "circle",
        },
        series: [
          {
            type: "graph",
            layout: "none",
            ...box,
            roam: false,
            categories: kinds.map((type, i) => ({ name: typeName(type), itemStyle: { color: c.series[i] } })),
            data: shown.map((entity, i) => ({
              id: String(entity),
              name: entityName(entity),
              category: kindOf(entity),
              value: counts.get(entity) ?? 0,
              symbolSize: size(entity),
              ...places[i],
              label: { position: besideDot(places[i].x, box.width) },
            })),
            links: drawn().map(([one, other, both]) => ({
              source: String(one),
              target: String(other),
              value: both,
              lineStyle: { width: 0.75 + (3 * both) / strongest },
            })),
            lineStyle: { color: c.quiet, curveness: 0.08 },
            label: {
              show: true,
              color: c.ink,
              fontSize: isNarrow() ? 11 : 12,
              formatter: (m) => cutName(m.name, isNarrow() ? 12 : 22),
            },
            labelLayout: { hideOverlap: true },
            emphasis: { focus: "adjacency", lineStyle: { color: c.accent } },
          },
        ],
        tooltip: {
          ...chartBase(c).tooltip,
          formatter: (m) => {
            if (m.dataType !== "edge") return tip(m.name, [[m.color, t("articles"), number(m.value)]]);
            const names = [m.data.source, m.data.target].map((id) => entityName(Number(id)));
            return tip(names.join(" · "), [[null, t("together"), number(m.value)]]);
          },
        },
      };
    },
    table: () => ({
      columns: [{ label: t("first") }, { label: t("second") }, { label: t("together"), numeric: true }],
      rows: links.map(([one, other, both]) => [
        { text: entityName(one), pick: () => openEntity(one) },
        { text: entityName(other), pick: () => openEntity(other) },
        { text: number(both), pick: () => openPair(one, other) },
      ]),
    }),
    pick: (event) =>
      event.dataType === "edge"
        ? openPair(Number(event.data.source), Number(event.data.target))
        : openEntity(Number(event.data.id)),
  });
}

/** Towards the middle, so that no name leaves the figure; below the dot where there is little room. */
function besideDot(x, width) {
  if (isNarrow() && x > width * 0.2 && x < width * 0.8) return "bottom";
  return x > width * 0.6 ? "left" : "right";
}

/** Where the dots lie in the figure, below the legend; dots have their middle in it. */
function networkBox(height) {
  const edges = { left: 24, right: 24, top: 56, bottom: 24 };
  const wide = document.getElementById("entity-network").querySelector("figcaption").clientWidth;
  return { ...edges, width: wide - edges.left - edges.right, height: height - edges.top - edges.bottom };
}
