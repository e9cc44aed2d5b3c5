package org.newsmill.mention.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.newsmill.text.OffsetSearch;

/**
 * Names that a text gives to an entity in brackets behind its name: {@code 한국음악저작권협회(한음저협)}, {@code
 * 오픈AI(OpenAI)}, {@code 한국전력공사(이하 '공사')}. A gloss of a common noun is no alias, since no entity
 * stands before it; nor is an age, a role, a number or a symbol.
 */
final class AliasFinder {
  private static final int LONGEST = 60;
  private static final Set<String> SHORT_COUNTRIES = Set.of("미", "일", "중", "영", "독", "한");
  private static final Pattern BODY =
      Pattern.compile(
          ".{1,30}(?:연합|기구|위원회|[가-힣]부|[가-힣]청|연구원|[가-힣]처|기금|연맹|공사|재단|센터|대학교?|연구소|조합|노조|총회|공단"
              + "|진흥원|개발원|기획원|평가원|법원|검찰|은행|당|회|회의|[가-힣]{2}국|연대|동맹|본부|네트워크|포럼|모임|[가-힣]{2}관|학교|신문"
              + "|방송|그룹|리그|거래소|[가-힣]{3}단|재단법인|물산)");

  private static final Pattern OUTER_MARKS = Pattern.compile("^[\"'“‘]|[\"'”’]$");

  private AliasFinder() {}

  /**
   * An alias.
   *
   * @param of the name that has it
   * @param alias its offsets
   * @param rule {@code bracket}, {@code hereafter} or {@code apposition}
   */
  record Alias(Candidate of, Candidate alias, String rule) {}

  /** Aliases behind the candidates that are names, and behind names that their gloss shows. */
  static List<Alias> find(EntityText text, List<Candidate> candidates, EntityTable table) {
    List<Alias> found = new ArrayList<>();
    for (int open = text.find('(', 0, text.length());
        open >= 0;
        open = text.find('(', open + 1, text.length())) {
      int close = text.find(')', open, open + LONGEST);
      if (close > open + 1) {
        String inside = text.sub(open + 1, close);
        Candidate name = GlossedNames.initials(text, open, unquoted(inside));
        name = name == null ? nameBefore(text, candidates, open, table) : name;
        name = withoutKind(name, GlossedNames.sounding(text, open, inside));
        name = name == null ? GlossedNames.called(text, open, inside) : name;
        if (name != null) {
          found.addAll(AliasBracket.read(text, name, open + 1, inside, table));
        }
      }
    }
    return found;
  }

  /** 사모펀드 노던브릿지 is 노던브릿지 where that sounds like the gloss. */
  private static Candidate withoutKind(Candidate name, Candidate sounding) {
    if (name == null || sounding == null) {
      return name == null ? sounding : name;
    }
    return sounding.start() > name.start() && name.type().equals("organisation")
        ? new Candidate(sounding.start(), name.end(), name.type(), name.source())
        : name;
  }

  private static String unquoted(String inside) {
    return OUTER_MARKS.matcher(inside).replaceAll("");
  }

  /** The name that ends where a bracket or a comma begins, or a space before it; null for none. */
  static Candidate nameBefore(
      EntityText text, List<Candidate> candidates, int open, EntityTable table) {
    int end = text.at(open - 1) == ' ' ? open - 1 : open;
    Candidate candidate = endingAt(candidates, end);
    int start = end;
    while (start > 0 && isHangul(text.at(start - 1)) && end - start < LONGEST / 2) {
      start--;
    }
    boolean cut = candidate != null && start < candidate.start() && isBody(text.sub(start, end));
    if (candidate != null && candidate.isName() && !cut) {
      return withoutCountry(text, candidate, table);
    }
    EntityTable.Entry known = start == end ? null : table.linked(text.sub(start, end));
    if (known != null && !known.homograph()) {
      return new Candidate(start, end, known.row().type(), "table");
    }
    boolean body = end - start > 3 && isBody(text.sub(start, end));
    return body ? new Candidate(start, end, "organisation", "alias") : null;
  }

  /** The candidate with this end; they stand one behind the other. */
  private static Candidate endingAt(List<Candidate> candidates, int end) {
    int least = OffsetSearch.firstFrom(candidates, Candidate::end, end);
    boolean here = least < candidates.size() && candidates.get(least).end() == end;
    return here ? candidates.get(least) : null;
  }

  /** 미국 식품의약국(FDA) names the body alone. */
  private static Candidate withoutCountry(EntityText text, Candidate name, EntityTable table) {
    String written = text.sub(name.start(), name.end());
    int space = written.indexOf(' ');
    String first = space < 1 ? "" : written.substring(0, space);
    EntityTable.Entry country = table.linked(first);
    boolean abroad =
        SHORT_COUNTRIES.contains(first)
            || (country != null && country.row().id().startsWith("iso:"));
    String rest = written.substring(space + 1);
    boolean cut =
        abroad
            && (name.type().equals("place")
                || (name.type().equals("organisation")
                    && (isBody(rest) || table.linked(rest) != null)));
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
