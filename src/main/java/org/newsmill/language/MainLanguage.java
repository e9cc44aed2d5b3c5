package org.newsmill.language;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Chooses the main language of a text: the one its author writes. Letters are weighed as those of
 * an alphabet (a syllable or ideograph stands for two); what stands in quotation marks may be
 * another's words and counts half; Hangul is Korean even around a longer quotation in the same
 * sentence.
 */
final class MainLanguage {
  private static final String OPENING = "\u201C\u300C\u300E\u00AB";
  private static final String CLOSING = "\u201D\u300D\u300F\u00BB";

  private final String text;
  private final Map<String, Integer> weights = new TreeMap<>();

  private MainLanguage(String text) {
    this.text = text;
  }

  /**
   * The main language; the first tag of equals; {@link LanguageIdentifier#UNDETERMINED} when no
   * passage has a language.
   */
  static String of(String text, List<Passage> passages) {
    List<String> languages =
        passages.stream()
            .map(Passage::language)
            .filter(language -> !language.equals(LanguageIdentifier.UNDETERMINED))
            .distinct()
            .toList();
    if (languages.size() < 2) {
      return languages.isEmpty() ? LanguageIdentifier.UNDETERMINED : languages.get(0);
    }
    return new MainLanguage(text).of(passages);
  }

  private String of(List<Passage> passages) {
    boolean quoted = false;
    int lineEnd = -1;
    for (Passage passage : passages) {
      if (passage.start() > lineEnd) {
        quoted = false;
        int next = text.indexOf('\n', passage.start());
        lineEnd = next < 0 ? text.length() : next;
      }
      quoted = weigh(passage, quoted);
    }
    String main = LanguageIdentifier.UNDETERMINED;
    for (Map.Entry<String, Integer> entry : weights.entrySet()) {
      if (main.equals(LanguageIdentifier.UNDETERMINED) || entry.getValue() > weights.get(main)) {
        main = entry.getKey();
      }
    }
    return main;
  }

  /** Adds the letters of a passage; returns whether a quotation is open behind it. */
  private boolean weigh(Passage passage, boolean openBefore) {
    boolean quoted = openBefore;
    int start = passage.start();
    for (int i = start; i < passage.end(); i++) {
      char c = text.charAt(i);
      boolean then =
          c == '"' ? !quoted : OPENING.indexOf(c) >= 0 || (quoted && CLOSING.indexOf(c) < 0);
      if (then != quoted) {
        add(passage.language(), LetterCounts.of(text, start, i), quoted);
        start = i;
        quoted = then;
      }
    }
    add(passage.language(), LetterCounts.of(text, start, passage.end()), quoted);
    return quoted;
  }

  private void add(String language, LetterCounts letters, boolean quoted) {
    int factor = quoted ? 1 : 2;
    int hangul = letters.weight(WritingSystem.HANGUL);
    if (hangul > 0) {
      weights.merge("ko", factor * hangul, Integer::sum);
    }
    if (!language.equals(LanguageIdentifier.UNDETERMINED)) {
      weights.merge(language, factor * (letters.weight() - hangul), Integer::sum);
    }
  }
}
