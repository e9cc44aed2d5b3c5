package org.newsmill.sentiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.newsmill.record.BodySpan;
import org.newsmill.record.SaidQuote;

class VoiceCutterTest {
  private static final ArticleSetting OPINION = new ArticleSetting(true, List.of());

  @Test
  void givesQuotesAndTheRestOfTheirSentence_aPassageEach() {
    String body = "달빛시는 어제 다리를 열었다. 빈두레 회장은 이날 시청에서 “다리가 위험하다. 무섭다”고 비판했다.";

    assertEquals(
        List.of(
            "NARRATOR 달빛시는 어제 다리를 열었다.",
            "NARRATOR 빈두레 회장은 이날 시청에서 고 .",
            "QUOTED 다리가 위험하다.",
            "QUOTED 무섭다"),
        cut(body, List.of(quote(body, "다리가 위험하다. 무섭다", "비판했다")), ArticleSetting.REPORT));
  }

  @Test
  void leavesOutAFrame_thatOnlySaysWhoSpeaks() {
    String body = "그는 “길이 막혔다”고 말했다. “비가 온다”며 웃었다.";

    assertEquals(
        List.of("QUOTED 길이 막혔다", "QUOTED 비가 온다"),
        cut(
            body,
            List.of(quote(body, "길이 막혔다", "말했다"), quote(body, "비가 온다", null)),
            ArticleSetting.REPORT));
  }

  @Test
  void hearsIndirectSpeech_andLongWordsInDoubleMarks_butNoNames() {
    String body = "새들연구소는 다리가 낡았다고 밝혔다. 벽에는 “우리는 길을 원한다”가 적혔고 ‘새들 다리’와 “누리별” 그림도 있다.";

    assertEquals(
        List.of("QUOTED 다리가 낡았다", "NARRATOR 벽에는 가 적혔고 ‘새들 다리’와 “누리별” 그림도 있다.", "QUOTED 우리는 길을 원한다"),
        cut(body, List.of(quote(body, "다리가 낡았다", "밝혔다")), ArticleSetting.REPORT));
  }

  @Test
  void givesAnOpinionToItsWriter_andExcerptsToTheirSource() {
    String excerpt = "“달빛시는 올해 다리 세 곳을 고쳤다. 공사에는 석 달이 걸렸고 시민 이백 명이 나서서 길을 안내했다고 시는 설명했다.”";
    String body = "저는 걱정이 앞섭니다.\n" + excerpt + "\n남의 글도 있습니다\n그래서 “누가 이 길을 걷겠나” 싶습니다.";
    int start = body.indexOf("남의");

    assertEquals(
        List.of(
            "COMMENTARY 저는 걱정이 앞섭니다.",
            "EXCERPT 달빛시는 올해 다리 세 곳을 고쳤다.",
            "EXCERPT 공사에는 석 달이 걸렸고 시민 이백 명이 나서서 길을 안내했다고 시는 설명했다.",
            "EXCERPT 남의 글도 있습니다",
            "QUOTED 누가 이 길을 걷겠나"),
        cut(
            body,
            List.of(),
            new ArticleSetting(true, List.of(new BodySpan("quote", (long) start, start + 10L)))));
    assertEquals(
        List.of("QUOTED 다리가 낡았다고 한다"),
        cut(
            "다리가 낡았다고 한다",
            List.of(),
            new ArticleSetting(false, List.of(new BodySpan("quote", 0L, 11L)))));
  }

  @Test
  void findsOpinionsInReports_behindLabels_andWhereASentenceSaysSo() {
    String body =
        "다리가 열렸다.\n📌 저희 의견: 늦었지만 다행이에요.\n[편집자 주]\n\n이름은 바꿨다.\n비가 온다. 개인적으로는 반갑다.\n"
            + "논평을 낸 곳은 없다.\nEditor’s note — names are changed.";

    assertEquals(
        List.of(
            "NARRATOR 다리가 열렸다.",
            "COMMENTARY 📌 저희 의견: 늦었지만 다행이에요.",
            "COMMENTARY [편집자 주]",
            "COMMENTARY 이름은 바꿨다.",
            "NARRATOR 비가 온다.",
            "COMMENTARY 개인적으로는 반갑다.",
            "NARRATOR 논평을 낸 곳은 없다.",
            "COMMENTARY Editor’s note — names are changed."),
        cut(body, List.of(), ArticleSetting.REPORT));
  }

  @Test
  void hearsNoOpinion_inAWordOrAButton() {
    String body =
        "Opinion-poll lead narrows.\nComment\n논평\n새들당은 논평을 냈다.\nHI think tanks met.\n"
            + "이제 생각을 모았고 제 생각에는 옳다.\nComment: good lamps.\nOur view - good.";

    assertEquals(
        List.of(
            "NARRATOR Opinion-poll lead narrows.",
            "NARRATOR Comment",
            "NARRATOR 논평",
            "NARRATOR 새들당은 논평을 냈다.",
            "NARRATOR HI think tanks met.",
            "COMMENTARY 이제 생각을 모았고 제 생각에는 옳다.",
            "COMMENTARY Comment: good lamps.",
            "COMMENTARY Our view - good."),
        cut(body, List.of(), ArticleSetting.REPORT));
  }

