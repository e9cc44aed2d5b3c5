package org.newsmill.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsmill.mention.FreshGold.Half;
import org.newsmill.mention.FreshGold.Sample;

/**
 * Measures quotes, amounts and aliases on the gold of another author, on both of its halves and on
 * texts and references apart. The differences of the half that rules are not mended by stay unseen.
 */
class FreshGoldTest {
  @Test
  void holdsPrecisionAndRecall_onTheTexts() throws IOException {
    FreshScores scores = FreshScores.of(FreshGold.samples());
    System.out.println(scores);

    assertEquals(true, scores.texts() >= 200, scores::toString);
    scores.assertQuotes(0.87, 0.84);
    scores.assertAmounts(0.95, 0.97, 0.97);
    scores.assertAliases(0.96, 0.87);
    scores.assertUnseen("quotes", 0.78, 0.74);
    scores.assertUnseen("amounts", 0.92, 0.96);
    scores.assertUnseen("aliases", 0.95, 0.79);
  }

  @Test
  void holdsPrecisionAndRecall_onSentencesOfNewsByReference() throws IOException {
    assumeTrue(Files.isDirectory(FreshReferences.DATA), "needs ../shared/data");
    FreshScores scores = FreshScores.of(FreshReferences.samples());
    System.out.println(scores);

    scores.assertQuotes(0.91, 0.81);
    scores.assertAmounts(0.96, 0.98, 0.97);
    scores.assertAliases(0.97, 0.60);
  }

  @Test
  void bothHalvesHoldTextsOfEachKind() throws IOException {
    List<Sample> samples = FreshGold.samples();
    for (Half half : Half.values()) {
      List<Sample> part = samples.stream().filter(s -> s.half() == half).toList();
      assertEquals(true, part.size() >= 80, half.name());
      assertEquals(true, part.stream().anyMatch(s -> !s.quotes().isEmpty()), half.name());
      assertEquals(true, part.stream().anyMatch(s -> !s.amounts().isEmpty()), half.name());
      assertEquals(true, part.stream().anyMatch(s -> !s.aliases().isEmpty()), half.name());
    }
  }
}
