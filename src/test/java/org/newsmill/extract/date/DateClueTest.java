package org.newsmill.extract.date;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DateClueTest {
  private static final List<String> PIECES =
      List.of(
          "2024",
          "11",
          "27",
          "7",
          " ",
          ". ",
          ".",
          "-",
          "/",
          ":",
          ",",
          "(",
          ")",
          "년",
          "월",
          "일",
          "목",
          "年",
          "月",
          "日",
          "전",
          "시간",
          "ago",
          "days",
          "AGO",
          "Nov",
          "november",
          "AOÛT",
          "März",
          "juin",
          "października",
          "어제",
          "오늘",
          "그저께",
          "Today",
          "yesterday",
          "th",
          "of",
          "오후",
          "가",
          "ſ");

  @Test
  void findsNoClue_inPlainText() {
    assertEquals(Set.of(), DateClue.in("누리골 도서관이 문을 열었다."));
    assertEquals(Set.of(), DateClue.in("The old library is full"));
    assertEquals(Set.of(), DateClue.in(""));
  }

  @Test
  void findsTheCluesOfALine() {
    assertEquals(
        Set.of(DateClue.DIGIT, DateClue.FOUR_DIGITS, DateClue.YEAR_SIGN, DateClue.MONTH_SIGN),
        DateClue.in("2024년 11월 27일"));
    assertEquals(Set.of(DateClue.DIGIT, DateClue.MONTH_NAME), DateClue.in("27 NOVEMBER"));
    assertEquals(Set.of(DateClue.DIGIT, DateClue.AGO), DateClue.in("3시간 전"));
    // "ago" also begins a name of August.
    assertEquals(
        Set.of(DateClue.DIGIT, DateClue.AGO, DateClue.MONTH_NAME), DateClue.in("3 Hrs Ago"));
    assertEquals(Set.of(DateClue.DAY_WORD), DateClue.in("Yesterday"));
  }

  @Property
  void everyMatchOfARuleHoldsItsClues(@ForAll("lines") String line) {
    for (DateRule rule : DateRule.ALL) {
      Matcher matcher = rule.pattern().matcher(line);
      assertTrue(
          !matcher.find() || DateClue.in(line).containsAll(rule.clues()), rule.id() + ": " + line);
    }
  }

  @Test
  void everyCaseHoldsTheCluesOfWhatMatchesIt() throws IOException {
    List<String> wrong = new ArrayList<>();
    try (InputStream in = DateClueTest.class.getResourceAsStream("/dates/cases.tsv")) {
      for (String line :
          new String(in.readAllBytes(), StandardCharsets.UTF_8).split("[\n\t]", -1)) {
        for (DateRule rule : DateRule.ALL) {
          if (rule.pattern().matcher(line).find() && !DateClue.in(line).containsAll(rule.clues())) {
            wrong.add(rule.id() + ": " + line);
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.of(PIECES).list().ofMaxSize(12).map(pieces -> String.join("", pieces));
  }
}
