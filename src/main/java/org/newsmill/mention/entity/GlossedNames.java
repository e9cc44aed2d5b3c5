package org.newsmill.mention.entity;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names that only their gloss in brackets shows to be names: capitalised words whose initials it
 * gives ({@code Office for Coastal Safety (OCS)}), and Hangul that sounds like the Latin name
 * behind it ({@code 피오르라인(Fjordline)}).
 */
final class GlossedNames {
  private static final Pattern LETTERS = Pattern.compile("[A-Z][A-Za-z]{0,6}[A-Z]");
  private static final Pattern CAPITALISED =
      Pattern.compile(
          "[A-Z][A-Za-zÀ-ÿ’'-]{0,20}[a-z][A-Za-z]{0,4}(?: [A-Z][a-zÀ-ÿ’'-]{1,20}){0,2}");
  private static final Set<String> SMALL = Set.of("of", "for", "the", "and", "&", "in", "on", "de");
  private static final int MOST_CHARS = 100;
  private static final int LONGEST_WORD = 40;

  /** Consonants in common, doubled, of all consonants: six tenths. */
  private static final int LEAST_ALIKE = 6;

  private static final int LEAST_ALIKE_BELOW = 10;

  private GlossedNames() {}

  /** The words before a bracket whose initials are its letters, as an organisation; or null. */
  static Candidate initials(EntityText text, int open, String inside) {
    if (!LETTERS.matcher(inside).matches()) {
      return null;
    }
    String letters = inside.toLowerCase(Locale.ROOT);
    int end = text.at(open - 1) == ' ' ? open - 1 : open;
    int letter = letters.length() - 1;
    int at = end;
    while (at > 0 && end - at < MOST_CHARS) {
      int start = wordStart(text, at);
      String word = text.sub(start, at);
      boolean small = SMALL.contains(word);
      boolean capital = !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
      boolean fits = !word.isEmpty() && lower(word) == letters.charAt(letter);
      if (!(small || (capital && fits))) {
        return null;
      }
      letter -= fits ? 1 : 0;
      if (letter < 0) {
        return capital ? new Candidate(start, end, "organisation", "alias") : null;
      }
      boolean behindSentence =
          text.at(start - 2) == '.' && Character.isLowerCase(text.at(start - 3));
      if (text.at(start - 1) != ' ' || behindSentence) {
        return null;
      }
      at = start - 1;
    }
    return null;
  }

  private static int wordStart(EntityText text, int end) {
    int start = end;
    while (start > Math.max(0, end - LONGEST_WORD)
        && text.at(start - 1) != ' '
        && text.at(start - 1) != '\n') {
      start--;
    }
    return start;
  }

  private static char lower(String word) {
    return NameIndex.lower(word.charAt(0));
  }

  /** The Hangul words before a bracket that sound like the name in it; null for none. */
  static Candidate sounding(EntityText text, int open, String inside) {
    if (!CAPITALISED.matcher(inside).matches()) {
      return null;
    }
    List<String> names = List.of(inside.split(" ", -1));
    int start = open;
    for (int i = names.size() - 1; i >= 0; i--) {
      boolean last = i == names.size() - 1;
      start = last ? hangulStart(text, open) : wordBefore(text, start);
      if (start < 0) {
        break;
      }
      if (i == 0 && isAlike(text.sub(start, open), inside)) {
        String type = names.size() > 1 ? "person" : "organisation";
        return new Candidate(start, open, type, "alias");
      }
    }
    int whole = hangulStart(text, open);
    return whole >= 0 && isAlike(text.sub(whole, open), inside)
        ? new Candidate(whole, open, "organisation", "alias")
        : null;
  }

  /** A name of one word behind which a bracket tells another: 가람(본명 김하늘); null for none. */
  static Candidate called(EntityText text, int open, String inside) {
    if (!AliasBracket.CALLED.matcher(inside).lookingAt()) {
      return null;
    }
    int start = hangulStart(text, open);
    if (start < 0) {
      return null;
    }
    if (inside.startsWith("본명") || inside.startsWith("예명")) {
      return new Candidate(start, open, "person", "alias");
    }
    boolean former = inside.startsWith("옛") || inside.startsWith("구");
    return former && !isFormer(text.sub(start, open), inside)
        ? null
        : new Candidate(start, open, "organisation", "alias");
  }

  /** Whether a body had another name: one of the two is of its kind, or both end alike. */
  private static boolean isFormer(String name, String inside) {
    String before = inside.substring(inside.lastIndexOf(' ') + 1);
    String end = before.substring(Math.max(0, before.length() - 2));
    return AliasFinder.isBody(name)
        || AliasFinder.isBody(before)
        || (end.length() == 2 && name.endsWith(end));
  }

  /** Where the word of Hangul, maybe with letters, that ends at an offset begins; -1 for none. */
  private static int hangulStart(EntityText text, int end) {
    int start = end;
    int syllables = 0;
    while (start > Math.max(0, end - LONGEST_WORD) && isWritten(text.at(start - 1))) {
      start--;
      syllables += isSyllable(text.at(start)) ? 1 : 0;
    }
    return syllables >= 2 && isSyllable(text.at(start)) ? start : -1;
  }

  /** Where the word of Hangul in front of a space begins; -1 for another mark, or no such word. */
  private static int wordBefore(EntityText text, int start) {
    return start > 0 && text.at(start - 1) == ' ' ? hangulStart(text, start - 1) : -1;
  }

  private static boolean isWritten(int point) {
    return isSyllable(point) || (point >= 'A' && point <= 'Z') || (point >= 'a' && point <= 'z');
  }

  private static boolean isSyllable(int point) {
    return point >= 0xAC00 && point <= 0xD7A3;
  }

  private static boolean isAlike(String hangul, String latin) {
    String together = hangul.replace(" ", "");
    String sounds = Sounds.ofHangul(together);
    String others = Sounds.ofLatin(latin);
    int common = Sounds.common(sounds, others);
    return Sounds.beginsAlike(together, latin)
        && common > 1
        && 2 * common * LEAST_ALIKE_BELOW >= LEAST_ALIKE * (sounds.length() + others.length());
  }
}
