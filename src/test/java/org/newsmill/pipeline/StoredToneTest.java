package org.newsmill.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.newsmill.record.ArticleRow;
import org.newsmill.record.ArticleToneRow;
import org.newsmill.record.TextTone;
import org.newsmill.record.ToneEvidence;
import org.newsmill.record.VoiceTone;

/** Tones come back from their rows with the means that daily tables add up. */
class StoredToneTest {
  private static final List<String> VOICES =
      List.of("headline", "narrator", "quoted", "commentary", "excerpt");

  @Test
  void meansOfVoicesAndOfTheBodyAreThoseOfTheRows() {
    SplittableRandom random = new SplittableRandom(5);
    for (int round = 0; round < 2000; round++) {
      TextTone tone = tone(random);
      ArticleRow article = new ArticleRow();
      ToneRows.setTone(article, tone);

      TextTone stored = StoredTone.of(article, rows(tone));

      assertEquals(means(tone), means(stored), tone.toString());
      assertEquals(tone.getVersion(), stored.getVersion());
    }
  }

  @Test
  void anArticleWithoutTone_hasNone() {
    assertNull(StoredTone.of(new ArticleRow(), List.of()));
  }

  private static TextTone tone(SplittableRandom random) {
    List<VoiceTone> voices = new ArrayList<>();
    for (String voice : VOICES) {
      if (random.nextBoolean()) {
        long sentences = voice.equals("headline") ? 1 : 1 + random.nextInt(7);
        long scale = random.nextInt(3) == 0 ? 5 : 1_000_000;
        long sum = 0;
        for (int i = 0; i < sentences; i++) {
          sum += random.nextLong(-scale, scale + 1);
        }
        voices.add(
            new VoiceTone(voice, sentences, sum, Math.abs(sum), sentences, 0L, 0L, List.of()));
      }
    }
    return new TextTone(voices, "tone-1");
  }

  private static List<ArticleToneRow> rows(TextTone tone) {
    List<ArticleToneRow> rows = new ArrayList<>();
    List<ToneEvidence> none = List.of();
    for (VoiceTone voice : tone.getVoices()) {
      long mean = voice.getSumMicros() / voice.getSentences();
      rows.add(
          new ArticleToneRow(
              "a",
              "가온통신",
              "ko",
              voice.getVoice(),
              mean / 1e6,
              0.0,
              voice.getSentences(),
              voice.getPositive(),
              voice.getNeutral(),
              voice.getNegative(),
              none,
              tone.getVersion()));
    }
    return rows;
  }

  /** The mean of each voice, and of all that belong to the body. */
  private static List<Long> means(TextTone tone) {
    List<Long> means = new ArrayList<>();
    long sum = 0;
    long sentences = 0;
    for (VoiceTone voice : tone.getVoices()) {
      means.add(voice.getSumMicros() / voice.getSentences());
      if (!voice.getVoice().equals("headline")) {
        sum += voice.getSumMicros();
        sentences += voice.getSentences();
      }
    }
    means.add(sentences == 0 ? 0 : sum / sentences);
    return means;
  }
}
