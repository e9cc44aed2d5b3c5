package org.newsmill.language;

import java.util.ArrayList;
import java.util.List;
import org.newsmill.record.LanguageSpan;
import org.newsmill.text.CodePointOffsets;

/** Joins passages that follow each other in one language. */
final class Segments {
  private Segments() {}

  /** The runs in order; a passage without letters belongs to the one before it, or the next. */
  static List<LanguageSpan> of(String text, List<Passage> passages) {
    CodePointOffsets offsets = CodePointOffsets.of(text);
    List<LanguageSpan> segments = new ArrayList<>();
    String language = null;
    int start = 0;
    int end = 0;
    for (Passage passage : passages) {
      String next = passage.language() == null ? language : passage.language();
      if (language != null && !next.equals(language)) {
        segments.add(span(language, start, end, offsets));
        start = passage.start();
      } else if (end == 0) {
        start = passage.start();
      }
      language = next;
      end = passage.end();
    }
    segments.add(span(language, start, end, offsets));
    return segments;
  }

  private static LanguageSpan span(String language, int start, int end, CodePointOffsets offsets) {
    return new LanguageSpan(
        language, (long) offsets.toCodePoints(start), (long) offsets.toCodePoints(end));
  }
}
