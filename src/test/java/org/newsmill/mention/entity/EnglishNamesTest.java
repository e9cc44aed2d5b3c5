package org.newsmill.mention.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.newsmill.mention.GoldFile;
import org.newsmill.mention.GoldScores;

/** English names on sentences that were written before the rules were measured. */
class EnglishNamesTest {
  private static final Map<String, String> TYPES =
      Map.of("person", "PS", "organisation", "OG", "place", "LC");

  private final EntityFinder finder =
      new EntityFinder(EntityTagger.shipped(), new EntityTable(List.of()));

  @Test
  void holdsPrecisionAndRecall_onTheGold() throws IOException {
    GoldScores scores = new GoldScores("English names");
    for (GoldFile.Row row : GoldFile.rows("names-en.txt")) {
      scores.add(row.text(), row.answers(), found(row.text()));
    }
    System.out.println(scores);

    assertEquals(true, scores.texts() >= 100, "texts");
    assertEquals(true, scores.precision() >= 0.95, scores::toString);
    assertEquals(true, scores.recall() >= 0.75, scores::toString);
  }

  private List<String> found(String text) {
    return finder.find("en", text, List.of()).mentions().stream()
        .filter(mention -> TYPES.containsKey(mention.getType()))
        .map(mention -> TYPES.get(mention.getType()) + "=" + mention.getSurface())
        .toList();
  }
}
