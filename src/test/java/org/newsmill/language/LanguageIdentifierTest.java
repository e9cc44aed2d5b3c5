package org.newsmill.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsmill.record.LanguagePart;

class LanguageIdentifierTest {
  private final LanguageIdentifier identifier = new LanguageIdentifier();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ko | 별무리연구소가 새 모델 Nuribyeol-1을 내놓았다. OpenNuri Labs와 함께 만들었다고 밝혔다.",
        "ko | 漢字가 섞인 글도 한국어다",
        "en | The council of Saedeul reopened the old bridge (새들 다리) on Monday after two years of work.",
        "ja | 星むら市は水曜日、新しい図書館を開いたと発表した。",
        "zh | 星村市周三宣布新图书馆正式开放。",
        "th | เทศบาลเปิดห้องสมุดใหม่",
        "el | Ο δήμος άνοιξε τη νέα βιβλιοθήκη",
        "ru | Городской совет открыл новую библиотеку после двух лет ремонта.",
        "de | Der Stadtrat hat die neue Bibliothek nach zwei Jahren wieder eröffnet."
      })
  void tellsTheLanguage(String language, String text) {
    assertEquals(language, identifier.identify(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "2024 12.5%", "… !?", "\uD83D\uDE00\uD83D\uDE00", "\u0301"})
  void isUndetermined_whenTextHasNoLetters(String text) {
    assertEquals(List.of(new LanguagePart("und", 1.0)), identifier.shares(text));
  }

  @Test
  void sharesByLetters_whereASyllableStandsForTwo() {
    assertEquals(
        List.of(new LanguagePart("ko", 0.8), new LanguagePart("el", 0.2)),
        identifier.shares("가나다라 αβ"));
  }

  @Test
  void breaksTiesByTag() {
    assertEquals(
        List.of(new LanguagePart("el", 0.5), new LanguagePart("ko", 0.5)),
        identifier.shares("가 αβ"));
  }

  @Test
  void givesTheSame_whenAskedAgain() {
    String text = "Bonjour tout le monde, la bibliothèque est ouverte.";

    assertEquals(identifier.shares(text), new LanguageIdentifier().shares(text));
    assertEquals("fr", identifier.identify(text));
  }

  @Property(tries = 100)
  void sharesAddUpToOne(@ForAll String text) {
    double sum = identifier.shares(text).stream().mapToDouble(LanguagePart::getShare).sum();

    assertTrue(Math.abs(sum - 1) < 1e-9, () -> "sum " + sum);
  }
}
