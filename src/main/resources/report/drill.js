// The list of the articles behind a figure.
const MAX_LIST = 100;

const dialog = h("dialog", { class: "list", "aria-labelledby": "list-title" });
document.body.append(dialog);
dialog.addEventListener("click", (event) => {
  if (event.target === dialog) dialog.close();
});

/**
 * Shows articles, the newest first.
 * - lead: what the number counted, where it did not count articles
 * - measure: of tone, which the list tells of each article
 */
function showArticles(title, places, { lead = "", measure = null } = {}) {
  const newest = [...places].sort((a, b) => b - a).slice(0, MAX_LIST);
  const all = lead || t("listAll", { count: number(places.length) });
  const shown = places.length > MAX_LIST ? t("listShown", { all, shown: number(MAX_LIST) }) : all;
  const sampled =
    heldCount < held.all ? t("listSampled", { all: number(held.all), held: number(heldCount) }) : "";
  const lines = newest.map((place) => articleLine(place, measure));
  showList(title, `${shown} ${sampled}`, lines);
}

/** Shows any lines. */
function showList(title, note, lines) {
  dialog.replaceChildren(
    h(
      "header",
      {},
      h("h2", { id: "list-title" }, foreign(title)),
      h("button", { type: "button", class: "close", onclick: () => dialog.close() }, t("close")),
    ),
    h("p", { class: "note" }, note),
    lines.length === 0 ? h("p", {}, t("nothing")) : h("ol", { tabindex: "0" }, lines),
  );
  if (!dialog.open) dialog.showModal();
}

/** An article with its publisher and time, and its tone by a measure. */
function articleLine(place, measure) {
  const one = article(place);
  const value = measure === null ? null : (held.tones[measure][place] ?? null);
  return h(
    "li",
    { "data-article": place },
    h("div", { class: "title" }, linkTo(one.url, one.title)),
    h(
      "div",
      { class: "note" },
      foreign(one.publisher),
      ` · ${published(one)} · ${languageName(one.language)}`,
      one.role && one.role !== "origin" ? ` · ${t(one.role)}` : "",
      value === null ? "" : ` · ${t("toneOf", { value: signed(value / 100) })}`,
      one.url === null ? ` · ${t("noLink")}` : "",
    ),
  );
}
