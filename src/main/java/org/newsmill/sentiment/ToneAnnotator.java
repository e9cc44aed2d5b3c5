package org.newsmill.sentiment;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.newsmill.record.Annotations;
import org.newsmill.record.EntityMention;
import org.newsmill.record.EntityTone;
import org.newsmill.record.SaidQuote;
import org.newsmill.record.TextTone;
import org.newsmill.record.VoiceTone;

/**
 * The tone of an article, as the tables carry it: of each voice, and towards each entity. A body is
 * judged once, whatever number of articles share it, and once more for each {@link ArticleSetting}.
 */
public final class ToneAnnotator {
  private static final int SAMPLE_CHARS = 150;
  private static final int REMEMBERED_SETTINGS = 4;

  /** Types of entities that are values, towards which nothing has a tone. */
  private static final Set<String> VALUES = Set.of("date", "time", "quantity");

  /** What the frame of a quote says of the speaker whom it names. */
  private static final Tone NOTHING_SAID = NewsTone.ofWeight(0);

  private final ToneClassifier classifier = ToneClassifier.shipped();
  private final TargetClassifier targets = TargetClassifier.shipped();

  /**
   * A body, to be annotated under the headlines and in the settings in which it was published.
   *
   * @param language BCP-47 tag of the body
   * @param mentioned what the body mentions: its quotes and entities
   */
  public Body read(String language, String body, Annotations mentioned) {
    return new Body(language, body, mentioned.getQuotes(), mentioned.getEntities());
  }

  /** The tones of a body. */
  public final class Body {
    private final String language;
    private final String text;
    private final List<SaidQuote> quotes;
    private final List<EntityMention> entities;
    private final Map<ArticleSetting, Judged> bySetting =
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<ArticleSetting, Judged> eldest) {
            return size() > REMEMBERED_SETTINGS;
          }
        };

    private Body(
        String language, String text, List<SaidQuote> quotes, List<EntityMention> entities) {
      this.language = language;
      this.text = text;
      this.quotes = quotes;
      this.entities = entities;
    }

    /**
     * Fills the tone of headline and body and towards the entities; leaves them empty for languages
     * without a model.
     *
     * @param title may be empty
     */
    public void annotate(String title, ArticleSetting setting, Annotations into) {
      into.setTone(null);
      into.setEntityTones(List.of());
      Optional<Tone> headline = classifier.classify(language, title);
      if (headline.isPresent()) {
        Judged judged = bySetting.computeIfAbsent(setting, this::judge);
        boolean korean = ToneClassifier.primary(language).equals("ko");
        UnicodeScript script = korean ? UnicodeScript.HANGUL : UnicodeScript.LATIN;
        into.setTone(tone(script, title, headline.get(), judged));
        into.setEntityTones(judged.towards);
      }
    }

    private Judged judge(ArticleSetting setting) {
      Passages passages = VoiceCutter.cut(text, quotes, setting);
      Function<Passage, Heard> hear = classifier.listener(language, sample(passages)).orElseThrow();
      List<Heard> heard = passages.all().stream().map(hear).toList();
      Map<Integer, TargetClassifier.Sentence> sentences = new HashMap<>();
      List<EntityTone> towards = new ArrayList<>();
      for (EntityMention entity : entities) {
        if (!VALUES.contains(entity.getType())) {
          towards.add(towards(entity, setting, passages, heard, sentences));
        }
      }
      return new Judged(VoiceTones.of(passages, heard.stream().map(Heard::tone).toList()), towards);
    }

    /** The first words that are the writer's own, by which the register of the body is heard. */
    private static String sample(Passages passages) {
      StringBuilder sample = new StringBuilder();
      for (Passage passage : passages.all()) {
        boolean own = passage.voice() == Voice.NARRATOR || passage.voice() == Voice.COMMENTARY;
        if (own && sample.length() < SAMPLE_CHARS) {
          sample.append(passage.text()).append('\n');
        }
      }
      sample.setLength(Math.min(sample.length(), SAMPLE_CHARS));
      return sample.toString();
    }

    private EntityTone towards(
        EntityMention entity,
        ArticleSetting setting,
        Passages passages,
        List<Heard> heard,
        Map<Integer, TargetClassifier.Sentence> sentences) {
      int start = passages.utf16(entity.getStart());
      int end = passages.utf16(entity.getEnd());
      int at = passages.at(start);
      if (at < 0 || end > passages.all().get(at).end()) {
        return towards(entity, setting.own(), NOTHING_SAID);
      }
      Passage passage = passages.all().get(at);
      TargetClassifier.Sentence sentence =
          sentences.computeIfAbsent(at, i -> targets.read(language, passage.text(), heard.get(i)));
      Tone tone = sentence.towards(start - passage.start(), end - passage.start());
      return towards(entity, passage.voice(), tone);
    }

    private static EntityTone towards(EntityMention entity, Voice voice, Tone tone) {
      return new EntityTone(
          entity.getStart(), voice.id(), tone.label(), tone.valueMicros(), tone.confidenceMicros());
    }
  }

  private record Judged(List<VoiceTone> voices, List<EntityTone> towards) {}

  /** A headline in another script than its body's is in a language that nothing here judges. */
  private TextTone tone(UnicodeScript script, String title, Tone headline, Judged judged) {
    List<VoiceTone> voices = new ArrayList<>();
    if (title.codePoints().anyMatch(c -> UnicodeScript.of(c) == script)) {
      voices.add(VoiceTones.ofHeadline(title, headline));
    }
    voices.addAll(judged.voices);
    return new TextTone(voices, classifier.version());
  }
}
