package org.newsmill.extract.html;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the names that authors give to elements (class, id, role, item property) tell of them. The
 * words are in {@code extract/html-names.tsv}; a kind is a bit of a set.
 */
final class Names {
  private static final List<String> KINDS =
      List.of(
          "NAVIGATION",
          "COMMENT",
          "SHARE",
          "RELATED",
          "AUTHOR",
          "META",
          "AD",
          "CONSENT",
          "NEWSLETTER",
          "WALL",
          "FOOT",
          "SIDE",
          "POPUP",
          "TOOL",
          "CAPTION",
          "HIDDEN",
          "TITLE",
          "LEAD",
          "STATE",
          "PIECE",
          "BODY",
          "WHOLE",
          "MAIN_TEXT",
          "TEASER");

  static final int NAVIGATION = bit("NAVIGATION");
  static final int COMMENT = bit("COMMENT");
  static final int SHARE = bit("SHARE");
  static final int RELATED = bit("RELATED");
  static final int AUTHOR = bit("AUTHOR");
  static final int META = bit("META");
  static final int SIDE = bit("SIDE");
  static final int FOOT = bit("FOOT");
  static final int TOOL = bit("TOOL");
  static final int CAPTION = bit("CAPTION");
  static final int HIDDEN = bit("HIDDEN");
  static final int TITLE = bit("TITLE");
  static final int LEAD = bit("LEAD");

  /** Holds the main text, as its name or its role says. */
  static final int MAIN_TEXT = bit("MAIN_TEXT");

  /** Of another text where it links to it, else of this. */
  static final int TEASER = bit("TEASER");

  /** What does not belong to a text. */
  static final int WALL = bit("WALL");

  static final int CONSENT = bit("CONSENT");
  static final int POPUP = bit("POPUP");

  static final int FURNITURE =
      NAVIGATION
          | COMMENT
          | SHARE
          | RELATED
          | AUTHOR
          | META
          | bit("AD")
          | CONSENT
          | bit("NEWSLETTER")
          | WALL
          | FOOT
          | SIDE
          | POPUP
          | TOOL
          | HIDDEN;

  /** What a name nearly always tells rightly. */
  static final int SURE_FURNITURE =
      NAVIGATION | COMMENT | SHARE | RELATED | CONSENT | bit("NEWSLETTER") | FOOT | bit("AD");

  private static final int STATE = bit("STATE");
  private static final int PIECE = bit("PIECE");
  private static final int BODY = bit("BODY");
  private static final int WHOLE = bit("WHOLE");
  private static final int SHORTEST_COMPOUND = 7;
  private static final int SHORTEST_STEM = 5;
  private static final int LONGEST_NAME = 80;
  private static final int MOST_PARTS_OF_ID = 4;

  private static final Map<String, Integer> WORDS = new HashMap<>();
  private static final Map<String, Integer> STEMS = new HashMap<>();
  private static final Map<String, Integer> NAMES = new HashMap<>();

  static {
    TabbedRows.of("html-names.tsv").forEach(Names::enter);
  }

  private final Map<String, Integer> seen = new HashMap<>();

  private static int bit(String kind) {
    return 1 << KINDS.indexOf(kind);
  }

  private static void enter(String[] cells) {
    int kind = bit(cells[0]);
    for (String word : cells[1].split(" ", -1)) {
      if (word.startsWith("=")) {
        NAMES.merge(word.substring(1), kind, (a, b) -> a | b);
        continue;
      }
      String bare = word.replace("*", "");
      WORDS.merge(bare, kind, (a, b) -> a | b);
      if (word.endsWith("*")) {
        STEMS.merge(bare, kind, (a, b) -> a | b);
      }
    }
  }

  /** The kinds told by an id, unless it is a heading written as an id. */
  int kindsOfId(String id) {
    int parts = 1;
    for (int i = 0; i < id.length(); i++) {
      parts += id.charAt(i) == '-' || id.charAt(i) == '_' ? 1 : 0;
    }
    return parts > MOST_PARTS_OF_ID ? 0 : kinds(id);
  }

  /** The kinds told by a list of names divided by white space; remembers what it saw. */
  int kinds(String names) {
    if (names.isEmpty()) {
      return 0;
    }
    return seen.computeIfAbsent(names, Names::kindsOfList);
  }

  private static int kindsOfList(String names) {
    int kinds = 0;
    for (String name : names.trim().split("\\s+", 50)) {
      // Names with such signs are of one style each ("Mb(20px)", "md:hidden"), not of a part.
      if (name.length() <= LONGEST_NAME && name.indexOf('(') < 0 && name.indexOf(':') < 0) {
        kinds |= kindsOfName(name);
      }
    }
    if ((kinds & FURNITURE) != 0) {
      // "article-body related": a name of furniture beside it outweighs the name of a text.
      kinds &= ~MAIN_TEXT;
    }
    return kinds;
  }

  private static int kindsOfName(String name) {
    String[] parts =
        name.replaceAll("(?<=[a-z])(?=[A-Z])", "-")
            .toLowerCase(Locale.ROOT)
            .split("[^\\p{L}]+", 12);
    int kinds = 0;
    int first = 0;
    StringBuilder joined = new StringBuilder();
    int both = 0;
    int told = 0;
    for (String part : parts) {
      int kind = kindsOfPart(part);
      if (joined.length() == 0) {
        first = kind;
      }
      joined.append(part);
      kinds |= kind;
      both |= kind;
      told += (kind & (PIECE | BODY)) != 0 ? 1 : 0;
    }
    String whole = joined.toString();
    if ((first & STATE) != 0 && parts.length > 1) {
      return WORDS.getOrDefault(whole, 0) & ~(STATE | PIECE | BODY);
    }
    kinds |= WORDS.getOrDefault(whole, 0) | NAMES.getOrDefault(whole, 0);
    boolean ofTwo = told >= 2 && (both & PIECE) != 0 && (both & BODY) != 0;
    boolean main = (kinds & WHOLE) != 0 || ofTwo;
    boolean furniture = (kinds & (FURNITURE | CAPTION | TITLE | LEAD)) != 0;
    return (kinds & ~(STATE | PIECE | BODY | WHOLE)) | (main && !furniture ? MAIN_TEXT : 0);
  }

  private static int kindsOfPart(String part) {
    Integer known = WORDS.get(part);
    if (known != null) {
      return known;
    }
    int kinds = 0;
    if (part.length() >= SHORTEST_COMPOUND) {
      for (int at = SHORTEST_STEM; at < part.length(); at++) {
        kinds |= STEMS.getOrDefault(part.substring(0, at), 0);
        kinds |= STEMS.getOrDefault(part.substring(part.length() - at), 0);
      }
    }
    return kinds;
  }
}
