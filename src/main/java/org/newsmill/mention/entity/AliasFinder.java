package org.newsmill.mention.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that a text gives to an entity in brackets behind its name: {@code 한국음악저작권협회(한음저협)}, {@code
 * 오픈AI(OpenAI)}, {@code 한국전력공사(이하 '공사')}. A gloss of a common noun is no alias, since no entity
 * stands before it; nor is an age, a role, a number or a symbol.
 */
final class AliasFinder {
  private static final int LONGEST = 60;
  private static final Pattern HEREAFTER =
      Pattern.compile("이하[ ,]{0,2}[\"'“‘]?([^\"'“”‘’()]{1,30}?)[\"'”’]?(?:(?:이?라) (?:한다|칭한다|함))?");
  private static final Pattern LATIN =
      Pattern.compile("(?:The )?[A-Z][A-Za-zÀ-ÿ0-9.&'’/-]{0,30}(?: [A-Za-zÀ-ÿ0-9&'’-]{1,30}){0,9}");
  private static final Pattern LATIN_SMALL_FIRST = Pattern.compile("[a-z]{1,2}[A-Z][A-Za-z]{1,20}");
  private static final Pattern HANJA = Pattern.compile("\\p{IsHan}{1,20}");
  private static final Pattern HANGUL =
      Pattern.compile("[가-힣A-Za-z0-9·]{1,20}(?: [가-힣A-Za-z0-9·]{1,20}){0,3}");
  private static final Pattern BODY =
      Pattern.compile(
          ".{1,30}(?:연합|기구|위원회|협회|회의|은행|[가-힣]부|[가-힣]청|연구원|[가-힣]처|기금|연맹|공사|재단|센터"
              + "|대학교?|연구소|조합|노조|학회|총회|공단|진흥원|개발원|기획원|평가원|법원|검찰|은행|의회|협의회|당|회)");
  private static final Set<String> NO_NAMES =
      Set.of(
          "이하", "사진", "왼쪽", "오른쪽", "가운데", "남", "여", "잠정", "가칭", "가명", "CEO", "CTO", "CFO", "COO",
          "PD", "MC", "종합", "단독", "위", "아래", "본명", "현", "전", "고", "당시");

  private AliasFinder() {}

  /**
   * An alias.
   *
   * @param of the name that has it
   * @param alias its offsets
   * @param rule {@code bracket}, {@code hereafter} or {@code apposition}
   */
  record Alias(Candidate of, Candidate alias, String rule) {}

  /** Aliases behind the candidates that are names, and behind names of bodies nobody knew. */
  static List<Alias> find(EntityText text, List<Candidate> candidates, EntityTable table) {
    List<Alias> found = new ArrayList<>();
    for (int open = text.find('(', 0, text.length());
        open >= 0;
        open = text.find('(', open + 1, text.length())) {
      int close = text.find(')', open, open + LONGEST);
      if (close > open + 1) {
        Candidate name = nameBefore(text, candidates, open, table);
        Alias alias = name == null ? null : read(text, name, open, close, table);
        if (alias != null) {
          found.add(alias);
        }
      }
    }
    return found;
  }

  /** The name that ends where a bracket or a comma begins, or a space before it; null for none. */
  static Candidate nameBefore(
      EntityText text, List<Candidate> candidates, int open, EntityTable table) {
    int end = text.at(open - 1) == ' ' ? open - 1 : open;
    for (Candidate candidate : candidates) {
      if (candidate.end() == end && candidate.isName()) {
        return withoutCountry(text, candidate, table);
      }
    }
    int start = end;
    while (start > 0 && isHangul(text.at(start - 1)) && end - start < LONGEST / 2) {
      start--;
    }
    EntityTable.Entry known = start == end ? null : table.linked(text.sub(start, end));
    if (known != null && !known.homograph()) {
      return new Candidate(start, end, known.row().type(), "table");
    }
    boolean body = end - start > 3 && isBody(text.sub(start, end));
    return body ? new Candidate(start, end, "organisation", "alias") : null;
  }

  /** 미국 식품의약국(FDA) names the body alone. */
  private static Candidate withoutCountry(EntityText text, Candidate name, EntityTable table) {
    String written = text.sub(name.start(), name.end());
    int space = written.indexOf(' ');
    EntityTable.Entry country = space < 1 ? null : table.linked(written.substring(0, space));
    boolean cut =
        country != null
            && country.row().id().startsWith("iso:")
            && name.type().equals("organisation")
            && isBody(written.substring(space + 1));
    return cut
        ? new Candidate(name.start() + space + 1, name.end(), name.type(), name.source())
        : name;
  }

  /** Whether a name ends as those of organisations do. */
  static boolean isBody(String name) {
    return BODY.matcher(name).matches();
  }

  /** Hangul, or a capital, which names mix with it. */
  static boolean isHangul(int point) {
    return (point >= 0xAC00 && point <= 0xD7A3) || (point >= 'A' && point <= 'Z');
  }

  private static Alias read(
      EntityText text, Candidate name, int open, int close, EntityTable table) {
    String inside = text.sub(open + 1, close);
    Matcher hereafter = HEREAFTER.matcher(inside);
    if (hereafter.matches()) {
      int start = open + 1 + inside.codePointCount(0, hereafter.start(1));
      int end = start + hereafter.group(1).codePointCount(0, hereafter.group(1).length());
      return new Alias(name, new Candidate(start, end, name.type(), "alias"), "hereafter");
    }
    String written = text.sub(name.start(), name.end());
    return isName(written, inside, name.type(), table)
        ? new Alias(name, new Candidate(open + 1, close, name.type(), "alias"), "bracket")
        : null;
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
    boolean spelled = isLatin(name) && (BODY.matcher(inside).matches() || known != null);
    return sameKnown || spelled || shortens(name, inside) || shortens(inside, name);
  }

  private static boolean isLatin(String name) {
    return name.chars().allMatch(c -> c < 0x250);
  }

  /** Whether the letters of the shorter stand in the longer in their order, the first one first. */
  static boolean shortens(String longer, String shorter) {
    String full = EntityTable.key(longer);
    String part = EntityTable.key(shorter);
    if (part.length() < 2 || part.length() >= full.length()) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < full.length() && at < part.length(); i++) {
      at += full.charAt(i) == part.charAt(at) ? 1 : 0;
    }
    return at == part.length() && full.indexOf(part.charAt(0)) < full.length() / 2;
  }
}
