package org.newsmill.extract.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.newsmill.extract.page.Stated;
import org.newsmill.text.CleanText;

/**
 * Gathers what a page states about itself while its elements pass by: JSON-LD, {@code <meta>},
 * canonical link, microdata, {@code <time>}, first heading, {@code <title>}.
 */
final class StatedFacts {
  private static final int LONGEST = 2000;

  /** Kinds of sources, most trusted first. */
  private enum Trust {
    JSON_LD,
    META,
    MICRODATA,
    ELEMENT,
    TITLE_ELEMENT
  }

  private record Ranked(Trust trust, int rank, Stated stated) {}

  private final JsonLd jsonLd = new JsonLd();
  private final List<Ranked> found = new ArrayList<>();

  /** Reads the head of a page; the body's elements come through {@link #see}. */
  void readHead(Document document) {
    for (Element element : document.head().getAllElements()) {
      see(element);
    }
  }

  /** Takes in what an element states. */
  void see(Element element) {
    switch (element.normalName()) {
      case "script" -> {
        if (element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
          jsonLd.read(element.data());
        }
      }
      case "meta" -> meta(element);
      case "link" -> link(element);
      case "time" -> time(element);
      case "title" -> add(Trust.TITLE_ELEMENT, 0, Stated.Fact.TITLE, element.text(), "title");
      case "h1" -> add(Trust.ELEMENT, 0, Stated.Fact.TITLE, element.text(), "h1");
      default -> other(element);
    }
  }

  /** Everything stated, most trusted first within each fact, without repetitions. */
  List<Stated> all() {
    List<Stated> all = new ArrayList<>();
    jsonLd.stated().forEach(stated -> addNew(all, cleaned(stated)));
    found.stream()
        .sorted(Comparator.comparing(Ranked::trust).thenComparing(Ranked::rank))
        .forEach(ranked -> addNew(all, ranked.stated()));
    return all;
  }

  JsonLd jsonLd() {
    return jsonLd;
  }

  private static void addNew(List<Stated> all, Stated stated) {
    if (!stated.value().isEmpty() && !all.contains(stated)) {
      all.add(stated);
    }
  }

  private static Stated cleaned(Stated stated) {
    return new Stated(stated.fact(), cut(stated.value()), stated.source());
  }

  private static String cut(String value) {
    String line = CleanText.line(value);
    return line.length() <= LONGEST
        ? line
        : line.substring(
            0,
            line.offsetByCodePoints(0, StrictMath.min(LONGEST, line.codePointCount(0, LONGEST))));
  }

  private void meta(Element element) {
    for (String key : List.of("property", "name", "http-equiv", "itemprop")) {
      String name = element.attr(key);
      MetaNames.Meaning meaning = name.isEmpty() ? null : MetaNames.of(name);
      if (meaning != null) {
        boolean microdata = key.equals("itemprop");
        add(
            microdata ? Trust.MICRODATA : Trust.META,
            meaning.rank(),
            meaning.fact(),
            element.attr("content"),
            (microdata ? "microdata:" : "meta:") + name);
        return;
      }
    }
  }

  private void link(Element element) {
    if (element.attr("rel").equalsIgnoreCase("canonical")) {
      add(Trust.JSON_LD, 0, Stated.Fact.URL, element.absUrl("href"), "link:canonical");
    }
  }

  private void time(Element element) {
    String value = element.hasAttr("datetime") ? element.attr("datetime") : element.text();
    String property = element.attr("itemprop").toLowerCase(Locale.ROOT);
    boolean updated = property.equals("datemodified") || element.className().contains("updat");
    boolean microdata = property.startsWith("date");
    add(
        microdata ? Trust.MICRODATA : Trust.ELEMENT,
        2,
        updated ? Stated.Fact.UPDATED : Stated.Fact.PUBLISHED,
        value,
        microdata ? "microdata:" + element.attr("itemprop") : "time");
  }

  private void other(Element element) {
    if (element.attributesSize() == 0) {
      return;
    }
    String property = element.attr("itemprop");
    if (!property.isEmpty()) {
      microdata(element, property);
    }
    if (element.attr("rel").equals("author")) {
      add(Trust.ELEMENT, 0, Stated.Fact.BYLINE, element.text(), "rel:author");
    }
    // Portals put the moment of a visible date into attributes of their own.
    add(Trust.ELEMENT, 0, Stated.Fact.PUBLISHED, element.attr("data-date-time"), "data-date-time");
    add(
        Trust.ELEMENT,
        0,
        Stated.Fact.UPDATED,
        element.attr("data-modify-date-time"),
        "data-modify-date-time");
  }

  private void microdata(Element element, String property) {
    Stated.Fact fact =
        switch (property.toLowerCase(Locale.ROOT)) {
          case "datepublished" -> Stated.Fact.PUBLISHED;
          case "datemodified" -> Stated.Fact.UPDATED;
          case "headline" -> Stated.Fact.TITLE;
          case "author" -> Stated.Fact.BYLINE;
          case "articlesection" -> Stated.Fact.SECTION;
          default -> null;
        };
    if (fact != null) {
      String value = element.hasAttr("content") ? element.attr("content") : element.text();
      add(Trust.MICRODATA, 0, fact, value, "microdata:" + property);
    }
  }

  private void add(Trust trust, int rank, Stated.Fact fact, String value, String source) {
    String clean = cut(value);
    if (!clean.isEmpty()) {
      found.add(new Ranked(trust, rank, new Stated(fact, clean, source)));
    }
  }
}
