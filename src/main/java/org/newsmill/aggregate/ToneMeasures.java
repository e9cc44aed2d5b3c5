package org.newsmill.aggregate;

import java.util.HashMap;
import java.util.Map;
import org.newsmill.record.Annotations;
import org.newsmill.record.DailyCell;
import org.newsmill.record.EntityMention;
import org.newsmill.record.EntityTone;
import org.newsmill.record.TextTone;
import org.newsmill.record.VoiceTone;

/**
 * What the tone of an article adds to a cell. Excerpts count in the body only: they are counted
 * with their source.
 */
final class ToneMeasures {
  private static final String HEADLINE = "headline";
  private static final String EXCERPT = "excerpt";

  private ToneMeasures() {}

  /**
   * Adds the tone of each voice.
   *
   * @param tone null for languages without a model: then nothing is added
   */
  static void add(TextTone tone, DailyCell cell) {
    if (tone == null) {
      return;
    }
    long sentences = 0;
    long micros = 0;
    for (VoiceTone voice : tone.getVoices()) {
      if (voice.getVoice().equals(HEADLINE)) {
        cell.setToneHeadlineArticles(1);
        cell.setToneHeadlineMicros(mean(voice));
        continue;
      }
      sentences += voice.getSentences();
      micros += voice.getSumMicros();
      cell.setPositiveSentences(cell.getPositiveSentences() + voice.getPositive());
      cell.setNeutralSentences(cell.getNeutralSentences() + voice.getNeutral());
      cell.setNegativeSentences(cell.getNegativeSentences() + voice.getNegative());
      if (!voice.getVoice().equals(EXCERPT)) {
        addVoice(voice, cell);
      }
    }
    cell.setToneBodyArticles(1);
    cell.setToneBodyMicros(sentences == 0 ? 0 : micros / sentences);
  }

  private static void addVoice(VoiceTone voice, DailyCell cell) {
    String name = voice.getVoice();
    cell.put("tone_" + name + "_articles", 1L);
    cell.put("tone_" + name + "_micros", mean(voice));
    cell.put(name + "_positive_sentences", voice.getPositive());
    cell.put(name + "_neutral_sentences", voice.getNeutral());
    cell.put(name + "_negative_sentences", voice.getNegative());
  }

  private static long mean(VoiceTone voice) {
    return voice.getSumMicros() / voice.getSentences();
  }

  /**
   * Adds the tones of an article towards its entities.
   *
   * @param byEntity a cell for each entity that has tones, by its id
   */
  static void addTowards(Annotations annotations, Map<String, DailyCell> byEntity) {
    Map<Long, EntityTone> byStart = new HashMap<>();
    annotations.getEntityTones().forEach(tone -> byStart.put(tone.getStart(), tone));
    for (EntityMention mention : annotations.getEntities()) {
      EntityTone tone = byStart.get(mention.getStart());
      DailyCell cell = byEntity.get(mention.getEntityId());
      if (tone != null && cell != null) {
        boolean positive = tone.getLabel().equals("positive");
        boolean negative = tone.getLabel().equals("negative");
        cell.setTonedMentions(cell.getTonedMentions() + 1);
        cell.setMentionToneMicros(cell.getMentionToneMicros() + tone.getMicros());
        cell.setPositiveMentions(cell.getPositiveMentions() + (positive ? 1 : 0));
        cell.setNegativeMentions(cell.getNegativeMentions() + (negative ? 1 : 0));
      }
    }
  }
}
