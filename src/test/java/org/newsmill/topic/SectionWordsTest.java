package org.newsmill.topic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SectionWordsTest {
  private static final SectionWords ENGLISH = SectionWords.english();

  /** A model may have fewer sections than the words know. */
  @Test
  void wordsOfSectionsThatAreNoLabels_doNotCount() {
    List<String> labels = List.of("economy", "sports");
    assertArrayEquals(
        ENGLISH.probabilities("The World Cup", labels),
        ENGLISH.probabilities("The World Cup in Zimbabwe", labels));
    assertArrayEquals(new double[] {0.5, 0.5}, ENGLISH.probabilities("Zimbabwe", labels), 1e-12);
  }
}
