package org.newsmill.sentiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsmill.sentiment.PolarTerm.Kind;

class LexicalPolarityTest {
  private static final PolarityLexicon LEXICON =
      PolarityLexicon.of(
          List.of(
              new PolarTerm("award", 2, Kind.POLAR),
              new PolarTerm("fraud", -3, Kind.POLAR),
              new PolarTerm("rose", 2, Kind.UP),
              new PolarTerm("growth", 2, Kind.UP),
              new PolarTerm("slowed", -2, Kind.DOWN),
              new PolarTerm("bank", 0, Kind.MARKET),
              new PolarTerm("wages", 0, Kind.GOOD),
              new PolarTerm("never", 0, Kind.NOT),
              new PolarTerm("cleared of", 2, Kind.NOT),
              new PolarTerm("narrowed", -2, Kind.DOWN),
              new PolarTerm("loss", -2, Kind.BAD),
              new PolarTerm("rupee", 0, Kind.RATE),
              new PolarTerm("not", 0, Kind.NOT),
              new PolarTerm("undone", 0, Kind.FLIP),
              new PolarTerm("anyway", 0, Kind.CONCEDE),
              new PolarTerm("despite", 0, Kind.DESPITE),
              new PolarTerm("fraud squad", 0, Kind.POLAR),
              new PolarTerm("slammed", -2, Kind.AIM)),
          true);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "an award | 2.0",
        "the fraud squad | 0.0",
        "sales rose | 2.0",
        "the loss rose | -2.0",
        "the loss narrowed | 2.0",
        "it narrowed the loss | 2.0",
        "the loss, it seems, narrowed | 2.0",
        "the rupee rose | 0.0",
        "the bank rose | 3.0",
        "the bank narrowed its loss | 2.0",
        "the loss of wages rose | 0.0",
        "growth slowed | -2.0",
        "not an award | -1.2",
        "not never an award | 2.0",
        "cleared of fraud | 3.5",
        "not cleared of fraud | -4.2",
        "award undone | -1.2",
        "the award was long ago undone | 2.0",
        "award anyway | 0.4",
        "despite the award, fraud | -2.6",
        "despite the award despite an award, fraud | -2.2",
        "award anyway award anyway | 0.8",
        "fraud despite an award | -2.6",
        "slammed | -2.0",
        "roses | 0.0",
      })
  void letsTermsChangeEachOther(String text, double sum) {
    assertEquals(sum, sum(text), 1e-9);
  }

  @Test
  void flipsByKoreanNegation() {
    NewsTone news = NewsTone.korean();

    assertTrue(news.read("주가가 올랐다").sum() > 1);
    assertTrue(news.read("주가가 오르지 않았다").sum() < 0);
    assertTrue(news.read("주가가 오르지 못했다").sum() < 0);
    assertTrue(news.read("주가가 못 올랐다").sum() < 0);
    assertTrue(news.read("성공할 수 없다").sum() < 0);
    assertTrue(news.read("문제없다").sum() > 0);
    assertTrue(news.read("끝없는 추락").sum() < 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "새들은행은 실패하지 않을 수 없었다 | negative",
        "새들은행이 성공하지 않을 리 없다 | positive",
        "새들은행은 적자를 면치 못했다 | negative",
        "새들은행은 부진에서 벗어나지 못했다 | negative",
        "부실 우려가 해소됐다 | neutral",
        "법원은 사기 혐의를 받은 새들 씨에게 무죄를 선고했다 | positive",
        "새들팀이 누리팀을 3-0으로 이겼다 | positive",
        "새들팀이 0-3으로 졌다 | negative",
        "새들 다리의 이름이 알려졌다 | neutral",
        "새들 다리의 이름은 알려지지 않았다 | neutral",
        "빈두레는 새들당을 지지하지 않았다 | neutral",
        "시민들은 진정한 성공을 원했다 | positive",
        "새들시의 불명예 | negative",
        "누리 연못 축제는 성공했다 | positive",
        "새들시는 누리시 못지않게 성공했다 | positive",
        "검찰은 무죄 판결에 항소했다 | neutral",
        "법원은 빈두레에게 무죄를 선고하지 않았다 | negative",
        "새들법원, 1심 무죄를 뒤집고 징역 선고 | negative",
        "빈두레의 구속영장이 기각됐다 | neutral",
      })
  void knowsWhatTakesBackWhat_inKorean(String text, String label) {
    assertEquals(label, tone(NewsTone.korean(), text).label());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "전셋값 급등 | negative",
        "집값이 폭등했다 | negative",
        "소비자물가 상승률이 둔화됐다 | positive",
        "실업률이 역대 최저로 떨어졌다 | positive",
        "확진자 역대 최다 | negative",
        "원/달러 환율 급락 | neutral",
        "새들증권 급락 | negative",
        "긴축 우려에 새들증권 급등 | neutral",
        "경기 위축 우려로 코스피 급락 | negative",
        "전셋값 급등 속 코스피 상승 | neutral",
        "급락 우려 | negative",
        "줄어든 손실 | positive",
        "영업이익 역대 최대 | positive",
      })
  void turnsARecordOrAJump_byWhatMoves(String text, String label) {
    assertEquals(label, tone(NewsTone.korean(), text).label());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "새들시에 비가 내렸다",
        "법원은 이날 판결을 내렸다",
        "새들시는 결론을 내렸다",
        "누리산에 눈이 많이 내렸다",
        "빈두레는 새들극장 무대에 올랐다",
        "빈두레는 사진을 올렸다",
        "극장 앞에 줄이 길었다",
        "등불 가격이 올랐다",
        "누리 마을은 술을 빚었다",
        "새들팀의 공격수 빈두레",
        "새로운 사고방식",
        "등불을 사고 싶다",
        "최고 구속은 155km였다",
      })
  void hearsNothingPolar_inWordsThatOnlySoundSo(String text) {
    assertEquals(0, NewsTone.korean().read(text).sum());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "대형 사고로 사상자가 속출한 가운데 휘발유값은 내렸다 | negative",
        "시민들의 불안감이 커졌다 | negative",
        "시민들의 불안감이 줄었다 | positive",
        "논란이 커졌다 | negative",
        "불법촬영 급증 | negative",
        "산재 사망 역대 최저 | neutral",
        "신규 확진 급감 | positive",
        "새들전자 파산 급락 | negative",
        "아파트 가격이 올랐다 | negative",
        "흡연율이 떨어졌다 | positive",
        "새들전자는 적자를 줄였다 | positive",
        "적자 규모가 줄었다 | positive",
        "새들시는 비용을 줄이기로 했다 | positive",
        "새들극장은 요금을 올렸다 | negative",
        "새들전자는 매출을 올렸다 | positive",
        "수출 감소세 둔화 | positive",
        "새들전자 주가 하락세 | negative",
        "물가 하락세 | positive",
        "손실 우려 감소 | positive",
      })
  void countsWhatMovesOnce_andNothingElse(String text, String label) {
    assertEquals(label, tone(NewsTone.korean(), text).label());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Unemployment soared | negative",
        "Unemployment fell to a record low | positive",
        "Inflation soared | negative",
        "Consumer prices rose 3 percent | negative",
        "Rents plunged | positive",
        "Cloud Bank shares soared to a record high | positive",
        "Cloud Bank shares closed higher | positive",
        "Deaths fell to a record low | positive",
        "Deaths surged | negative",
        "The murder rate fell | positive",
        "Covid cases surged | negative",
        "Lamp colours surged | neutral",
        "He has close ties to the top executive | neutral",
      })
  void turnsARecordOrAJump_byWhatMoves_inEnglish(String text, String label) {
    assertEquals(label, NewsTone.ofWeight(NewsTone.english().read(text).sum(), 0.6).label());
  }

  @Test
  void hearsWhatMoves_onlyNearItsDirection() {
    NewsTone news = NewsTone.korean();

    assertTrue(news.read("집값이 또 크게 올랐다").tellsWhatMoves());
    assertTrue(news.read("크게 오른 집값").tellsWhatMoves());
    assertFalse(news.read("집값 이야기를 하던 누리는 저녁이 되어 달빛이 밝은 새들산에 올랐다").tellsWhatMoves());
    assertFalse(news.read("새들산에 올랐다").tellsWhatMoves());
    assertFalse(news.read("").tellsWhatMoves());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Cloud Bank cut its losses | positive",
        "Cloud Bank shares drop steeply on loss | negative",
        "Cloud Bank profit after tax doubles | positive",
        "The mayor was cleared of fraud | positive",
        "The lamp isn’t popular | negative",
        "The lamp isn't popular | negative",
        "Nobody was happy | negative",
        "The lamp is no longer popular | negative",
      })
  void knowsWhatTakesBackWhat_inEnglish(String text, String label) {
    assertEquals(label, NewsTone.ofWeight(NewsTone.english().read(text).sum(), 0.6).label());
  }

  @Test
  void knowsWhatIsGoodForWhom() {
    NewsTone news = NewsTone.korean();

    assertEquals("positive", tone(news, "구름은행 영업이익 상승").label());
    assertEquals("negative", tone(news, "소비자물가 상승").label());
    assertEquals("positive", tone(news, "실업률 하락").label());
    assertEquals("neutral", tone(news, "원/달러 환율 상승").label());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lamp sales were EUR 7 mn, compared to EUR 9 mn | negative",
        "Revenue reached 40 mn, compared with 31 mn in 2011 | positive",
        "The loss was 3 bn, against 5 bn a year ago | positive",
        "The office moved from 1 Cloud Street | neutral",
        "Sales were EUR 5 mn, compared to 7 bn | neutral",
        "It has made lamps from 1952 | neutral",
      })
  void comparesFigures(String text, String label) {
    assertEquals(label, tone(NewsTone.english(), text).label());
  }

  @Test
  void readsComposedAndDecomposedHangulAlike() {
    NewsTone news = NewsTone.korean();
    String text = "영업손실 축소에도 주가 급락";

    assertEquals(tone(news, text), tone(news, Normalizer.normalize(text, Normalizer.Form.NFD)));
    assertEquals(Tone.LABELS.get(1), tone(news, "😀").label());
  }

  @Test
  void takesNoCharForPlain_thatNfcChanges() {
    int plain = 0;
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      String text = "e가" + (char) c;
      if (ComposedText.isPlain(text)) {
        plain++;
        assertEquals(text, Normalizer.normalize(text, Normalizer.Form.NFC));
        assertEquals("e" + (char) c, Normalizer.normalize("e" + (char) c, Normalizer.Form.NFC));
      }
    }
    assertTrue(plain > 32_000);
    assertEquals("ａ'가", NewsTone.normal("Ａ’가"));
  }

  @Property
  void everyToneIsOneOfProbabilities(@ForAll String text) {
    for (NewsTone news : List.of(NewsTone.korean(), NewsTone.english())) {
      Tone tone = tone(news, text);
      assertEquals(1, tone.negative() + tone.neutral() + tone.positive(), 1e-12);
      assertTrue(Math.abs(tone.value()) <= 1);
      assertTrue(tone.confidence() >= 1.0 / 3 && tone.confidence() <= 1);
    }
  }

  private static Tone tone(NewsTone news, String text) {
    return NewsTone.ofWeight(news.weight(Passage.alone(text), news.read(text)));
  }

  private static double sum(String text) {
    double sum = 0;
    for (double weight : LexicalPolarity.weights(text, LEXICON.hits(text))) {
      sum += weight;
    }
    return sum;
  }
}
