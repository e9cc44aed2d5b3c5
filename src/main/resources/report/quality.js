// What was lost or taken out, and why.
section("quality", () => [
  losses("rejectsBy", data.quality.rejects, "stage", "reason"),
  losses("exclusionsBy", data.quality.exclusions, "stage", "reason"),
  losses("removedBy", data.quality.removed, "kind", "rule"),
  losses("conflictsBy", data.quality.conflicts.count > 0 ? [data.quality.conflicts] : [], "kind", "reason"),
]);

/** A line of an example: where it was, what it said, and its article where it has one. */
function exampleLine(example) {
  const where = t("position", { file: example.file, position: number(example.position) });
  const one = example.article === null ? null : article(example.article);
  return h(
    "li",
    {},
    h("div", { class: "title" }, foreign(example.text)),
    h(
      "div",
      { class: "note" },
      one === null ? foreign(where) : [linkTo(one.url, one.title), ` · ${one.publisher}`],
    ),
  );
}

function losses(title, rows, group, name) {
  const most = Math.max(1, ...rows.map((row) => row.count));
  const bar = (row) => {
    const line = h("span", { class: "bar" });
    line.style.width = `${(100 * row.count) / most}%`;
    return h("div", { class: "barbox" }, line);
  };
  const open = (row) => () =>
    showList(
      tOr(row.name, row.name),
      row.count > row.examples.length
        ? t("examples", { count: number(row.examples.length) })
        : t("pieces") + ` ${number(row.count)}`,
      row.examples.map(exampleLine),
    );
  const grouped = rows.some((row) => row.group !== "");
  const columns = [
    { label: t(name) },
    ...(grouped ? [{ label: t(group) }] : []),
    { label: t("pieces"), numeric: true },
    { label: "" },
  ];
  return h(
    "figure",
    { class: "figure losses", "data-losses": title },
    h("figcaption", {}, h("h3", {}, t(title))),
    rows.length === 0
      ? h("p", { class: "nothing" }, t("nothing"))
      : h(
          "div",
          { class: "table", tabindex: "0", role: "region", "aria-label": t(title) },
          tableOf(
            t(title),
            columns,
            rows.map((row) => [
              tOr(row.name, row.name),
              ...(grouped ? [tOr(row.group, row.group)] : []),
              { text: number(row.count), pick: open(row) },
              bar(row),
            ]),
          ),
        ),
  );
}
