package org.newsmill.language;

import java.util.List;
import org.newsmill.record.LanguagePart;
import org.newsmill.record.LanguageSpan;

/**
 * What is found of a text's languages.
 *
 * @param language the main language, a BCP-47 tag, or {@link LanguageIdentifier#UNDETERMINED}
 * @param reason why it is undetermined: {@code no_letters}, {@code too_short} or {@code
 *     unsupported_script}; null when it is determined
 * @param shares languages by their share of the letters, largest first, adding up to 1; one of
 *     {@code und} without letters
 * @param segments runs of sentences and lines in one language: disjoint, in order, without the
 *     white space around them; offsets in code points; empty without letters
 */
public record Identification(
    String language, String reason, List<LanguagePart> shares, List<LanguageSpan> segments) {

  /** Copies the lists. */
  public Identification {
    shares = List.copyOf(shares);
    segments = List.copyOf(segments);
  }
}
