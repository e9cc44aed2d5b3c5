package org.newsmill.mention.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsmill.korean.KoreanAnalyzer;
import org.newsmill.mention.GoldFile;
import org.newsmill.mention.GoldScores;
import org.newsmill.record.EntityMention;
import org.newsmill.text.UserDictionary;

class EntityFinderTest {
  private static final KoreanAnalyzer KOREAN = KoreanAnalyzer.fast(UserDictionary.EMPTY);
  private static final EntityFinder FINDER =
      new EntityFinder(EntityTagger.shipped(), new EntityTable(List.of()));

  @Test
  void holdsPrecisionAndRecallOfAliases_onTheGold() throws IOException {
    GoldScores scores = aliasScores();
    System.out.println(scores);

    assertEquals(true, scores.precision() >= 0.95, scores::toString);
    assertEquals(true, scores.recall() >= 0.85, scores::toString);
  }

  @Test
  void namesAndAliasesOfOneEntity_haveOneId() {
    Map<String, String> ids =
        ids("구름음악저작권협회(구음저협)는 반대했다. 구음저협은 \"안 된다\"고 했다. 오픈AI(OpenAI)는 답하지 않았다.");

    assertEquals(ids.get("구름음악저작권협회"), ids.get("구음저협"));
    assertEquals(true, ids.get("구음저협").startsWith("name:"));
    assertEquals("org:openai", ids.get("오픈AI"));
    assertEquals("org:openai", ids.get("OpenAI"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "연구개발(R&D)을 늘린다.",
        "탄소국경조정제도(CBAM)를 미룬다.",
        "옛 청사(구 시청)에 모였다.",
        "사회·경제(Social Economy)를 말했다.",
        "They Arrived Today. Bank (TB) staff waved.",
        "Alpha\nBeta (AB) waved."
      })
  void readsNoAlias_whereABracketOnlyGlosses(String text) {
    assertEquals(List.of(), aliases(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", "😀", "\n", "，", "·", "ㅋ", "\ud83d"})
  void looksForWordsThatSoundAlike_beforeASpaceAlone(String between) {
    assertEquals(List.of("부산=Seoul Busan"), aliases("서울" + between + "부산(Seoul Busan)에서 모였다."));
  }

  @Test
  void readsSeveralAliases_callsAndQuotedNamesInOneBracket() {
    assertEquals(List.of("달빛은행=MoonBank", "달빛은행=달은"), aliases("달빛은행(MoonBank·달은)이 샀다."));
    assertEquals(List.of("가람=김하늘"), aliases("가람(본명 김하늘, 31)이 노래했다."));
    assertEquals(List.of("가람=김하늘"), aliases("가람(본명 김하늘·가수, 40세)이 노래했다."));
    assertEquals(List.of("한빛은행=새벽은행"), aliases("한빛은행(옛 이름 새벽은행)이 넓어졌다."));
    assertEquals(List.of("누리항만=한빛항만"), aliases("누리항만(옛 한빛항만)이 넓어졌다."));
    assertEquals(
        List.of("Harbor Energy Group=Harbor"), aliases("Harbor Energy Group (“Harbor”) fell."));
  }

  @Test
  void findsNames_thatOnlyTheirGlossShows() {
    assertEquals(
        List.of("Office for River Safety=ORS"), aliases("The Office for River Safety (ORS) met."));
    assertEquals(List.of("벨그린=Bellgreen"), aliases("노르웨이 업체 벨그린(Bellgreen)이 왔다."));
    assertEquals(List.of(), aliases("large river models (LRMs) and a river dam (RD)"));
    assertEquals(List.of(), aliases("미세 조정(Fine Tuning)을 거쳤다."));
  }

  @Test
  void staysLinear_inTextsOfBrackets() {
    assertEquals(10_000, find("유럽연합(EU), ".repeat(10_000)).aliases().size());
    assertEquals(0, find("(A)".repeat(100_000)).aliases().size());
  }

  private static List<String> aliases(String text) {
    return find(text).aliases().stream().map(a -> a.getName() + "=" + a.getAlias()).toList();
  }

  @Test
  void homographs_areTheEntityWhereContextSaysSo_andOpenElsewhere() {
    assertEquals("product:sora", ids("오픈AI가 소라 모델을 공개했다.").get("소라"));
    assertEquals(false, "product:sora".equals(ids("바닷가에서 소라 껍데기를 주웠다.").get("소라")));
  }

  @Test
  void englishNames_byTableShapeAndContext() {
    Map<String, String> ids =
        ids("The United States and OpenAI agreed. Mr. Tom Reed of Moonlight Corp spoke. It is so.");

    assertEquals("iso:US", ids.get("United States"));
    assertEquals("org:openai", ids.get("OpenAI"));
    assertEquals(true, ids.containsKey("Tom Reed"));
    assertEquals(false, ids.containsKey("It"));
    assertEquals(List.of(), FINDER.find("de", "Die USA", List.of()).mentions());
  }

  @Test
  void offsetsHoldTheSurface_inOrderAndApart() {
    for (String text : List.of("", "😀 미국(US)과 오픈AI(OpenAI)", "(", "()", "가(나", "美 대통령")) {
      int at = 0;
      for (EntityMention mention : find(text).mentions()) {
        int start = text.offsetByCodePoints(0, Math.toIntExact(mention.getStart()));
        int end = text.offsetByCodePoints(0, Math.toIntExact(mention.getEnd()));
        assertEquals(mention.getSurface(), text.substring(start, end));
        assertEquals(true, at <= start);
        at = end;
      }
    }
    assertEquals("iso:US", ids("美 대통령").get("美"));
  }

  static GoldScores aliasScores() throws IOException {
    GoldScores scores = new GoldScores("aliases");
    for (GoldFile.Row row : GoldFile.rows("aliases.txt")) {
      List<String> found =
          find(row.text()).aliases().stream().map(a -> a.getName() + "=" + a.getAlias()).toList();
      scores.add(row.text(), row.answers(), found);
    }
    return scores;
  }

  private static Map<String, String> ids(String text) {
    Map<String, String> ids = new TreeMap<>();
    find(text).mentions().forEach(m -> ids.put(m.getSurface(), m.getEntityId()));
    return ids;
  }

  private static EntityFinder.Found find(String text) {
    boolean korean = text.codePoints().anyMatch(c -> c >= 0xAC00 && c <= 0xD7A3);
    return korean
        ? FINDER.find("ko", text, Units.of(text, KOREAN.analyze(text)))
        : FINDER.find("en", text, List.of());
  }
}
