// Who is quoted, with which words.
const quoted = { speaker: 0 };

section("quotes", () => {
  if (data.quotes.length === 0) return [h("p", { class: "nothing" }, t("nothing"))];
  const box = h("div", { class: "quotes", "aria-live": "polite" });
  const show = () => box.replaceChildren(...quotesOf(data.quotes[quoted.speaker]));
  show();
  const names = toldApart(data.quotes, (speaker) => speaker.name);
  return [
    pickList(
      t("speakers"),
      data.quotes.map((speaker, i) => [
        names[i],
        t("quoteCount", { distinct: number(speaker.distinct), articles: number(speaker.articles) }),
      ]),
      quoted.speaker,
      (chosen) => {
        quoted.speaker = chosen;
        show();
      },
    ),
    box,
  ];
});

function quotesOf(speaker) {
  return speaker.examples.map((quote) => {
    const places = quote.articles;
    const source =
      places.length === 1
        ? h(
            "span",
            {},
            linkTo(article(places[0]).url, article(places[0]).title),
            ` · ${article(places[0]).publisher}`,
          )
        : h(
            "button",
            { type: "button", class: "pick", onclick: () => showArticles(speaker.name, places) },
            t("quoteIn", { count: number(quote.count) }),
          );
    return h(
      "blockquote",
      { class: quote.direct ? "direct" : "indirect" },
      h("p", {}, foreign(quote.words)),
      h("footer", {}, quote.direct ? "" : `${t("indirect")} · `, places.length === 0 ? "" : source),
    );
  });
}
