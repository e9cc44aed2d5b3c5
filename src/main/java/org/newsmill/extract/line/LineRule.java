package org.newsmill.extract.line;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One rule: what a line, or the beginning or end of one, looks like that is no text of the article.
 * Patterns are RE2's: matching is linear in the length of the line.
 *
 * @param id stable name; starts with the kind
 * @param kind what the line is
 * @param anchor where in the text it may stand
 * @param scope how much of the line the pattern explains
 * @param script lines it looks at
 * @param takesTitles whether a removed line heads a list of titles that goes with it
 * @param needs texts in lower case of which a line must hold one before the pattern is tried
 * @param pattern what is removed; the groups {@code byline}, {@code agency}, {@code owner} and
 *     {@code caption} become fields
 * @param matches examples that the rule removes; {@code ¦} divides what goes from what stays
 * @param keeps examples that it leaves as they are
 */
record LineRule(
    String id,
    Kind kind,
    Anchor anchor,
    Scope scope,
    Script script,
    boolean takesTitles,
    List<String> needs,
    Pattern pattern,
    List<String> matches,
    List<String> keeps) {

  /** What a removed line is. */
  enum Kind {
    /** Who wrote it. */
    BYLINE,
    /** Where and by which agency it was filed. */
    DATELINE,
    COPYRIGHT,
    /** Belongs to a picture; goes to the captions. */
    CAPTION,
    /** Who gave the material. */
    CREDIT,
    /** Part of the page: menus, comments, sharing, notes. */
    FURNITURE,
    /** Other articles. */
    RELATED,
    /** Newsletters, channels and memberships. */
    SUBSCRIBE,
    /** Salutations and farewells of newsletters. */
    GREETING;

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Where a line may stand. */
  enum Anchor {
    /** Among the first lines. */
    HEAD,
    /** Among the last lines. */
    TAIL,
    ANYWHERE;

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How much of a line a pattern explains. */
  enum Scope {
    /** All of it. */
    LINE,
    /** Its beginning; the rest stays. */
    START,
    /** What follows the end of a sentence, to the end of the line. */
    END
  }

  /** Longer lines are no furniture, whatever they hold, in UTF-16 units. */
  static final int MAX_LINE = 300;

  private static final int START_WINDOW = 200;
  private static final int END_WINDOW = 300;

  /**
   * What a rule recognised.
   *
   * @param start where it begins, in UTF-16 units
   * @param end where it ends
   * @param fields values by the name of their group
   */
  record Match(int start, int end, Map<String, String> fields) {}

  LineRule {
    needs = List.copyOf(needs);
    matches = List.copyOf(matches);
    keeps = List.copyOf(keeps);
  }

  /**
   * What the rule removes of a line.
   *
   * @param line trimmed, in Unicode NFC
   * @param lower the line in lower case
   * @return null when the rule does not apply
   */
  Match match(String line, String lower) {
    if (!mayMatch(lower)) {
      return null;
    }
    return switch (scope) {
      case LINE -> line.length() <= MAX_LINE ? whole(line) : null;
      case START -> start(line);
      case END -> end(line);
    };
  }

  private boolean mayMatch(String lower) {
    for (String need : needs) {
      if (lower.contains(need)) {
        return true;
      }
    }
    return needs.isEmpty();
  }

  private Match whole(String line) {
    Matcher matcher = pattern.matcher(line);
    return matcher.matches() ? new Match(0, line.length(), fields(matcher)) : null;
  }

  private Match start(String line) {
    Matcher matcher =
        pattern.matcher(line.length() <= START_WINDOW ? line : line.substring(0, START_WINDOW));
    return matcher.lookingAt() && matcher.end() > 0
        ? new Match(0, matcher.end(), fields(matcher))
        : null;
  }

  /** The longest part behind the end of a sentence that the pattern explains. */
  private Match end(String line) {
    int from = Math.max(1, line.length() - END_WINDOW);
    for (int i = from; i < line.length(); i++) {
      if (!SentenceEnds.isBehindOne(line, i)) {
        continue;
      }
      Matcher matcher = pattern.matcher(line.substring(i).stripLeading());
      if (matcher.matches()) {
        return new Match(i, line.length(), fields(matcher));
      }
    }
    return null;
  }

  private Map<String, String> fields(Matcher matcher) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String name : pattern.namedGroups().keySet()) {
      String value = matcher.group(name);
      if (value != null && !value.isBlank()) {
        fields.put(name, value.strip());
      }
    }
    return fields;
  }
}
