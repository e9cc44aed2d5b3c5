package org.newsmill.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.newsmill.record.AnnotatedArticle;
import org.newsmill.record.Annotations;
import org.newsmill.record.Article;
import org.newsmill.record.ArticleEntityRow;
import org.newsmill.record.ArticleRow;
import org.newsmill.record.ArticleToneRow;
import org.newsmill.record.EntityTone;
import org.newsmill.record.TextTone;
import org.newsmill.record.ToneEvidence;
import org.newsmill.record.ToneSpan;
import org.newsmill.record.VoiceTone;

/** The tone of an annotated article in the tables. */
final class ToneRows {
  private static final double MICROS = 1_000_000;
  private static final String HEADLINE = "headline";

  private ToneRows() {}

  /** Fills the columns of table article; leaves them null without a tone. */
  static void setTone(ArticleRow row, TextTone tone) {
    if (tone == null) {
      return;
    }
    VoiceTone body = new VoiceTone("body", 0L, 0L, 0L, 0L, 0L, 0L, List.of());
    for (VoiceTone voice : tone.getVoices()) {
      row.put("tone_" + voice.getVoice(), mean(voice.getSumMicros(), voice));
      if (!voice.getVoice().equals(HEADLINE)) {
        add(body, voice);
      }
    }
    row.setToneBody(body.getSentences() == 0 ? 0 : mean(body.getSumMicros(), body));
    row.setPositiveSentences(body.getPositive());
    row.setNeutralSentences(body.getNeutral());
    row.setNegativeSentences(body.getNegative());
    row.setToneVersion(tone.getVersion());
  }

  /**
   * Fills the tone towards an entity; leaves it null without one.
   *
   * @param article tone of the article, not null where {@code tone} is not
   */
  static void setTone(ArticleEntityRow row, EntityTone tone, TextTone article) {
    if (tone == null) {
      return;
    }
    row.setTone(tone.getMicros() / MICROS);
    row.setToneLabel(tone.getLabel());
    row.setToneConfidence(tone.getConfidenceMicros() / MICROS);
    row.setToneVoice(tone.getVoice());
    row.setToneVersion(article.getVersion());
  }

  private static void add(VoiceTone sum, VoiceTone voice) {
    sum.setSentences(sum.getSentences() + voice.getSentences());
    sum.setSumMicros(sum.getSumMicros() + voice.getSumMicros());
    sum.setPositive(sum.getPositive() + voice.getPositive());
    sum.setNeutral(sum.getNeutral() + voice.getNeutral());
    sum.setNegative(sum.getNegative() + voice.getNegative());
  }

  /** Rounded towards zero to millionths, so that no mean is stronger than the polarity. */
  private static double mean(long micros, VoiceTone voice) {
    long mean = micros / voice.getSentences();
    return mean / MICROS;
  }

  /** One row for each voice that speaks. */
  static List<ArticleToneRow> tones(AnnotatedArticle annotated) {
    Article article = annotated.getArticle();
    Annotations annotations = annotated.getAnnotations();
    TextTone tone = annotations.getTone();
    List<ArticleToneRow> rows = new ArrayList<>();
    if (tone != null) {
      for (VoiceTone voice : tone.getVoices()) {
        rows.add(
            new ArticleToneRow(
                article.getArticleId(),
                article.getPublisher(),
                annotations.getLanguage(),
                voice.getVoice(),
                mean(voice.getSumMicros(), voice),
                mean(voice.getAbsoluteMicros(), voice),
                voice.getSentences(),
                voice.getPositive(),
                voice.getNeutral(),
                voice.getNegative(),
                voice.getEvidence().stream().map(ToneRows::evidence).toList(),
                tone.getVersion()));
      }
    }
    return rows;
  }

  private static ToneEvidence evidence(ToneSpan span) {
    return new ToneEvidence(
        span.getStart(),
        span.getEnd(),
        span.getMicros() / MICROS,
        span.getConfidenceMicros() / MICROS);
  }
}
