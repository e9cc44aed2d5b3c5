package org.newsmill.sentiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.newsmill.record.Annotations;
import org.newsmill.record.EntityMention;
import org.newsmill.record.EntityTone;
import org.newsmill.record.SaidQuote;
import org.newsmill.record.ToneSpan;
import org.newsmill.record.VoiceTone;

class ToneAnnotatorTest {
  private static final ToneAnnotator ANNOTATOR = new ToneAnnotator();
  private static final String BODY = "😀 무지개전자는 2일 새 공장을 열었다. 모래증권은 “무지개전자의 손실이 심각하다”고 평가했다.";

  @Test
  void judgesEachVoice_andEachNameByItsOwn() {
    Annotations tone = annotate("ko", "무지개전자 주가 급락", BODY, ArticleSetting.REPORT);

    assertEquals(
        List.of("headline", "narrator", "quoted"),
        tone.getTone().getVoices().stream().map(VoiceTone::getVoice).toList());
    VoiceTone headline = tone.getTone().getVoices().get(0);
    assertEquals(List.of(0L, 11L), offsets(headline.getEvidence().get(0)));
    VoiceTone narrator = tone.getTone().getVoices().get(1);
    assertEquals(List.of(), narrator.getEvidence());
    assertEquals(narrator.getSentences(), narrator.getNeutral());
    VoiceTone quoted = tone.getTone().getVoices().get(2);
    assertEquals(1, quoted.getNegative());
    assertEquals(
        "무지개전자의 손실이 심각하다",
        codePoints(
            BODY, quoted.getEvidence().get(0).getStart(), quoted.getEvidence().get(0).getEnd()));
    assertEquals(
        List.of("narrator neutral", "narrator neutral", "quoted negative"),
        tone.getEntityTones().stream().map(t -> t.getVoice() + " " + t.getLabel()).toList());
  }

  @Test
  void givesTheToneOfTheVerb_toTheQuote_andNotToItsReporter() {
    String body = "빈두레 회장은 이날 시청 앞에서 “이것이 새들시의 자랑스러운 다리인가”라고 비판했다.";
    Annotations mentioned = new Annotations();
    mentioned.setEntities(List.of());
    long start = body.indexOf("이것이");
    mentioned.setQuotes(
        List.of(
            new SaidQuote(
                "direct", "", start, (long) body.indexOf('”'), null, null, null, null, "비판했다")));
    Annotations into = new Annotations();
    ANNOTATOR.read("ko", body, mentioned).annotate("", ArticleSetting.REPORT, into);

    assertEquals(
        List.of("narrator 0 1 0", "quoted 1 0 0"),
        into.getTone().getVoices().stream()
            .map(
                v ->
                    v.getVoice()
                        + " "
                        + v.getNegative()
                        + " "
                        + v.getNeutral()
                        + " "
                        + v.getPositive())
            .toList());
    assertEquals(0, narrated("비판 성명", true));
    assertEquals(-2, narrated("비판 성명", false));
    assertEquals(-3, narrated("빈두레를 구속했다", true));
    assertEquals(-2, narrated("새들시청을 압수수색했다", true));
    assertEquals(0, weight(NewsTone.english(), frame("Brook slammed Hill", true)));
    assertEquals(-2, weight(NewsTone.english(), frame("Police arrested Hill", true)));
  }

  private static double narrated(String text, boolean aroundQuote) {
    return weight(NewsTone.korean(), frame(text, aroundQuote));
  }

  private static double weight(NewsTone news, Passage passage) {
    return news.weight(passage, news.read(passage.text()));
  }

  private static Passage frame(String text, boolean aroundQuote) {
    return new Passage(Voice.NARRATOR, 0, text.length(), text, "", aroundQuote);
  }

