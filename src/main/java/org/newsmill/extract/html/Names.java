package org.newsmill.extract.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the names that authors give to elements (class, id, role, item property) tell of them, as a
 * set of {@link Kinds}.
 */
final class Names {
  private static final int LONGEST_NAME = 80;
  private static final int MOST_NAMES = 50;
  private static final int MOST_PARTS_OF_ID = 4;

  private final Map<String, Integer> seen = new HashMap<>();
  private final Map<String, Integer> seenNames = new HashMap<>();

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
    return (kinds & Kinds.FURNITURE) != 0 ? kinds & ~Kinds.MAIN_TEXT : kinds;
  }

  private static int kindsOfName(String name) {
    // Names with such signs are of one style each ("Mb(20px)", "md:hidden"), not of a part.
    if (name.indexOf('(') >= 0 || name.indexOf(':') >= 0) {
      return 0;
    }
    List<String> parts = parts(name);
    int first = parts.isEmpty() ? 0 : NameWords.kindsOfPart(parts.get(0));
    String whole = String.join("", parts);
    int kinds = NameWords.kindsOfWord(whole);
    if ((first & Kinds.STATE) != 0 && parts.size() > 1) {
      return kinds & ~(Kinds.STATE | Kinds.PIECE | Kinds.BODY);
    }
    kinds |= NameWords.kindsOfWhole(whole);
    int both = 0;
    int told = 0;
    for (String part : parts) {
      int kind = NameWords.kindsOfPart(part);
      both |= kind;
      told += (kind & (Kinds.PIECE | Kinds.BODY)) != 0 ? 1 : 0;
    }
    kinds |= both;
    boolean ofTwo = told >= 2 && (both & Kinds.PIECE) != 0 && (both & Kinds.BODY) != 0;
    boolean main = (kinds & Kinds.WHOLE) != 0 || ofTwo;
    boolean furniture = (kinds & (Kinds.FURNITURE | Kinds.CAPTION | Kinds.TITLE | Kinds.LEAD)) != 0;
    return (kinds & ~(Kinds.STATE | Kinds.PIECE | Kinds.BODY | Kinds.WHOLE))
        | (main && !furniture ? Kinds.MAIN_TEXT : 0);
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
}
