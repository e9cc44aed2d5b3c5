package org.newsmill.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SoftmaxTrainingTest {
  private static final List<LabelledText> DEV =
      List.of(row("economy", "구름은행 매출"), row("sports", "노을 결승골"));

  @Test
  void givesTheSameBytes_whenTheSameRowsAreTrainedTwice() {
    assertArrayEquals(
        ModelFile.write(train(FictionalRows.all()).model()),
        ModelFile.write(train(FictionalRows.all()).model()));
  }

  @Test
  void learnsTwoLabels_inOneColumn() {
    Training training = train(FictionalRows.all());

    assertEquals(64, training.trained());
    assertEquals(1.0, training.scores().accuracy());
    assertEquals(2, training.model().probabilities("노을").length);
    assertEquals("sports", best(training.model(), "노을 골키퍼 결승골"));
    assertEquals("economy", best(training.model(), "구름은행 매출"));
  }

  @Test
  void learnsThreeLabels_inAColumnEach() {
    List<LabelledText> rows = new ArrayList<>(FictionalRows.all());
    for (int i = 0; i < 32; i++) {
      rows.add(row("weather", "소나기 우박 " + i + "㎜"));
    }
    Training training = train(rows);

    assertEquals("weather", best(training.model(), "우박"));
    assertEquals("sports", best(training.model(), "결승골"));
    assertEquals("economy", best(training.model(), "매출"));
  }

  @Test
  void rejectsAPlan_whoseNumbersMakeNoSense() {
    IllegalArgumentException fault =
        assertThrows(IllegalArgumentException.class, () -> new SoftmaxPlan(0, 2, 0));

    assertEquals("rate 0.0 (> 0), balance 2.0 (0 to 1), rounds 0 (>= 1)", fault.getMessage());
  }

  @Test
  void sumsOfPartsAddUpToTheWhole() {
    LinearModel model = train(FictionalRows.all()).model();
    FeatureSums sums = new FeatureSums(model);
    sums.add(model.sums("노을 결승골"));

    assertArrayEquals(model.probabilities("노을 결승골"), model.probabilities(sums));
    sums.add(model.sums("매출"));
    assertEquals(model.sums("노을 결승골").features() + model.sums("매출").features(), sums.features());
  }

  private static Training train(List<LabelledText> rows) {
    List<String> labels = rows.stream().map(LabelledText::label).distinct().sorted().toList();
    ModelHeader header =
        new ModelHeader(
            "topic", labels, new FeatureSpec(1, 3, 1, 12, 0, ""), "2031-02-03", List.of(), "");
    return Training.run(header, rows, DEV, new SoftmaxPlan(0.5, 0, 5));
  }

  private static String best(LinearModel model, String text) {
    return model.labels().get(Argmax.of(model.probabilities(text)));
  }

  private static LabelledText row(String label, String title) {
    return new LabelledText(2, "label", label, title, null);
  }
}
