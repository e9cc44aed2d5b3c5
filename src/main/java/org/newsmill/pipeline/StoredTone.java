package org.newsmill.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.newsmill.record.ArticleRow;
import org.newsmill.record.ArticleToneRow;
import org.newsmill.record.TextTone;
import org.newsmill.record.VoiceTone;

/**
 * The tone of an article, by its rows. The tables hold means, cut off at millionths; of the sums
 * from which they come, sums are chosen that have these means: those of the voices one by one and,
 * together, that of the body.
 */
final class StoredTone {
  private static final double MICROS = 1_000_000;
  private static final String HEADLINE = "headline";

  private StoredTone() {}

  /** Sums whose quotient by a number of sentences, rounded towards zero, is a mean. */
  private record Range(long low, long high) {
    static Range of(long mean, long sentences) {
      long rest = Math.max(0, sentences - 1);
      long sum = mean * sentences;
      return new Range(mean > 0 ? sum : sum - rest, mean < 0 ? sum : sum + rest);
    }
  }

  /** The tone; null for an article without one. */
  static TextTone of(ArticleRow article, List<ArticleToneRow> rows) {
    if (article.getToneVersion() == null) {
      return null;
    }
    long sentences = 0;
    long low = 0;
    for (ArticleToneRow row : rows) {
      if (!row.getVoice().equals(HEADLINE)) {
        sentences += row.getSentences();
        low += Range.of(micros(row.getTone()), row.getSentences()).low();
      }
    }
    long missing = Math.max(0, Range.of(micros(article.getToneBody()), sentences).low() - low);
    List<VoiceTone> voices = new ArrayList<>();
    for (ArticleToneRow row : rows) {
      Range range = Range.of(micros(row.getTone()), row.getSentences());
      long added =
          row.getVoice().equals(HEADLINE) ? 0 : Math.min(missing, range.high() - range.low());
      missing -= added;
      voices.add(voice(row, range.low() + added));
    }
    return new TextTone(voices, article.getToneVersion());
  }

  private static VoiceTone voice(ArticleToneRow row, long sum) {
    return new VoiceTone(
        row.getVoice(),
        row.getSentences(),
        sum,
        0L,
        row.getPositiveSentences(),
        row.getNeutralSentences(),
        row.getNegativeSentences(),
        List.of());
  }

  static long micros(double tone) {
    return Math.round(tone * MICROS);
  }
}
