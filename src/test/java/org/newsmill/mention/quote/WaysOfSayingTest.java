package org.newsmill.mention.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One way of saying a test: speaker and words, as {@code kind speaker: words}. */
class WaysOfSayingTest {
  @Test
  void namesThePerson_whoseTitleStandsBehindABodyOrABracket() {
    assertSaid("direct 한도경: 길을 넓히겠다", "한도경 누리항만 대표는 “길을 넓히겠다”고 말했다.");
    assertSaid("direct 배수아: 물이 찼다", "주민 배수아(47) 씨는 “물이 찼다”고 전했다.");
  }

  @Test
  void namesTheBody_thatStandsInMarks() {
    assertSaid("direct 푸른골목: 나무를 지키겠다", "주민 모임 ‘푸른골목’은 “나무를 지키겠다”고 밝혔다.");
  }

  @Test
  void passesATitleInMarks_onTheWayToTheSpeaker() {
    assertSaid("direct 감독: 오래 걸렸다", "감독은 영화 ‘여름 호수’를 두고 “오래 걸렸다”고 말했다.");
  }

  @Test
  void hearsWordsApartFromTheirMarks_andABrokenSentence() {
    assertSaid("direct 할머니: 많이 먹어라", "할머니는 “많이 먹어라” 하시며 웃었다.");
    assertSaid("direct 언니: 왜 늦었니", "언니가 물었다. “왜 늦었니”라고.");
  }

  @Test
  void keepsASentenceInMarks_withoutSpeakerWhereNobodyIsNamed() {
    assertSaid("direct -: 물이 끓는다.", "\"물이 끓는다.\"\n가게 안은 조용했다.");
  }

  @Test
  void retells_withoutTheVerbOfSaying_andBehindThePlaceOfIt() {
    assertSaid("indirect 상인회: 손님이 줄었다", "상인회는 손님이 줄었다며 대책을 요구했다.");
    assertSaid("indirect 시의회: 예산을 깎겠다", "시의회는 기자회견에서 예산을 깎겠다고 밝혔다.");
    assertSaid("indirect 학교: 문을 열겠다", "학교는 문을 열겠다고 포부를 밝혔다.");
    assertSaid("", "아이가 놀라며 문을 열었다.");
  }

  @Test
  void retells_beforeAndBehindAQuotation() {
    assertSaid("indirect 구청: 길이 꺼졌다 ; direct 구청: 바로 막겠다", "구청은 길이 꺼졌다며 “바로 막겠다”고 설명했다.");
    assertSaid("direct 구청: 미안하다 ; indirect 구청: 요금을 돌려주겠다", "구청은 “미안하다”며 요금을 돌려주겠다고 약속했다.");
  }

  @Test
  void readsEnglishSpeakers_withTitlesRolesAndAsides() {
    assertSaid("direct Ann Hale: We wait,", "\"We wait,\" coach Ann Hale said.");
    assertSaid("direct Ann Hale: We wait,", "\"We wait,\" Ann Hale, who owns the mill, said.");
    assertSaid(
        "indirect Ann Hale: the mill is safe",
        "Its owner, Ann Hale, insists that the mill is safe.");
    assertSaid(
        "indirect City officials: the road is shut", "City officials said the road is shut.");
    assertSaid(
        "indirect forecasters: Rain will fall all week",
        "Rain will fall all week, forecasters said.");
    assertSaid(
        "indirect Ann Hale: whether it would rain", "Mayor Ann Hale asked whether it would rain.");
  }

  @Test
  void joinsEnglishQuotes_ofOneSpeaker() {
    assertSaid(
        "direct Ann Hale: If we wait, ; direct Ann Hale: we lose.",
        "\"If we wait,\" said Ann Hale, a miller, \"we lose.\"");
    assertSaid(
        "indirect Ann Hale: the mill was old ; direct Ann Hale: It must go.",
        "Ann Hale said the mill was old. \"It must go,\" he added.".replace("go,", "go."));
    assertSaid(
        "indirect Ann Hale: the mill was old ; direct Ann Hale: It must go.",
        "Ann Hale argued that the mill was old, adding: \"It must go.\"");
  }

  @Test
  void takesASentenceInMarksAtTheEndOfTheText_alsoWithoutSpeaker() {
    assertSaid("", "He shrugged. \"Yes.\"");
    assertSaid("direct -: That is it.", "He waited. \"That is it.\"");
  }

  @Test
  void takesThoseWhoDidSomething_forThemselves() {
    assertSaid("direct 공개한 이들: 우리는 지쳤다", "누리랩은 쉬었다. 도구를 공개한 이들은 “우리는 지쳤다”고 말했다.");
    assertSaid("direct 누리랩: 우리는 지쳤다", "누리랩은 쉬었다. 또한 이들은 “우리는 지쳤다”고 말했다.");
  }

  @Test
  void takesNoPassageOfAnotherText_unlessItIsToldWhoSpoke() {
    String passage =
        "누리시의 새 도서관이 지난달 문을 열었다. 한 해 동안 지은 이 건물에는 책 삼만 권과 작은 공연장, 아이들이 쉬는 방이 있다. "
            + "시는 내년까지 두 곳을 더 지을 계획이며 주민 모임이 이름을 짓는다. 도서관은 밤 아홉 시까지 열고 월요일에는 쉰다.";
    assertSaid("", "“" + passage + "”\n\n도서관이 느는 것은 반갑다.");
    assertSaid("direct 김하늘: " + passage, "“" + passage + "” 김하늘 시장의 말이다.");
    assertSaid("", "\"" + "The mill has closed. It made paper. ".repeat(5) + "\"\n\nA sad day.");
  }

  @Test
  void findsEveryQuote_ofASentenceWithAHundredThousand() {
    assertEquals(100_000, QuoteGold.untagged("😀 하늘이 " + "“가자”며 ".repeat(100_000)).size());
    assertEquals(100_000, QuoteGold.untagged("😀 " + "\"Go,\" said Tom. ".repeat(100_000)).size());
    assertEquals(0, QuoteGold.untagged("간다고 말했고 ".repeat(100_000)).size());
    String whole = "“" + "가자 ".repeat(50_000) + "”는 ";
    assertEquals(0, QuoteGold.untagged(whole + "간다고 했다 ".repeat(50_000)).size());
    assertEquals(0, QuoteGold.untagged("“a.”".repeat(100_000)).size());
  }

  private static void assertSaid(String expected, String text) {
    int[] points = text.codePoints().toArray();
    List<String> said = new ArrayList<>();
    for (Quote quote : QuoteGold.find(text)) {
      String words = new String(points, quote.start(), quote.end() - quote.start());
      String speaker = quote.speaker() == null ? "-" : quote.speaker();
      said.add(quote.kind() + " " + speaker + ": " + words);
    }
    assertEquals(expected, String.join(" ; ", said), text);
  }
}
