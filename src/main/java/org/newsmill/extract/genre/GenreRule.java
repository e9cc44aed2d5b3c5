package org.newsmill.extract.genre;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.newsmill.extract.page.Block;

/**
 * One rule of {@code /genre/rules.yaml}, which describes its keys.
 *
 * @param pattern null for rules about style
 * @param needs texts in lower case of which one must stand there before the pattern is tried; empty
 *     where it always is
 * @param feature null for rules about a text
 */
record GenreRule(
    String genre,
    String id,
    String where,
    int points,
    Pattern pattern,
    List<String> needs,
    String feature,
    int least) {
  private static final int EDGE_LINES = 3;

  @SuppressWarnings("unchecked") // the shipped file has lists of texts there
  static GenreRule of(Map<String, Object> keys) {
    String pattern = (String) keys.get("pattern");
    return new GenreRule(
        (String) keys.get("genre"),
        (String) keys.get("rule"),
        (String) keys.get("where"),
        (Integer) keys.get("points"),
        pattern == null ? null : Pattern.compile(pattern, Pattern.CASE_INSENSITIVE),
        (List<String>) keys.getOrDefault("needs", List.of()),
        (String) keys.get("feature"),
        (Integer) keys.getOrDefault("least", 0));
  }

  /** What the rule finds, as it stands there; null when it finds nothing. */
  String find(GenreText text, Style style) {
    return switch (where) {
      case "title" -> in(text.title());
      case "url" -> in(text.url());
      case "byline" -> in(text.byline());
      case "section" -> in(text.section());
      case "type" -> in(text.type());
      case "head" -> inAny(text.blocks().subList(0, Math.min(EDGE_LINES, text.blocks().size())));
      case "tail" ->
          inAny(
              text.blocks()
                  .subList(Math.max(0, text.blocks().size() - EDGE_LINES), text.blocks().size()));
      case "style" -> style(text, style);
      default -> throw new IllegalArgumentException(id + " looks at " + where);
    };
  }

  private String style(GenreText text, Style style) {
    int value =
        switch (feature) {
          case "first_person_ko" -> style.koreanFirstPersonPercent();
          case "first_person_en" -> style.englishFirstPersonPercent();
          case "polite" -> style.politePercent();
          case "demands" -> style.demands();
          case "readers" -> style.readers();
          case "sources" -> text.sources();
          default -> throw new IllegalArgumentException(id + " measures " + feature);
        };
    return value >= least ? Integer.toString(value) : null;
  }

  private String in(String searched) {
    if (searched.isEmpty() || !mayMatch(searched)) {
      return null;
    }
    Matcher matcher = pattern.matcher(searched);
    return matcher.find() ? matcher.group() : null;
  }

  private boolean mayMatch(String searched) {
    if (needs.isEmpty()) {
      return true;
    }
    String lower = searched.toLowerCase(Locale.ROOT);
    return needs.stream().anyMatch(lower::contains);
  }

  private String inAny(List<Block> blocks) {
    for (Block block : blocks) {
      String found = in(block.text());
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
