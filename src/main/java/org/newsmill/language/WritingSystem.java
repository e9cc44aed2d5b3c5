package org.newsmill.language;

import java.lang.Character.UnicodeScript;
import java.util.Optional;
import java.util.Set;

/**
 * The writing systems whose languages are told apart. Most have one language in the news and decide
 * alone; the others name the model that decides ({@link LanguageModels}). To support a script, add
 * a line here.
 */
// Ordinals index arrays of this run alone; the set is immutable.
@SuppressWarnings({"EnumOrdinal", "ImmutableEnumChecker"})
enum WritingSystem {
  LATIN("latin", UnicodeScript.LATIN),
  CYRILLIC("cyrillic", UnicodeScript.CYRILLIC),
  ARABIC("arabic", UnicodeScript.ARABIC),
  DEVANAGARI("devanagari", UnicodeScript.DEVANAGARI),
  ETHIOPIC("ethiopic", UnicodeScript.ETHIOPIC),
  HEBREW("hebrew", UnicodeScript.HEBREW),
  /** Chinese, or Japanese without Kana. Beside Kana it is Japanese, beside Hangul Korean. */
  HAN("han", UnicodeScript.HAN, UnicodeScript.BOPOMOFO),
  KANA(only("ja"), UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
  HANGUL(only("ko"), UnicodeScript.HANGUL),
  GREEK(only("el"), UnicodeScript.GREEK),
  ARMENIAN(only("hy"), UnicodeScript.ARMENIAN),
  GEORGIAN(only("ka"), UnicodeScript.GEORGIAN),
  BENGALI(only("bn"), UnicodeScript.BENGALI),
  GURMUKHI(only("pa"), UnicodeScript.GURMUKHI),
  GUJARATI(only("gu"), UnicodeScript.GUJARATI),
  ORIYA(only("or"), UnicodeScript.ORIYA),
  TAMIL(only("ta"), UnicodeScript.TAMIL),
  TELUGU(only("te"), UnicodeScript.TELUGU),
  KANNADA(only("kn"), UnicodeScript.KANNADA),
  MALAYALAM(only("ml"), UnicodeScript.MALAYALAM),
  SINHALA(only("si"), UnicodeScript.SINHALA),
  THAI(only("th"), UnicodeScript.THAI),
  LAO(only("lo"), UnicodeScript.LAO),
  MYANMAR(only("my"), UnicodeScript.MYANMAR),
  KHMER(only("km"), UnicodeScript.KHMER),
  TIBETAN(only("bo"), UnicodeScript.TIBETAN),
  THAANA(only("dv"), UnicodeScript.THAANA),
  MONGOLIAN(only("mn"), UnicodeScript.MONGOLIAN),
  CHEROKEE(only("chr"), UnicodeScript.CHEROKEE),
  /** Every other script: no language is guessed. */
  OTHER(Optional.empty());

  /** Number of writing systems. */
  static final int COUNT = values().length;

  private static final int CODE_POINTS_OF_TABLE = 0x10000;
  private static final byte NO_LETTER = -1;
  private static final WritingSystem[] VALUES = values();
  private static final byte[] OF_CODE_POINT = table();

  private final String model;
  private final String language;
  private final Set<UnicodeScript> scripts;

  WritingSystem(String model, UnicodeScript... scripts) {
    this.model = model;
    this.language = null;
    this.scripts = Set.of(scripts);
  }

  WritingSystem(Optional<String> language, UnicodeScript... scripts) {
    this.model = null;
    this.language = language.orElse(null);
    this.scripts = Set.of(scripts);
  }

  private static Optional<String> only(String language) {
    return Optional.of(language);
  }

  /** From 0 to {@link #COUNT}, for arrays of numbers that live no longer than the program. */
  int index() {
    return ordinal();
  }

  /** Name of the model that decides; null where the script decides. */
  String model() {
    return model;
  }

  /**
   * The script's only language, a BCP-47 tag; null where a model decides and for {@link #OTHER}.
   */
  String language() {
    return language;
  }

  /** How many letters of an alphabet a letter stands for: two for a syllable or an ideograph. */
  int weight() {
    return this == HANGUL || this == HAN || this == KANA ? 2 : 1;
  }

  /**
   * The writing system of a letter; null for every other code point and for the later letters of a
   * decomposed Hangul syllable, so that NFC and NFD count alike.
   */
  static WritingSystem of(int codePoint) {
    byte ordinal = codePoint < CODE_POINTS_OF_TABLE ? OF_CODE_POINT[codePoint] : lookUp(codePoint);
    return ordinal == NO_LETTER ? null : VALUES[ordinal];
  }

  private static byte[] table() {
    byte[] table = new byte[CODE_POINTS_OF_TABLE];
    for (int codePoint = 0; codePoint < table.length; codePoint++) {
      table[codePoint] = lookUp(codePoint);
    }
    return table;
  }

  private static byte lookUp(int codePoint) {
    boolean laterJamo = codePoint >= 0x1160 && codePoint <= 0x11FF;
    UnicodeScript script = UnicodeScript.of(codePoint);
    if (!Character.isLetter(codePoint)
        || laterJamo
        || script == UnicodeScript.COMMON
        || script == UnicodeScript.INHERITED) {
      return NO_LETTER;
    }
    for (WritingSystem system : VALUES) {
      if (system.scripts.contains(script)) {
        return (byte) system.ordinal();
      }
    }
    return (byte) OTHER.ordinal();
  }
}