  @Test
  void hearsAQuote_withinSingleMarks_andOverParagraphs() {
    assertEquals(
        List.of("NARRATOR 빈두레 회장은 ‘시장이 고 했다’고 어제 전했다.", "QUOTED 길을 아주 막아서는 안 된다"),
        cut("빈두레 회장은 ‘시장이 “길을 아주 막아서는 안 된다”고 했다’고 어제 전했다.", List.of(), ArticleSetting.REPORT));
    String paragraphs = "“The lamp is bright.\n“It is warm,” the mayor of Cloud City said.";
    assertEquals(
        List.of(
            "QUOTED The lamp is bright.",
            "QUOTED It is warm,",
            "NARRATOR the mayor of Cloud City said."),
        cut(paragraphs, List.of(), ArticleSetting.REPORT));
    assertEquals(
        List.of(
            "QUOTED The lamp is bright.",
            "QUOTED It is warm,",
            "NARRATOR the mayor of Cloud City said."),
        cut(paragraphs.replace('“', '"').replace('”', '"'), List.of(), ArticleSetting.REPORT));
    assertEquals(
        List.of("NARRATOR He wrote:", "QUOTED The lamp is bright.", "QUOTED It is warm."),
        cut("He wrote: “The lamp is bright.\nIt is warm.”", List.of(), ArticleSetting.REPORT));
    assertEquals(
        List.of("NARRATOR 그는 “길이 막혔다고 했다.", "NARRATOR 다음 날은 맑았다."),
        cut("그는 “길이 막혔다고 했다.\n다음 날은 맑았다.", List.of(), ArticleSetting.REPORT));
  }

  @Test
  void hearsAShortSentence_butNoShortName_inDoubleMarks() {
    assertEquals(
        List.of("NARRATOR 벽에 걸린 새들시의 옛 그림 “새들 다리”에는 라는 글이 있다.", "QUOTED 길이 막혔다"),
        cut("벽에 걸린 새들시의 옛 그림 “새들 다리”에는 “길이 막혔다”라는 글이 있다.", List.of(), ArticleSetting.REPORT));
  }

  @Test
  void takesTheNearestVerbOfTheSentence_fromTheNarrator() {
    String body =
        "The mayor of Cloud City said: “The road is closed.” The mayor said nothing of lamps.";
    List<Passage> passages =
        VoiceCutter.cut(
                body, List.of(quote(body, "The road is closed.", "said")), ArticleSetting.REPORT)
            .all();

    assertEquals(
        List.of(
            "The mayor of Cloud City :", "The road is closed.", "The mayor said nothing of lamps."),
        passages.stream().map(p -> p.text().replaceAll(" +", " ")).toList());
    assertEquals(List.of("", "said", ""), passages.stream().map(Passage::verb).toList());
    assertEquals(List.of(true, false, false), passages.stream().map(Passage::frame).toList());
  }

  @Test
  void endsASentence_whereItsQuoteDoes_ifAnotherBegins() {
    assertEquals(
        List.of("QUOTED The road is closed.", "NARRATOR The mayor was arrested."),
        cut("“The road is closed.” The mayor was arrested.", List.of(), ArticleSetting.REPORT));
    assertEquals(
        List.of(
            "NARRATOR Outside the hall he cried and left Cloud City.",
            "QUOTED Is the road closed?"),
        cut(
            "Outside the hall he cried \"Is the road closed?\" and left Cloud City.",
            List.of(),
            ArticleSetting.REPORT));
  }

  @Test
  void givesTheVerbOfAReport_toItsLastSentenceAlone() {
    String body = "빈두레 회장은 “다리가 위험하다. 무섭다!”고 비판했다.";
    List<Passage> passages =
        VoiceCutter.cut(body, List.of(quote(body, "다리가 위험하다. 무섭다!", "비판했다")), ArticleSetting.REPORT)
            .all();

    assertEquals(
        List.of("다리가 위험하다. ", "무섭다! 비판했다"),
        passages.stream()
            .filter(p -> p.voice() == Voice.QUOTED)
            .map(p -> p.text() + " " + p.verb())
            .toList());
  }

  @Test
  void hearsAShortSentence_withItsMark() {
    assertEquals(
        List.of("NARRATOR 벽에 걸린 큰 종이 위에는 라는 글이 있다.", "QUOTED 못 참겠다."),
        cut("벽에 걸린 큰 종이 위에는 “못 참겠다.”라는 글이 있다.", List.of(), ArticleSetting.REPORT));
    assertEquals(
        List.of("NARRATOR 벽에 걸린 큰 종이에는 “......”라는 글이 있다."),
        cut("벽에 걸린 큰 종이에는 “......”라는 글이 있다.", List.of(), ArticleSetting.REPORT));
  }

