package org.newsmill.text;

import java.lang.Character.UnicodeScript;
import java.util.BitSet;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * Whether a decoded text looks like one that people wrote: Hangul of common syllables, Han of
 * common characters, letters where a charset of letters is claimed. A wrong charset gives rare
 * syllables, symbols within words and characters for private use.
 */
final class ScriptSoundness {
  private static final Map<String, BitSet> COMMON =
      CharsetTables.rows("common.tsv").stream()
          .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> CharsetTables.setOf(row[1])));

  /** Random bytes give 471 of 2,350 syllables; titles of Korean news have 94 % common ones. */
  private static final double MIN_COMMON_HANGUL = 0.6;

  private static final double MIN_COMMON_HAN = 0.25;
  private static final int FEW = 8;

  private ScriptSoundness() {}

  /** Whether a text is Korean beyond doubt: at least two syllables and mostly common ones. */
  static boolean isKorean(String text) {
    long hangul = count(text, ScriptSoundness::isSyllable);
    long common = count(text, COMMON.get("hangul")::get);
    long wide = count(text, c -> c > 0x7F);
    return hangul >= 2 && hangul * 2 >= wide && common >= MIN_COMMON_HANGUL * hangul;
  }

  /** Whether a text is Japanese beyond doubt: at least three kana, and half of it. */
  static boolean isJapanese(String text) {
    long kana = count(text, ScriptSoundness::isKana);
    return kana >= 3 && kana * 2 >= count(text, c -> c > 0x7F);
  }

  /** Whether the text that a charset gave can be what was written. */
  static boolean isSound(DecodedBytes decoded) {
    String text = decoded.text();
    long wide = count(text, c -> c > 0x7F);
    long strange = count(text, ScriptSoundness::isStrange);
    if (!decoded.hasFewErrors() || strange * 20 > wide) {
      return false;
    }
    return switch (decoded.charset().name()) {
      case "x-windows-949", "ISO-2022-KR" ->
          shareOf(text, ScriptSoundness::isSyllable, COMMON.get("hangul")) >= MIN_COMMON_HANGUL;
      case "GB18030" ->
          shareOf(text, Character::isIdeographic, COMMON.get("simplified")) >= MIN_COMMON_HAN;
      case "Big5-HKSCS" ->
          shareOf(text, Character::isIdeographic, COMMON.get("traditional")) >= MIN_COMMON_HAN;
      case "windows-31j", "EUC-JP", "x-eucJP-Open", "ISO-2022-JP" ->
          wide < FEW || count(text, ScriptSoundness::isKana) * 8 >= wide;
      // Without a byte order mark or zeros any bytes would pass for it.
      case "UTF-16LE", "UTF-16BE" -> false;
      default -> decoded.charset().newEncoder().maxBytesPerChar() > 1 || areWords(text, wide);
    };
  }

  /** Letters of one byte: mostly letters, few of them capitals within words. */
  private static boolean areWords(String text, long wide) {
    long letters = count(text, c -> c > 0x7F && (Character.isLetter(c) || isMark(c)));
    long broken = 0;
    boolean isLatin = false;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      char before = text.charAt(i - 1);
      boolean capitalWithin = c > 0x7F && Character.isUpperCase(c) && Character.isLowerCase(before);
      broken += capitalWithin ? 1 : 0;
      isLatin |= c > 0x7F && UnicodeScript.of(c) == UnicodeScript.LATIN;
    }
    long typographic = count(text, ScriptSoundness::isTypographic);
    boolean mostlyLetters = (letters + typographic) * 10 >= wide * 8;
    return mostlyLetters && broken * 5 <= wide && (!isLatin || longRuns(text) * 3 <= wide);
  }

  /** Latin letters outside ASCII that stand in runs of four or more, which no language does. */
  private static long longRuns(String text) {
    long inLongRuns = 0;
    int run = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && text.charAt(i) > 0x7F && text.charAt(i) != '\u00A0') {
        run++;
      } else {
        inLongRuns += run >= 4 ? run : 0;
        run = 0;
      }
    }
    return inLongRuns;
  }

  private static double shareOf(String text, IntPredicate script, BitSet common) {
    long all = count(text, script);
    return all < 2 ? 1 : (double) count(text, c -> script.test(c) && common.get(c)) / all;
  }

  private static long count(String text, IntPredicate predicate) {
    return text.codePoints().filter(predicate).count();
  }

  private static boolean isSyllable(int c) {
    return c >= 0xAC00 && c <= 0xD7A3;
  }

  private static boolean isKana(int c) {
    return c >= 0x3041 && c <= 0x30FF;
  }

  private static boolean isMark(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Punctuation and signs that texts in letters use. */
  static boolean isTypographic(int c) {
    return c == 0xA0
        || (c >= 0x2010 && c <= 0x203A)
        || "\u00A9\u00AB\u00BB\u00AE\u00B0\u00B7\u00A3\u00A7\u00BF\u00A1\u00BD\u00BA\u00AA\u20AC\u2122"
                .indexOf(c)
            >= 0;
  }

  /** Characters that no text has: C1 controls, private use, unassigned, the replacement itself. */
  private static boolean isStrange(int c) {
    int type = Character.getType(c);
    return (c >= 0x80 && c < 0xA0 && c != 0x85)
        || (c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1B)
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED;
  }
}
