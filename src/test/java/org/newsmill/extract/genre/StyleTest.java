package org.newsmill.extract.genre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsmill.extract.page.Block;

class StyleTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "나는 누리골에 산다.",
        "그날 나도 갔다.",
        "(나의 하루였다)",
        "누가 나를 불렀다.",
        "그가 나에게 물었다.",
        "그래서 내가 갔다.",
        "그가 내게 물었다.",
        "저는 갑니다.",
        "저도 갑니다.",
        "저의 하루입니다.",
        "저를 봅니다.",
        "저에게 물었다.",
        "제가 갑니다.",
        "제게 물었다.",
        "제 생각은 다릅니다.",
        "제 마음은 같다.",
        "저희 모임이다.",
        "필자 역시 갔다."
      })
  void knowsTheKoreanFirstPerson(String sentence) {
    assertEquals(100, style(sentence).koreanFirstPersonPercent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"누나는 누리골에 산다.", "그래도 어제는 갔다.", "“나는 간다” 했다.", "이제가 처음이다.", "제 9회 대회다."})
  void doesNotTakeOtherWordsForIt(String sentence) {
    assertEquals(0, style(sentence).koreanFirstPersonPercent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I walk home.",
        "So I'm here.",
        "We met, and I've won.",
        "It was my day.",
        "I did it myself."
      })
  void knowsTheEnglishFirstPerson(String sentence) {
    assertEquals(100, style(sentence).englishFirstPersonPercent());
  }

  @Test
  void englishWordsThatHoldItAreNone() {
    assertEquals(0, style("AI, Iris and Amy met in myth; i did not.").englishFirstPersonPercent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "우리는 새 다리를 요구한다.",
        "조속한 공사를 촉구하며",
        "이 결정을 규탄합니다.",
        "시민에게 호소한다!",
        "거듭 경고한다.",
        "굳게 결의한다.",
        "이에 선언했다고 밝힌다.",
        "이 안에 반대한다.",
        "모두를 환영한다.",
        "뜻을 천명한다.",
        "우리는 오래전부터 안전한 길을 촉구해 왔다.",
        "Today We Call On the council to act.",
        "we demand a bridge.",
        "So we urge them to act.",
        "WE CONDEMN the plan.",
        "We appeal to all.",
        "We reject it.",
        "We welcome the plan."
      })
  void knowsDemands(String sentence) {
    assertEquals(1, style(sentence).demands());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"그는 요구했다.", "시가 반대한다는 말이 있다.", "Owe demand nothing.", "we demanded a bridge."})
  void reportsOfDemandsAreNone(String sentence) {
    assertEquals(0, style(sentence).demands());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "여러분 안녕하신가.",
        "이웃님 글을 봤다.",
        "생각을 댓글로 적자.",
        "댓글을 남겨 두자.",
        "댓글 달아 두자.",
        "공감과 댓글은 힘이 된다.",
        "Dear readers, this is new.",
        "Please let me know.",
        "Tell us In The Comments below."
      })
  void knowsWhenReadersAreSpokenTo(String sentence) {
    assertEquals(1, style(sentence).readers());
  }

  @Test
  void countsSentencesOfParagraphsAndListsAlone() {
    Block caption = new Block(Block.Kind.CAPTION, 0, false, "나는 누리골이다.", List.of());

    assertEquals(
        new Style(0, 0, 50, 0, 0),
        Style.of(List.of(caption, Block.paragraph("다리가 열립니다. 길은 아직 없다."))));
    assertEquals(new Style(0, 0, 0, 0, 0), Style.of(List.of()));
  }

  private static Style style(String... paragraphs) {
    return Style.of(Arrays.stream(paragraphs).map(Block::paragraph).toList());
  }
}
