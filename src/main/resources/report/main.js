// Builds the page, and again when the language changes.
const page = document.getElementById("page");

const build = () => keepingFocus(page, rebuild);

function rebuild() {
  figures.forEach((one) => one.dispose());
  figures = [];
  listeners.length = 0;
  document.documentElement.lang = state.language;
  document.title = `${meta.name} – ${t("report")}`;
  page.replaceChildren(
    h("a", { class: "skip", href: "#content" }, t("skip")),
    header(),
    h(
      "div",
      { class: "frame" },
      contents(),
      h("main", { id: "content", tabindex: "-1" }, filterBar(), sections.map(buildSection), footer()),
    ),
  );
  listeners.push(onChange);
  applyTheme();
  markWhatIsRead();
  drawAll(() => (document.documentElement.dataset.ready = state.language));
}

let reading = null;

/** Marks the section in the upper part of the window in the contents. */
function markWhatIsRead() {
  reading?.disconnect();
  reading = new IntersectionObserver(
    (seen) =>
      seen.forEach(({ target, isIntersecting }) => {
        const link = page.querySelector(`.toc a[href="#${target.id}"]`);
        if (isIntersecting) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      }),
    { rootMargin: "-25% 0px -75% 0px" },
  );
  page.querySelectorAll("section").forEach((one) => reading.observe(one));
}

function onChange(values) {
  if ("language" in values) {
    build();
    return;
  }
  applyTheme();
  drawAll(
    () =>
      (document.documentElement.dataset.drawn = String(
        Number(document.documentElement.dataset.drawn ?? 0) + 1,
      )),
  );
}

function header() {
  return h(
    "header",
    { class: "head" },
    h(
      "div",
      { class: "title" },
      h("h1", {}, foreign(meta.name), h("span", {}, t("report"))),
      h("p", {}, subtitle()),
    ),
    h(
      "div",
      { class: "tools" },
      switchOf(
        t("language"),
        [
          ["ko", "한국어"],
          ["en", "English"],
        ],
        state.language,
        (language) => change({ language }),
      ),
      switchOf(
        t("theme"),
        [
          ["auto", t("themeAuto")],
          ["light", t("themeLight")],
          ["dark", t("themeDark")],
        ],
        state.theme,
        (theme) => change({ theme }),
      ),
    ),
  );
}

/** What the page is about; days and publishers are those of the articles with a date. */
function subtitle() {
  const parts = [];
  if (meta.articles > 0) {
    parts.push(
      t("subtitle", {
        first: day(meta.first),
        last: day(meta.last),
        publishers: number(meta.allPublishers),
        articles: number(meta.articles),
      }),
    );
  }
  if (meta.undated > 0) parts.push(t("subtitleUndated", { count: number(meta.undated) }));
  return parts.join(" · ") || t("subtitleNothing");
}

const contents = () =>
  h(
    "nav",
    { class: "toc", "aria-label": t("toc") },
    h(
      "ol",
      {},
      sections.map(({ id }) => h("li", {}, h("a", { href: `#${id}` }, t(id)))),
    ),
  );

function filterBar() {
  const steps = meta.periods.map((_, i) => [i, periodTitle(i)]);
  const bar = h("form", {
    class: "filters",
    "aria-label": t("filters"),
    onsubmit: (event) => event.preventDefault(),
  });
  const fill = () =>
    bar.replaceChildren(
      h(
        "div",
        { class: "choice" },
        h("span", { "aria-hidden": "true" }, t("count")),
        switchOf(
          t("count"),
          MEASURES.map((key, i) => [i, t(key)]),
          state.measure,
          (measure) => change({ measure }),
        ),
      ),
      choice(t("from"), steps, state.from, (from) => change({ from, to: Math.max(from, state.to) })),
      choice(t("to"), steps, state.to, (to) => change({ to, from: Math.min(to, state.from) })),
      choice(
        t("language"),
        [[ALL, t("allLanguages")], ...placesIn(LANGUAGE).map((i) => [i, languageAt(i)])],
        state.articleLanguage,
        (articleLanguage) => change({ articleLanguage }),
      ),
      choice(
        t("publisher"),
        [[ALL, t("allPublishers")], ...placesIn(PUBLISHER).map((i) => [i, cutName(publisherAt(i))])],
        state.publisher,
        (publisher) => change({ publisher }),
      ),
      h(
        "button",
        {
          type: "button",
          class: "quiet",
          onclick: () => {
            change({ from: 0, to: meta.periods.length - 1, articleLanguage: ALL, publisher: ALL });
            keepingFocus(bar, fill);
          },
        },
        t("reset"),
      ),
    );
  fill();
  listeners.push(({ from, to }) => {
    if (from !== undefined) bar.querySelectorAll("select")[0].value = String(state.from);
    if (to !== undefined) bar.querySelectorAll("select")[1].value = String(state.to);
  });
  return bar;
}

/** Places of a dimension that the totals have. */
const placesIn = (dimension) =>
  [...new Set(totals.rows.map((cell) => cell[dimension]))]
    .filter((place) => place !== ALL)
    .sort((a, b) => a - b);

const footer = () =>
  h(
    "footer",
    { class: "foot" },
    h(
      "p",
      {},
      t("footer"),
      " ",
      t("limits", { held: number(heldCount), all: number(held.all), list: number(MAX_LIST) }),
    ),
    h(
      "p",
      {},
      t("asOf", { day: day(meta.asOf) }),
      ` · ${meta.zone} · ${t("versions")}: `,
      Object.entries(meta.versions)
        .map(([name, version]) => `${name} ${version}`)
        .join(", "),
    ),
    h("p", {}, "Apache ECharts © The Apache Software Foundation, Apache License 2.0"),
  );

let resizing = 0;
addEventListener("resize", () => {
  clearTimeout(resizing);
  resizing = setTimeout(() => figures.forEach((one) => one.refresh()), 150);
});
darkOutside.addEventListener("change", () => change({}));
addEventListener("beforeprint", () => print(true));
addEventListener("afterprint", () => print(false));

/** Paper is white, and its figures are drawn before it is printed. */
function print(on) {
  printing = on;
  applyTheme();
  figures.forEach((one) => one.refresh());
}

build();
