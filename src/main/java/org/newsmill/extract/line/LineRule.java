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
 * @param takes what a removed line takes with it
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
    Takes takes,
    List<Need> needs,
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
    /** Behind the last line of prose. */
    FOOT,
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

  /** A text in lower case that a line must hold, with what tells most lines apart from it. */
  record Need(String text, Bigrams bigrams) {
    static Need of(String text) {
      return new Need(text, Bigrams.of(text));
    }
  }

  /** Which other lines go with a removed one. */
  enum Takes {
    NONE,
    /** The titles behind the headline of a list. */
    TITLES,
    /** The caption right above a note on its picture. */
    CAPTION
  }

  /** Longer lines are no furniture, whatever they hold, in UTF-16 units. */
  static final int MAX_LINE = 300;

  /** Divides examples into what goes and what stays. */
  static final String CUT = "\u00A6";

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
   * @return null when the rule does not apply
   */
  Match match(String line) {
    return switch (scope) {
      case LINE -> line.length() <= MAX_LINE ? whole(line) : null;
      case START -> start(line);
      case END -> end(line);
    };
  }

  /**
   * What the rule makes of a line, in the notation of the examples: all of it, or with {@code ¦}
   * between what goes and what stays.
   *
   * @return null when the rule does not apply
   */
  String shown(String line) {
    Match match = applies(line) ? match(line) : null;
    if (match == null) {
      return null;
    }
    return switch (scope) {
      case LINE -> line;
      case START -> line.substring(0, match.end()) + CUT + line.substring(match.end());
      case END -> line.substring(0, match.start()) + CUT + line.substring(match.start());
    };
  }

  private boolean applies(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    return script.covers(Script.in(line)) && mayMatch(lower, Bigrams.of(lower));
  }

  /**
   * Whether a line, in lower case, holds one of the texts that the rule needs, where the rule
   * looks.
   */
  boolean mayMatch(String lower, Bigrams bigrams) {
    if (scope == Scope.LINE && lower.length() > MAX_LINE) {
      return false;
    }
    for (Need need : needs) {
      if (bigrams.mayHoldAll(need.bigrams()) && isWhereLooked(need.text(), lower)) {
        return true;
      }
    }
    return needs.isEmpty();
  }

  private boolean isWhereLooked(String need, String lower) {
    int at = scope == Scope.END ? lower.lastIndexOf(need) : lower.indexOf(need);
    return at >= 0
        && switch (scope) {
          case LINE -> true;
          case START -> at < START_WINDOW;
          case END -> at >= lower.length() - END_WINDOW;
        };
  }

  private Match whole(String line) {
    Matcher matcher = pattern.matcher(line);
    return matcher.matches() ? new Match(0, line.length(), fields(matcher)) : null;
  }

  private Match start(String line) {
    Matcher matcher =
        pattern.matcher(line.length() <= START_WINDOW ? line : line.substring(0, START_WINDOW));
    return matcher.lookingAt() && matcher.end() > 0 && beginsAnew(line, matcher.end())
        ? new Match(0, matcher.end(), fields(matcher))
        : null;
  }

  /** What stays begins like a sentence: a small letter would go on with what was cut. */
  private static boolean beginsAnew(String line, int end) {
    int next = end;
    while (next < line.length() && Character.isWhitespace(line.charAt(next))) {
      next++;
    }
    return next == line.length() || !Character.isLowerCase(line.codePointAt(next));
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
