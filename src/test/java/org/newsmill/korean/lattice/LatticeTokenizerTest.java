package org.newsmill.korean.lattice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsmill.text.UserDictionary;

/** Nori is the oracle: every token, offset, tag, part and position is the same. */
class LatticeTokenizerTest {
  private static final LatticeTokenizer.Options PLAIN =
      new LatticeTokenizer.Options(DecompoundMode.NONE, false, true);
  private static final long SEED = 20_241_204;

  static Stream<LatticeTokenizer.Options> options() {
    return Stream.of(DecompoundMode.values())
        .flatMap(
            mode ->
                IntStream.range(0, 4)
                    .mapToObj(i -> new LatticeTokenizer.Options(mode, (i & 1) != 0, (i & 2) != 0)));
  }

  @ParameterizedTest
  @MethodSource("options")
  void givesNorisTokens_whateverTheTextAndTheOptions(LatticeTokenizer.Options options) {
    Oracle oracle = new Oracle(options, UserDictionary.EMPTY);
    GeneratedTexts texts = new GeneratedTexts(SEED + options.hashCode());
    for (int i = 0; i < 150; i++) {
      assertAgrees(oracle, texts.next());
    }
  }

  @ParameterizedTest
  @MethodSource("options")
  void givesNorisTokens_withWordsOfAUser(LatticeTokenizer.Options options) {
    for (int d = 0; d < 3; d++) {
      GeneratedTexts texts = new GeneratedTexts(SEED * 31 + options.hashCode() + d);
      Oracle oracle = new Oracle(options, texts.dictionary());
      for (int i = 0; i < 50; i++) {
        assertAgrees(oracle, texts.next());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1022, 1023, 1024, 1025, 2047, 2048, 2049, 5000})
  void cutsUnknownWordsAsNori_whenTheyAreLong(int length) {
    Oracle oracle = new Oracle(PLAIN, UserDictionary.EMPTY);
    for (String unit : List.of("x", "7", "ㅋ", "뷁", "-", "\uDE00", "\u0301", "Ж")) {
      assertAgrees(oracle, unit.repeat(length));
      assertAgrees(oracle, "새들 " + unit.repeat(length) + " 대교");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 1022, 1023, 1024, 1025, 1026, 1100, 2050, 4000})
  void cutsAtTheCheapestPath_whenThereIsNoSafeCutFor1024Characters(int length) {
    Oracle oracle = new Oracle(PLAIN, UserDictionary.EMPTY);
    for (String unit : List.of("이", "가나다", "도시인", "지고 ", "- ", "한국어다")) {
      String text = unit.repeat(length / unit.length() + 1).substring(0, length);
      assertAgrees(oracle, text);
      assertAgrees(oracle, text + "a");
      assertAgrees(oracle, "누리별 " + text + " 열었다.");
    }
  }

  @Test
  void givesNorisTokens_whenALineHas10000CharactersWithoutASpace() {
    GeneratedTexts texts = new GeneratedTexts(SEED);
    Oracle oracle = new Oracle(PLAIN, UserDictionary.EMPTY);
    for (int i = 0; i < 8; i++) {
      assertAgrees(oracle, texts.longLine());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "  ",
        "\n",
        "\0",
        " \0 ",
        "가",
        " 가",
        "가 ",
        "가  ",
        ".",
        " . ",
        "\u3000",
        "\uD83D",
        "\uDE00",
        "a",
        "1",
        "가 \u3000 나",
        "영치기 영차",
        "영치기  영차",
        "- - - -",
        "가.\u00A0.나"
      })
  void givesNorisTokens_atTheEdges(String text) {
    options().forEach(options -> assertAgrees(new Oracle(options, UserDictionary.EMPTY), text));
  }

  @Test
  void takesTheLongestUserWord_andNoSystemWordThere() throws Exception {
    UserDictionary words = UserDictionary.parse("소라\n소라과자 소라 과자\n과자집\n라과\n챗GPT\n");
    for (LatticeTokenizer.Options options : options().toList()) {
      Oracle oracle = new Oracle(options, words);
      for (String text :
          List.of("소라과자집", "소라과", "소라 과자집", "챗GPT가", "챗GP", "챗gpt", "소소라라과자자", "소라")) {
        assertAgrees(oracle, text);
        assertAgrees(oracle, text.repeat(600));
        assertAgrees(oracle, "-".repeat(1030) + text);
      }
    }
  }

  /**
   * A forced cut can end within a word of the user, all of whose other words there are kept away.
   * All that came before is punctuation (U+318D is a letter that Nori takes for it), so that no
   * token begins a new round.
   */
  @Test
  void failsAsNori_whenAForcedCutLeavesNoPath_andStartsAfresh() throws Exception {
    String text = ("." + ".\u318D".repeat(496) + "a" + "가나다라마바사아자차".repeat(6)).concat(" 도서관");
    String chain = ".\u318D".repeat(45);
    String last = text.substring(991, 1030);
    UserDictionary words =
        UserDictionary.parse(
            String.join("\n", chain, last, text.substring(993, 1050), text.substring(1030, 1035)));
    Oracle oracle = new Oracle(PLAIN, words);

    assertThrows(ArrayIndexOutOfBoundsException.class, () -> oracle.expected(text));
    assertEquals(
        "the words of the user dictionary leave no path to position 1058 of the text",
        assertThrows(IllegalStateException.class, () -> oracle.actual(text)).getMessage());
    assertAgrees(oracle, "도서관이 문을 열었다");
  }

  @Test
  void startsAfresh_whenTheTextBeforeWasOfAnyKind() {
    Oracle oracle = new Oracle(PLAIN, UserDictionary.EMPTY);
    GeneratedTexts texts = new GeneratedTexts(SEED + 1);
    String expected = oracle.expected("도서관이 문을 열었다");
    for (int i = 0; i < 200; i++) {
      oracle.actual(texts.next());
      assertEquals(expected, oracle.actual("도서관이 문을 열었다"));
    }
  }

  @Test
  void givesTheSame_whenThreadsShareTheTables() throws Exception {
    List<String> texts = new ArrayList<>();
    GeneratedTexts generated = new GeneratedTexts(SEED + 2);
    for (int i = 0; i < 300; i++) {
      texts.add(generated.next());
    }
    List<String> expected = render(texts);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<List<String>> one = threads.submit(() -> render(texts));
      Future<List<String>> two = threads.submit(() -> render(texts));
      assertEquals(expected, one.get());
      assertEquals(expected, two.get());
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<String> render(List<String> texts) {
    Oracle oracle = new Oracle(PLAIN, UserDictionary.EMPTY);
    return texts.stream().map(oracle::actual).toList();
  }

  private static void assertAgrees(Oracle oracle, String text) {
    assertEquals(oracle.expected(text), oracle.actual(text), () -> escaped(text));
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.chars().limit(200).forEach(unit -> out.append(String.format("\\u%04X", unit)));
    return out.toString();
  }
}