  @Test
  void tellsOpinionsByGenre_andCopiedPassagesOnlyThere() {
    List<BodySpan> quote = List.of(new BodySpan("quote", 0L, 4L));
    List<BodySpan> heading = List.of(new BodySpan("heading", 0L, 4L));
    List<BodySpan> copied = List.of(new BodySpan("excerpt", 5L, 9L));

    assertEquals(ArticleSetting.REPORT, ArticleSetting.of("news", heading, copied));
    assertEquals(ArticleSetting.REPORT, ArticleSetting.of(null, List.of(), copied));
    assertEquals(
        new ArticleSetting(false, quote), ArticleSetting.of("newsletter_story", quote, copied));
    assertEquals(
        new ArticleSetting(true, List.of(quote.get(0), copied.get(0))),
        ArticleSetting.of("opinion", quote, copied));
    assertEquals(OPINION, ArticleSetting.of("statement", heading, List.of()));
  }

  @Test
  void hasNoPassages_whenThereAreNoWords() {
    assertEquals(List.of(), cut("", List.of(), ArticleSetting.REPORT));
    assertEquals(List.of(), cut(" \n 😀 1 ☕", List.of(), OPINION));
  }

  @Test
  void cutsWhatHasNoEnd_atSpaces() {
    String body = "누리 1% 올라 😀 ".repeat(2_000).strip();
    List<Passage> passages = VoiceCutter.cut(body, List.of(), ArticleSetting.REPORT).all();

    assertTrue(passages.size() > body.length() / Pieces.LONGEST);
    for (Passage passage : passages) {
      assertTrue(passage.end() - passage.start() <= Pieces.LONGEST);
      assertEquals(passage.text().strip(), passage.text());
    }
    String unspaced =
        VoiceCutter.cut("가😀".repeat(1_000), List.of(), ArticleSetting.REPORT).all().get(0).text();
    assertEquals(unspaced.length(), Pieces.LONGEST, 1);
    assertFalse(Character.isHighSurrogate(unspaced.charAt(unspaced.length() - 1)));
  }

  @Test
  void findsThePassageThatSaysAChar() {
    String body = "😀 달님은 “별이 아주 밝구나”라며 달빛 마을 길을 오래 걸었다.";
    Passages passages =
        VoiceCutter.cut(body, List.of(quote(body, "별이 아주 밝구나", null)), ArticleSetting.REPORT);

    assertEquals(Voice.NARRATOR, voiceAt(passages, body.indexOf("달님")));
    assertEquals(Voice.QUOTED, voiceAt(passages, body.indexOf("밝구나")));
    assertEquals(Voice.NARRATOR, voiceAt(passages, body.indexOf("마을")));
    assertEquals(-1, passages.at(body.indexOf('“')));
    assertEquals(2, passages.codePoints(3));
    assertEquals(3, passages.utf16(2));
  }

  @Property
  void everyCharIsSaidOnceAtMost_andPassagesStandInTheBody(
      @ForAll String text, @ForAll boolean opinion) {
    String body = text.replace('a', '“').replace('b', '”').replace('c', '\n');
    Passages passages = VoiceCutter.cut(body, List.of(), new ArticleSetting(opinion, List.of()));

    int[] said = new int[body.length()];
    int last = 0;
    for (Passage passage : passages.all()) {
      assertTrue(passage.start() >= last);
      last = passage.start();
      assertEquals(passage.end() - passage.start(), passage.text().length());
      for (int i = 0; i < passage.text().length(); i++) {
        if (!Character.isWhitespace(passage.text().charAt(i))) {
          assertEquals(body.charAt(passage.start() + i), passage.text().charAt(i));
          said[passage.start() + i]++;
        }
      }
    }
    for (int count : said) {
      assertTrue(count <= 1);
    }
  }

  @Test
  void hearsQuotesInDecomposedHangul() {
    String body = Normalizer.normalize("벽에 “다리가 아주 위험하다”라는 글이 있다.", Normalizer.Form.NFD);

    assertEquals(
        Normalizer.normalize("QUOTED 다리가 아주 위험하다", Normalizer.Form.NFD),
        cut(body, List.of(), ArticleSetting.REPORT).get(1));
  }

  private static Voice voiceAt(Passages passages, int offset) {
    return passages.all().get(passages.at(offset)).voice();
  }

  private static SaidQuote quote(String body, String words, String verb) {
    long start = body.codePointCount(0, body.indexOf(words));
    long end = start + words.codePointCount(0, words.length());
    return new SaidQuote("direct", words, start, end, null, null, null, null, verb);
  }

  private static List<String> cut(String body, List<SaidQuote> quotes, ArticleSetting setting) {
    return VoiceCutter.cut(body, quotes, setting).all().stream()
        .map(passage -> passage.voice() + " " + passage.text().replaceAll(" +", " "))
        .toList();
  }
}
