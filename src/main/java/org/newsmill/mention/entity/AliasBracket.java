package org.newsmill.mention.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a bracket behind a name says of it: one alias or, between middle dots and commas, several.
 * Ages, roles, numbers and symbols are none.
 */
final class AliasBracket {
  private static final Pattern HEREAFTER =
      Pattern.compile("이하[ ,]{0,2}[\"'“‘]?([^\"'“”‘’()]{1,30}?)[\"'”’]?(?:(?:이?라) (?:한다|칭한다|함))?");

  /** Words that say what kind of name follows, so that any name may. */
  static final Pattern CALLED =
      Pattern.compile("(?:본명|예명|옛 이름|옛|구|영문명|영어명|현지명|일본명|중국명|한국명|별칭|애칭|약칭) ");

  private static final Pattern QUOTED = Pattern.compile("[\"“'‘]([^\"“”'‘’]{1,40})[\"”'’]");
  private static final Pattern LATIN =
      Pattern.compile("(?:The )?[A-Z][A-Za-zÀ-ÿ0-9.&'’/-]{0,30}(?: [A-Za-zÀ-ÿ0-9&'’-]{1,30}){0,9}");
  private static final Pattern LATIN_SMALL_FIRST = Pattern.compile("[a-z]{1,2}[A-Z][A-Za-z]{1,20}");
  private static final Pattern HANJA = Pattern.compile("\\p{IsHan}{1,20}");
  private static final Pattern HANGUL =
      Pattern.compile("[가-힣A-Za-z0-9·]{1,20}(?: [가-힣A-Za-z0-9·]{1,20}){0,3}");
  private static final Set<String> NO_NAMES =
      Set.of(
          "이하", "사진", "왼쪽", "오른쪽", "가운데", "남", "여", "잠정", "가칭", "가명", "CEO", "CTO", "CFO", "COO",
          "PD", "MC", "종합", "단독", "위", "아래", "본명", "현", "전", "고", "당시");

  private AliasBracket() {}

  /**
   * The aliases in a bracket.
   *
   * @param start of what stands in it
   */
  static List<AliasFinder.Alias> read(
      EntityText text, Candidate name, int start, String inside, EntityTable table) {
    Matcher hereafter = HEREAFTER.matcher(inside);
    if (hereafter.matches()) {
      return List.of(alias(name, start, inside, hereafter.start(1), hereafter.end(1), "hereafter"));
    }
    String written = text.sub(name.start(), name.end());
    Matcher quoted = QUOTED.matcher(inside);
    if (quoted.matches()) {
      boolean fits = isName(written, quoted.group(1), name.type(), table);
      return fits
          ? List.of(alias(name, start, inside, quoted.start(1), quoted.end(1), "bracket"))
          : List.of();
    }
    if (isName(written, inside, name.type(), table)) {
      return List.of(alias(name, start, inside, 0, inside.length(), "bracket"));
    }
    Matcher called = CALLED.matcher(inside);
    return called.lookingAt()
        ? calledName(name, start, inside, called.end())
        : parts(name, start, inside, written, table);
  }

  /** The first part of 본명 김하늘, 40. */
  private static List<AliasFinder.Alias> calledName(
      Candidate name, int start, String inside, int from) {
    int to = partEnd(inside, from);
    return isAnyName(inside.substring(from, to))
        ? List.of(alias(name, start, inside, from, to, "bracket"))
        : List.of();
  }

  /** The names in Fed·연준. */
  private static List<AliasFinder.Alias> parts(
      Candidate name, int start, String inside, String written, EntityTable table) {
    List<AliasFinder.Alias> found = new ArrayList<>();
    int from = 0;
    while (from < inside.length()) {
      int to = partEnd(inside, from);
      if (isName(written, inside.substring(from, to), name.type(), table)) {
        found.add(alias(name, start, inside, from, to, "bracket"));
      }
      from = to + 1;
      while (from < inside.length() && inside.charAt(from) == ' ') {
        from++;
      }
    }
    return found;
  }

  private static int partEnd(String inside, int from) {
    int to = from;
    while (to < inside.length() && "·,/".indexOf(inside.charAt(to)) < 0) {
      to++;
    }
    return to;
  }

  private static AliasFinder.Alias alias(
      Candidate name, int start, String inside, int from, int to, String rule) {
    int first = start + inside.codePointCount(0, from);
    int end = first + inside.codePointCount(from, to);
    return new AliasFinder.Alias(name, new Candidate(first, end, name.type(), "alias"), rule);
  }

  private static boolean isAnyName(String part) {
    boolean written = HANGUL.matcher(part).matches() || LATIN.matcher(part).matches();
    boolean letters = part.codePoints().anyMatch(Character::isLetter);
    return part.length() > 1 && letters && (written || HANJA.matcher(part).matches());
  }

  private static boolean isName(String name, String inside, String type, EntityTable table) {
    if (NO_NAMES.contains(inside) || EntityTable.key(name).equals(EntityTable.key(inside))) {
      return false;
    }
    boolean latin = LATIN.matcher(inside).matches() || LATIN_SMALL_FIRST.matcher(inside).matches();
    boolean hanja = HANJA.matcher(inside).matches() && inside.length() > 1;
    if (latin || hanja) {
      return !isLatin(name) || name.length() > inside.length() * 2;
    }
    if (type.equals("person") || !HANGUL.matcher(inside).matches()) {
      return false;
    }
    EntityTable.Entry known = table.named(inside);
    boolean sameKnown =
        known != null && table.named(name) != null && known.row().equals(table.named(name).row());
    boolean spelled = isLatin(name) && (AliasFinder.isBody(inside) || known != null);
    return sameKnown
        || spelled
        || AliasFinder.shortens(name, inside)
        || AliasFinder.shortens(inside, name);
  }

  private static boolean isLatin(String name) {
    return name.chars().allMatch(c -> c < 0x250);
  }
}
