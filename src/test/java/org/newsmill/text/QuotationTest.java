package org.newsmill.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationTest {
  @Test
  void findsEveryPairOfMarks() {
    assertEquals(
        List.of("0:가 나", "0:다", "0:라", "0:마", "0:바", "0:사", "0:아", "0:자"),
        inner("“가 나” ‘다’ \"라\" '마' 「바」 『사』 «아» 《자》"));
  }

  @Test
  void nests_andCountsTheDepth() {
    assertEquals(List.of("0:나는 ‘가자’고 했다", "1:가자"), inner("“나는 ‘가자’고 했다”고 말했다"));
    assertEquals(List.of("0:장관이 '모른다'고", "1:모른다"), inner("\"장관이 '모른다'고\""));
  }

  @Test
  void leavesMarksWithoutPartner_andApostrophesAndInches() {
    for (String text :
        List.of(
            "",
            "\"",
            "“가",
            "가”",
            "\"가\n나\"",
            "don't",
            "It's the dogs' day",
            "6'2\" 선수",
            "\"\"",
            "‘’")) {
      assertEquals(List.of(), inner(text), text);
    }
    assertEquals(List.of("0:나"), inner("\"가 \"나\" 다"));
    assertEquals(List.of("0:I don’t"), inner("‘I don’t’"));
  }

  @Test
  void countsCodePoints_andClosesAnOpeningCurlBehindAWord() {
    assertEquals(List.of(new Quotation(2, 5, '“', 0)), Quotation.in("😀 “𠮷”"));
    assertEquals(List.of("0:가다"), inner("“가다“고 말했다"));
  }

  @Test
  void hundredThousandDeep_isFound() {
    List<Quotation> found = Quotation.in("“‘".repeat(50_000) + "가" + "’”".repeat(50_000));

    assertEquals(100_000, found.size());
    assertEquals(new Quotation(99_999, 100_002, '‘', 99_999), found.get(99_999));
  }

  /** Marks that have no partner were looked for among all that are open. */
  @ParameterizedTest
  @CsvSource({"“, 』", "“, ’", "\"“, ” \"가", "“, ' \"가'"})
  void manyOpenMarks_areRead(String open, String close) {
    String text = open.repeat(500_000) + " " + close.repeat(500_000);
    String few = open.repeat(500) + " " + close.repeat(500);

    List<Quotation> found =
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> Quotation.in(text));

    assertEquals(1000 * SearchedQuotations.in(few).size(), found.size());
  }

  @Property
  void pairsMarks_asOneWhoLooksAtAllOpenOnes(@ForAll @From("marks") String text) {
    assertEquals(SearchedQuotations.in(text), Quotation.in(text));
  }

  @Provide
  Arbitrary<String> marks() {
    return Arbitraries.strings().withChars("“”‘’\"'「」『』«»‹›《》〈〉 가a6\n").ofMaxLength(30);
  }

  private static List<String> inner(String text) {
    List<String> inner = new ArrayList<>();
    for (Quotation q : Quotation.in(text)) {
      int start = text.offsetByCodePoints(0, q.innerStart());
      inner.add(q.depth() + ":" + text.substring(start, text.offsetByCodePoints(0, q.innerEnd())));
    }
    return inner;
  }
}