  @Test
  void leavesOtherLanguages_andTheHeadlineThatIsNone() {
    Annotations japanese = annotate("ja", "雲", "雲が出た。", ArticleSetting.REPORT);
    Annotations untitled = annotate("ko", "", BODY, ArticleSetting.REPORT);

    assertNull(japanese.getTone());
    assertEquals(List.of(), japanese.getEntityTones());
    assertEquals("narrator", untitled.getTone().getVoices().get(0).getVoice());
    assertEquals(List.of(), annotate("en", " ", "", ArticleSetting.REPORT).getTone().getVoices());
    assertEquals(
        List.of(), annotate("ko", "Fine 2024", "", ArticleSetting.REPORT).getTone().getVoices());
    assertEquals(
        List.of(), annotate("en", "雲が出た", "", ArticleSetting.REPORT).getTone().getVoices());
  }

  @Test
  void judgesABodyAnew_inAnotherSetting() {
    ToneAnnotator.Body body = ANNOTATOR.read("ko", BODY, mentioned());
    Annotations report = new Annotations();
    body.annotate("", ArticleSetting.REPORT, report);
    Annotations opinion = new Annotations();
    body.annotate("", new ArticleSetting(true, List.of()), opinion);
    Annotations again = new Annotations();
    body.annotate("", ArticleSetting.REPORT, again);

    assertEquals("commentary", opinion.getTone().getVoices().get(1).getVoice());
    assertEquals(report.getTone(), again.getTone());
  }

  @Property(tries = 300)
  void sumsAddUp_andEvidenceStandsInTheBody(@ForAll String text, @ForAll boolean korean) {
    String body =
        text.replace('a', '“').replace('b', '”').replace("c", "급락했다. ").replace("d", " good. ");
    Annotations none = new Annotations();
    none.setQuotes(List.of());
    none.setEntities(List.of());
    Annotations into = new Annotations();
    ANNOTATOR.read(korean ? "ko" : "en", body, none).annotate("", ArticleSetting.REPORT, into);

    for (VoiceTone voice : into.getTone().getVoices()) {
      assertTrue(voice.getSentences() > 0);
      assertEquals(
          voice.getSentences(), voice.getPositive() + voice.getNeutral() + voice.getNegative());
      assertTrue(Math.abs(voice.getSumMicros()) <= voice.getAbsoluteMicros());
      assertTrue(voice.getAbsoluteMicros() <= 1_000_000 * voice.getSentences());
      long last = 1_000_000;
      for (ToneSpan span : voice.getEvidence()) {
        assertTrue(Math.abs(span.getMicros()) <= last);
        last = Math.abs(span.getMicros());
        assertTrue(codePoints(body, span.getStart(), span.getEnd()).length() > 0);
      }
    }
  }

  private static Annotations annotate(
      String language, String title, String body, ArticleSetting setting) {
    Annotations into = new Annotations();
    Annotations mentioned = mentioned();
    if (!body.equals(BODY)) {
      mentioned.setQuotes(List.of());
      mentioned.setEntities(List.of());
    }
    ANNOTATOR.read(language, body, mentioned).annotate(title, setting, into);
    for (EntityTone tone : into.getEntityTones()) {
      assertTrue(tone.getConfidenceMicros() >= 333_333 && tone.getConfidenceMicros() <= 1_000_000);
    }
    return into;
  }

  private static Annotations mentioned() {
    Annotations mentioned = new Annotations();
    mentioned.setEntities(
        List.of(
            entity("무지개전자", "organisation", 0),
            entity("2일", "date", 0),
            entity("모래증권", "organisation", 0),
            entity("무지개전자", "organisation", 20)));
    int words = BODY.indexOf("무지개전자의");
    long start = BODY.codePointCount(0, words);
    mentioned.setQuotes(
        List.of(
            new SaidQuote(
                "direct", "무지개전자의 손실이 심각하다", start, start + 15, "모래증권", null, null, null, "평가했다")));
    return mentioned;
  }

  private static EntityMention entity(String name, String type, int from) {
    int at = BODY.indexOf(name, from);
    long start = BODY.codePointCount(0, at);
    return new EntityMention(name, type, name, name, start, start + name.length(), null, "test");
  }

  private static List<Long> offsets(ToneSpan span) {
    return List.of(span.getStart(), span.getEnd());
  }

  private static String codePoints(String text, long start, long end) {
    int from = text.offsetByCodePoints(0, (int) start);
    return text.substring(from, text.offsetByCodePoints(from, (int) (end - start)));
  }
}
