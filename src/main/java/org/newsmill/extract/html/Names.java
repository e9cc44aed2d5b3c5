package org.newsmill.extract.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
  private static final int MOST_NAMES = 50;
  private static final int MOST_PARTS_OF_ID = 4;

  private static final Map<String, Integer> WORDS = new HashMap<>();
  private static final Map<String, Integer> STEMS = new HashMap<>();
  private static final Map<String, Integer> NAMES = new HashMap<>();

  static {
    TabbedRows.of("html-names.tsv").forEach(Names::enter);
  }

  private final Map<String, Integer> seen = new HashMap<>();
  private final Map<String, Integer> seenNames = new HashMap<>();

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
    Integer known = seen.get(names);
    if (known == null) {
      known = kindsOfList(names);
      seen.put(names, known);
    }
    return known;
  }

  private int kindsOfList(String names) {
    int kinds = 0;
    int begin = 0;
    for (int name = 0; name < MOST_NAMES && begin < names.length(); name++) {
      int end = begin;
      while (end < names.length() && names.charAt(end) > ' ') {
        end++;
      }
      if (end > begin && end - begin <= LONGEST_NAME) {
        kinds |= seenNames.computeIfAbsent(names.substring(begin, end), Names::kindsOfName);
      }
      begin = end + 1;
    }
    // "article-body related": a name of furniture beside it outweighs the name of a text.
    return (kinds & FURNITURE) != 0 ? kinds & ~MAIN_TEXT : kinds;
  }

  private static int kindsOfName(String name) {
    // Names with such signs are of one style each ("Mb(20px)", "md:hidden"), not of a part.
    if (name.indexOf('(') >= 0 || name.indexOf(':') >= 0) {
      return 0;
    }
    List<String> parts = parts(name);
    int first = parts.isEmpty() ? 0 : kindsOfPart(parts.get(0));
    String whole = String.join("", parts);
    int kinds = WORDS.getOrDefault(whole, 0);
    if ((first & STATE) != 0 && parts.size() > 1) {
      return kinds & ~(STATE | PIECE | BODY);
    }
    kinds |= NAMES.getOrDefault(whole, 0);
    int both = 0;
    int told = 0;
    for (String part : parts) {
      int kind = kindsOfPart(part);
      both |= kind;
      told += (kind & (PIECE | BODY)) != 0 ? 1 : 0;
    }
    kinds |= both;
    boolean ofTwo = told >= 2 && (both & PIECE) != 0 && (both & BODY) != 0;
    boolean main = (kinds & WHOLE) != 0 || ofTwo;
    boolean furniture = (kinds & (FURNITURE | CAPTION | TITLE | LEAD)) != 0;
    return (kinds & ~(STATE | PIECE | BODY | WHOLE)) | (main && !furniture ? MAIN_TEXT : 0);
  }

  /** The parts of a name in lower case: "postBody-inner_2" has post, body and inner. */
  private static List<String> parts(String name) {
    List<String> parts = new ArrayList<>(4);
    StringBuilder part = new StringBuilder();
    boolean lower = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean begins = !Character.isLetter(c) || (lower && Character.isUpperCase(c));
      if (begins && part.length() > 0) {
        parts.add(part.toString());
        part.setLength(0);
      }
      if (Character.isLetter(c)) {
        part.append(Character.toLowerCase(c));
      }
      lower = Character.isLowerCase(c);
    }
    if (part.length() > 0) {
      parts.add(part.toString());
    }
    return parts;
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
