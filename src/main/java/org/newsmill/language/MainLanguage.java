package org.newsmill.language;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Chooses the main language of a text: the one its author writes. Letters are weighed as those of
 * an alphabet (a syllable or ideograph stands for two); what stands in quotation marks may be
 * another's words and counts half (a quotation that is not closed ends with its line); Hangul is
 * Korean even around a longer quotation in the same sentence.
 */
final class MainLanguage {
  private static final String OPENING = "\"\u201C\u300C\u300E\u00AB\u201E";

  /** What closes each; a low mark is closed by either of the high ones, as in German or Polish. */
  private static final String CLOSING = "\"\u201D\u300D\u300F\u00BB\u201C";

  private static final char NO_QUOTATION = 0;

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
    char closing = NO_QUOTATION;
    int lineEnd = -1;
    for (Passage passage : passages) {
      if (passage.start() > lineEnd) {
        closing = NO_QUOTATION;
        int next = text.indexOf('\n', passage.start());
        lineEnd = next < 0 ? text.length() : next;
      }
      closing = weigh(passage, closing);
    }
    String main = LanguageIdentifier.UNDETERMINED;
    for (Map.Entry<String, Integer> entry : weights.entrySet()) {
      if (main.equals(LanguageIdentifier.UNDETERMINED) || entry.getValue() > weights.get(main)) {
        main = entry.getKey();
      }
    }
    return main;
  }

  /**
   * Adds the letters of a passage.
   *
   * @param closingBefore the mark that closes the quotation that is open before it
   * @return the same behind it
   */
  private char weigh(Passage passage, char closingBefore) {
    char closing = closingBefore;
    int start = passage.start();
    for (int i = start; i < passage.end(); i++) {
      char then = behind(text.charAt(i), closing);
      if (then != closing) {
        add(passage.language(), LetterCounts.of(text, start, i), closing != NO_QUOTATION);
        start = i;
        closing = then;
      }
    }
    add(passage.language(), LetterCounts.of(text, start, passage.end()), closing != NO_QUOTATION);
    return closing;
  }

  /** What closes the quotation that is open behind a character. Marks within one open no other. */
  private static char behind(char c, char closing) {
    if (closing == NO_QUOTATION) {
      int mark = OPENING.indexOf(c);
      return mark < 0 ? NO_QUOTATION : CLOSING.charAt(mark);
    }
    boolean closes =
        c == closing
            || c == '"'
            || c == '\n'
            || (c == '\u201D' && (closing == '"' || closing == '\u201C'));
    return closes ? NO_QUOTATION : closing;
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
