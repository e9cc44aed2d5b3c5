package org.newsmill.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.newsmill.record.Annotations;
import org.newsmill.record.DailyCell;
import org.newsmill.record.EntityMention;
import org.newsmill.record.EntityTone;
import org.newsmill.record.TextTone;
import org.newsmill.record.VoiceTone;

class ToneMeasuresTest {
  @Test
  void addsTheMeanOfEachVoice_andExcerptsToTheBodyOnly() {
    DailyCell cell = zero();

    ToneMeasures.add(
        new TextTone(
            List.of(
                new VoiceTone("headline", 1L, -300_000L, 300_000L, 0L, 0L, 1L, List.of()),
                new VoiceTone("narrator", 3L, -100_000L, 100_000L, 0L, 3L, 0L, List.of()),
                new VoiceTone("quoted", 2L, -900_001L, 900_001L, 0L, 1L, 1L, List.of()),
                new VoiceTone("commentary", 1L, 500_000L, 500_000L, 1L, 0L, 0L, List.of()),
                new VoiceTone("excerpt", 4L, 0L, 0L, 1L, 2L, 1L, List.of())),
            "tone-test"),
        cell);

    assertEquals(
        Map.ofEntries(
            Map.entry("tone_headline_articles", 1L),
            Map.entry("tone_headline_micros", -300_000L),
            Map.entry("tone_body_articles", 1L),
            Map.entry("tone_body_micros", -50_000L),
            Map.entry("tone_narrator_articles", 1L),
            Map.entry("tone_narrator_micros", -33_333L),
            Map.entry("narrator_neutral_sentences", 3L),
            Map.entry("tone_quoted_articles", 1L),
            Map.entry("tone_quoted_micros", -450_000L),
            Map.entry("quoted_neutral_sentences", 1L),
            Map.entry("quoted_negative_sentences", 1L),
            Map.entry("tone_commentary_articles", 1L),
            Map.entry("tone_commentary_micros", 500_000L),
            Map.entry("commentary_positive_sentences", 1L),
            Map.entry("positive_sentences", 2L),
            Map.entry("neutral_sentences", 6L),
            Map.entry("negative_sentences", 2L)),
        measures(cell));
  }

  @Test
  void addsNothing_forALanguageWithoutModel_orATextWithoutWords() {
    DailyCell none = zero();
    ToneMeasures.add(null, none);
    DailyCell silent = zero();
    ToneMeasures.add(new TextTone(List.of(), "tone-test"), silent);

    assertEquals(Map.of(), measures(none));
    assertEquals(Map.of("tone_body_articles", 1L), measures(silent));
  }

  @Test
  void sumsTheTonesTowardsEachEntity() {
    Annotations annotations = new Annotations();
    annotations.setEntities(
        List.of(mention("a", 0), mention("b", 5), mention("a", 9), mention("d", 20)));
    annotations.setEntityTones(
        List.of(
            new EntityTone(0L, "narrator", "positive", 400_000L, 600_000L),
            new EntityTone(5L, "quoted", "negative", -200_000L, 500_000L),
            new EntityTone(9L, "quoted", "neutral", -10_000L, 900_000L)));
    Map<String, DailyCell> cells = Map.of("a", zero(), "b", zero());

    ToneMeasures.addTowards(annotations, cells);

    assertEquals(
        Map.of("toned_mentions", 2L, "mention_tone_micros", 390_000L, "positive_mentions", 1L),
        measures(cells.get("a")));
    assertEquals(
        Map.of("toned_mentions", 1L, "mention_tone_micros", -200_000L, "negative_mentions", 1L),
        measures(cells.get("b")));
  }

  private static EntityMention mention(String id, long start) {
    return new EntityMention(id, "organisation", id, id, start, start + 2, null, "test");
  }

  private static DailyCell zero() {
    DailyCell cell = new DailyCell();
    longs().forEach(field -> cell.put(field.pos(), 0L));
    return cell;
  }

  private static List<Schema.Field> longs() {
    return DailyCell.getClassSchema().getFields().stream()
        .filter(field -> field.schema().getType() == Schema.Type.LONG)
        .toList();
  }

  /** The measures that are not zero. */
  private static Map<String, Long> measures(DailyCell cell) {
    Map<String, Long> measures = new TreeMap<>();
    for (Schema.Field field : longs()) {
      long value = (Long) cell.get(field.pos());
      if (value != 0) {
        measures.put(field.name(), value);
      }
    }
    return measures;
  }
}
