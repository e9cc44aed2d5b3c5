package org.newsmill.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StopWordsTest {

  @Test
  void containsTheWordsOfTheLanguage() {
    assertTrue(StopWords.of("ko").contains("기자"));
    assertTrue(StopWords.of("en").contains("about"));
  }

  @Test
  void containsNeitherCommentsNorOtherWords() {
    assertFalse(StopWords.of("en").contains(""));
    assertFalse(StopWords.of("en").contains("#"));
    assertFalse(StopWords.of("en").contains("bridge"));
    assertFalse(StopWords.of("ko").contains("about"));
  }

  @Test
  void refusesLanguage_whenItHasNoList() {
    IllegalArgumentException thrown =
        assertThrows(IllegalArgumentException.class, () -> StopWords.of("xx"));

    assertEquals("there is no resource /stopwords/xx.txt", thrown.getMessage());
  }
}
