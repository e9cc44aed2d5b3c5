package org.newsmill.sentiment;

import java.util.List;
import java.util.Optional;
import org.newsmill.record.TextTone;
import org.newsmill.text.Sentences;

/** The tone of an article, as the tables carry it. */
public final class ToneAnnotator {
  private final ToneClassifier classifier = ToneClassifier.shipped();

  /**
   * The tone of headline and body; null for languages without a model.
   *
   * @param title may be empty
   */
  public TextTone annotate(String language, String title, String body) {
    Optional<Tone> headline = classifier.classify(language, title);
    if (headline.isEmpty()) {
      return null;
    }
    Long headlineMicros = title.isBlank() ? null : headline.get().valueMicros();
    TextTone tone = new TextTone(headlineMicros, 0L, 0L, 0L, 0L, classifier.version());
    List<String> sentences = Sentences.of(body);
    long sum = 0;
    for (String sentence : sentences) {
      Tone of = classifier.classify(language, sentence).orElseThrow();
      sum += of.valueMicros();
      count(tone, of.label());
    }
    tone.setBodyMicros(sentences.isEmpty() ? 0 : Math.floorDiv(sum, (long) sentences.size()));
    return tone;
  }

  private static void count(TextTone tone, String label) {
    switch (label) {
      case "positive" -> tone.setPositiveSentences(tone.getPositiveSentences() + 1);
      case "negative" -> tone.setNegativeSentences(tone.getNegativeSentences() + 1);
      default -> tone.setNeutralSentences(tone.getNeutralSentences() + 1);
    }
  }
}
