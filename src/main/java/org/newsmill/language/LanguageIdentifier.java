package org.newsmill.language;

import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.newsmill.record.LanguagePart;

/**
 * Tells the language of a text: by script where a script has one language in the news (Hangul,
 * Kana, Thai, Greek, ..), by Lingua's trigram models where it has many (Latin, Cyrillic, Arabic).
 *
 * <p>Han counts as Japanese beside Kana and as Chinese elsewhere, except beside Hangul, where it is
 * Korean. A Hangul syllable stands for about {@value #LETTERS_PER_SYLLABLE} Latin letters when
 * shares are compared.
 */
public final class LanguageIdentifier {
  /** Version, as the tables carry it. */
  public static final String VERSION = "script-1+lingua-1.2.2-low";

  /** BCP-47 tag of an undetermined language. */
  public static final String UNDETERMINED = "und";

  private static final int LETTERS_PER_SYLLABLE = 2;
  private static final int SAMPLE_CHARS = 500;

  /** A script has at least one in so many letters, or its language is not looked for. */
  private static final int MIN_SHARE_OF_SCRIPT = 10;

  private static final Map<UnicodeScript, String> LANGUAGE_OF_SCRIPT = languageOfScript();

  /** One detector a process: its models are shared and loaded when first needed. */
  private static final class Lingua {
    static final LanguageDetector DETECTOR =
        LanguageDetectorBuilder.fromAllSpokenLanguages().withLowAccuracyMode().build();
  }

  /** The main language of the text, a BCP-47 tag, or {@link #UNDETERMINED}. */
  public String identify(String text) {
    return shares(text).get(0).getLanguage();
  }

  /** Languages by their share of the letters, largest first; never empty. */
  public List<LanguagePart> shares(String text) {
    Map<UnicodeScript, Integer> letters = countLetters(text);
    Map<String, Integer> byLanguage = new java.util.TreeMap<>();
    boolean kana =
        letters.containsKey(UnicodeScript.HIRAGANA) || letters.containsKey(UnicodeScript.KATAKANA);
    boolean hangul = letters.containsKey(UnicodeScript.HANGUL);
    int allLetters = letters.values().stream().mapToInt(Integer::intValue).sum();
    for (Map.Entry<UnicodeScript, Integer> entry : letters.entrySet()) {
      UnicodeScript script = entry.getKey();
      String language = LANGUAGE_OF_SCRIPT.get(script);
      if (script == UnicodeScript.HAN) {
        language = kana ? "ja" : hangul ? "ko" : "zh";
      } else if (language == null) {
        // A few names in another script are too little to tell a language from.
        boolean enough = entry.getValue() * MIN_SHARE_OF_SCRIPT >= allLetters;
        language = enough ? detect(text, script) : UNDETERMINED;
      }
      int weight = isSyllabic(script) ? LETTERS_PER_SYLLABLE : 1;
      byLanguage.merge(language, entry.getValue() * weight, Integer::sum);
    }
    return parts(byLanguage);
  }

  private static List<LanguagePart> parts(Map<String, Integer> byLanguage) {
    double total = byLanguage.values().stream().mapToLong(Integer::longValue).sum();
    List<LanguagePart> parts = new ArrayList<>();
    byLanguage.forEach((language, count) -> parts.add(new LanguagePart(language, count / total)));
    if (parts.isEmpty()) {
      parts.add(new LanguagePart(UNDETERMINED, 1.0));
    }
    parts.sort(
        Comparator.comparing(LanguagePart::getShare)
            .reversed()
            .thenComparing(LanguagePart::getLanguage));
    return parts;
  }

  /** The language of the text's letters of one script. */
  private static String detect(String text, UnicodeScript script) {
    StringBuilder sample = new StringBuilder(SAMPLE_CHARS);
    for (int i = 0; i < text.length() && sample.length() < SAMPLE_CHARS; ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean keep =
          Character.isLetter(c) ? UnicodeScript.of(c) == script : Character.isWhitespace(c);
      sample.appendCodePoint(keep ? c : ' ');
    }
    Language language = Lingua.DETECTOR.detectLanguageOf(sample.toString());
    return language == Language.UNKNOWN ? UNDETERMINED : language.getIsoCode639_1().toString();
  }

  private static Map<UnicodeScript, Integer> countLetters(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetter(c)) {
        counts.merge(UnicodeScript.of(c), 1, Integer::sum);
      }
    }
    counts.remove(UnicodeScript.COMMON);
    counts.remove(UnicodeScript.INHERITED);
    return counts;
  }

  private static boolean isSyllabic(UnicodeScript script) {
    return script == UnicodeScript.HANGUL
        || script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA;
  }

  private static Map<UnicodeScript, String> languageOfScript() {
    Map<UnicodeScript, String> languages = new EnumMap<>(UnicodeScript.class);
    languages.put(UnicodeScript.HANGUL, "ko");
    languages.put(UnicodeScript.HIRAGANA, "ja");
    languages.put(UnicodeScript.KATAKANA, "ja");
    languages.put(UnicodeScript.THAI, "th");
    languages.put(UnicodeScript.GREEK, "el");
    languages.put(UnicodeScript.HEBREW, "he");
    languages.put(UnicodeScript.ARMENIAN, "hy");
    languages.put(UnicodeScript.GEORGIAN, "ka");
    languages.put(UnicodeScript.BENGALI, "bn");
    languages.put(UnicodeScript.GUJARATI, "gu");
    languages.put(UnicodeScript.GURMUKHI, "pa");
    languages.put(UnicodeScript.TAMIL, "ta");
    languages.put(UnicodeScript.TELUGU, "te");
    return languages;
  }
}
