package org.newsmill.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingTest {
  private static final String SHA_256 =
      "b0907a7eaa144211c0ed7606d7d3bfe380298a67f5101910916cb36f13056dc4";

  @Test
  void givesTheSameBytes_whenTheSameRowsAreTrainedTwice() throws Exception {
    byte[] first = ModelFile.write(FictionalRows.training().model());
    byte[] second = ModelFile.write(FictionalRows.training().model());

    assertArrayEquals(first, second);
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(first);
    assertEquals(SHA_256, HexFormat.of().formatHex(digest));
  }

  @Test
  void learnsTheRows_andLeavesTheHeldOutOnesAside() {
    Training training = FictionalRows.training();

    long heldOut =
        FictionalRows.all().stream().filter(row -> HeldOut.contains(row.joined())).count();
    assertEquals(64, training.trained() + heldOut);
    assertEquals(heldOut, training.scores().rows());
    assertEquals("sports", best(training.model(), "노을 골키퍼 결승골"));
    assertEquals("economy", best(training.model(), "구름은행 매출"));
  }

  @Test
  void givesProbabilitiesThatSumToOne_alsoForTextsItCannotKnow() {
    LinearModel model = FictionalRows.training().model();

    for (String text : List.of("", " ", "😀", "\uD83D", "결승골", "x".repeat(5000))) {
      double[] probabilities = model.probabilities(text);
      assertEquals(1, probabilities[0] + probabilities[1], 1e-12, text);
      assertTrue(probabilities[0] > 0 && probabilities[0] < 1, text);
    }
  }

  @Test
  void rejectsATraining_whenALabelHasNoRow() {
    ModelHeader header =
        new ModelHeader(
            "topic",
            List.of("economy", "sports", "weather"),
            new FeatureSpec(1, 2, 0, 10, 0, ""),
            "2031-02-03",
            List.of(),
            "");
    IllegalArgumentException fault =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                Training.run(
                    header,
                    FictionalRows.all(),
                    new TrainingPlan(1, 0, 0, 1, 1),
                    text -> List.of()));
    assertEquals("label weather has no training row", fault.getMessage());
  }

  @Test
  void choosesATemperatureThatSharpensRightScores_andFlattensWrongOnes() {
    double[][] scores = {{1, 0}, {1, 0}, {1, 0}, {0, 1}};
    double right = Calibration.temperature(scores, new int[] {0, 0, 0, 1});
    double wrong = Calibration.temperature(scores, new int[] {0, 0, 1, 1});

    assertTrue(right > 20, "right: " + right);
    // Three of four right: the best probability is 0.75, whose log-odds are 1.0986.
    assertEquals(1.0986, wrong, 0.001);
  }

  private static String best(LinearModel model, String text) {
    return model.labels().get(Argmax.of(model.probabilities(text)));
  }
}
