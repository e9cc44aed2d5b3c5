package org.newsmill.mention.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsmill.text.CodePointOffsets;

/**
 * Names in English by shape and context: capitalised words that the table knows, that end or begin
 * as organisations and places do, or beside which a title or a verb of saying makes a person. Other
 * capitalised words are left alone.
 */
final class EnglishNames {
  private static final Pattern CAPITALS =
      Pattern.compile(
          "[A-Z][\\p{L}0-9.&’'-]{0,30}(?: (?:of |the |for |de |van |von |bin |al-)?[A-Z][\\p{L}0-9.&’'-]{0,30}){0,6}");
  private static final Pattern ORGANISATION =
      Pattern.compile(
          "(?:.{1,120} )?(?:Inc|Corp|Corporation|Ltd|LLC|Co|Company|Group|Holdings|University|College"
              + "|Institute|Ministry|Department|Agency|Bank|Party|Committee|Commission|Council"
              + "|Association|Union|Court|Parliament|Foundation|Laboratory|Airlines|Motors"
              + "|Electronics|Times|Post|Journal|News|Police|Army|FC|United|Labs|Systems"
              + "|Technologies|Partners|Capital|Federation|Organization|Organisation|Authority|Hospital"
              + "|Museum|Ledger|Society|Academy|Bureau|Airways)\\.?"
              + "|(?:.{1,60} )?(?:University|Ministry|Department|Bank|Institute|Court|House|Museum) of .{1,100}");
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:.{1,80} )(?:City|County|River|Island|Islands|Bay|Mountain|Lake|Street|Valley|Province|Sea|Ocean)|(?:Gulf|Bay|Isle) of .{1,60}|(?:Lake|Mount|Cape|Port|New|North|South|East|West) .{1,60}");
  private static final Pattern PERSON_BEFORE =
      Pattern.compile(
          "(?:Mr|Mrs|Ms|Dr|Prof|Sir|President|Minister|Senator|Judge|Mayor|Governor|Chancellor"
              + "|chief executive|CEO|founder|director|professor|analyst|spokesman|spokeswoman"
              + "|spokesperson|lawyer|actor|singer|author)\\.? $");
  private static final Pattern PERSON_BEHIND =
      Pattern.compile(
          "^(?:,? (?:said|says|told|added|wrote|argued|warned|announced)\\b"
              + "|, (?:the|a|an|its|who|chief|professor|director)\\b)");
  private static final Pattern SAID = Pattern.compile("(?:said|added|cried|wrote|asked) $");
  private static final Pattern TITLE =
      Pattern.compile(
          "^(?:Mr|Mrs|Ms|Dr|Prof|Sir|President|Minister|Senator|Judge|Mayor|Governor|Chancellor"
              + "|Actor|Actress|Singer|Lawyer|Analyst|Professor|Director|Author|Coach|Captain)\\.? ");

  /** What may stand before <i>of</i> within a name of an organisation or place. */
  private static final Pattern HEAD_OF =
      Pattern.compile(
          "(?:.{1,80} )?(?:University|Ministry|Department|Bank|Institute|Court|House|Church|College"
              + "|Board|Office|School|Museum|Council|Association|Federation|Republic|Gulf|Bay|City"
              + "|Isle|Cape|Bureau|Academy|Society|League|Chamber|Party|Order|Sea)");

  /** A full stop behind a word that ends with small letters, no initial. */
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[a-z]{2})\\. ");

  private static final int NEAR = 30;

  private EnglishNames() {}

  /** The names of a text in order. */
  static List<Candidate> find(String text, EntityTable table) {
    CodePointOffsets offsets = CodePointOffsets.of(text);
    List<Candidate> found = new ArrayList<>();
    Matcher capitals = CAPITALS.matcher(text);
    int at = 0;
    while (capitals.find(at)) {
      int start = capitals.start();
      boolean whole = start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1));
      at = whole ? add(text, start, capitals.end(), table, offsets, found) : capitals.end();
    }
    return found;
  }

  /** Adds the name that begins at an offset, if it is one; gives where to look for the next. */
  private static int add(
      String text,
      int from,
      int to,
      EntityTable table,
      CodePointOffsets offsets,
      List<Candidate> found) {
    String name = text.substring(from, to);
    int start = from;
    Matcher title = TITLE.matcher(name);
    boolean titled = title.find();
    if (titled) {
      start += title.end();
      name = name.substring(title.end());
    }
    if (name.startsWith("The ") && table.linked(name) == null) {
      start += 4;
      name = name.substring(4);
    }
    name = SENTENCE_END.split(name, 2)[0];
    String head = name.split(" of ", 2)[0];
    boolean whole = HEAD_OF.matcher(head).matches() || table.linked(name) != null;
    name = titled || !whole ? head : name;
    final int next = start + name.length();
    name = name.replaceFirst("(?:[’']s|[.’'&-]){1,4}$", "");
    String type = type(text, start, name, titled, table);
    if (type != null) {
      int end = start + name.length();
      found.add(
          new Candidate(
              offsets.toCodePoints(start),
              offsets.toCodePoints(end),
              type,
              table.linked(name) == null ? "shape" : "table"));
    }
    return Math.max(from + 1, next);
  }

  private static String type(
      String text, int start, String name, boolean titled, EntityTable table) {
    EntityTable.Entry entry = table.linked(name);
    if (entry != null) {
      return entry.row().type();
    }
    if (ORGANISATION.matcher(name).matches() && name.indexOf(' ') > 0) {
      return "organisation";
    }
    if (PLACE.matcher(name).matches()) {
      return "place";
    }
    String before = text.substring(Math.max(0, start - NEAR), start);
    int end = start + name.length();
    String behind = text.substring(end, Math.min(text.length(), end + NEAR));
    boolean words = name.matches("[\\p{L}’'-]{2,30}(?: [\\p{L}.’'-]{1,30}){1,3}");
    boolean person =
        titled
            || PERSON_BEFORE.matcher(before).find()
            || (words && (PERSON_BEHIND.matcher(behind).find() || SAID.matcher(before).find()));
    return person && name.length() > 1 ? "person" : null;
  }
}
