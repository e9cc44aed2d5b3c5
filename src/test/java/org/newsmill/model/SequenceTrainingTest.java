package org.newsmill.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SequenceTrainingTest {
  private static final List<String> TAGS = List.of("O", "B-PS", "I-PS", "B-LC", "I-LC");

  @Test
  void learnsTagsOfWords_andNeverBeginsWithAnInsideTag() {
    SequenceModel model = train();

    assertArrayEquals(new int[] {0, 1, 2, 0, 3}, best(model, 9, 1, 2, 8, 3));
    assertArrayEquals(new int[0], best(model));
    int[] inside = best(model, 2, 2, 2);
    assertEquals(false, TAGS.get(inside[0]).startsWith("I-"));
  }

  @Test
  void givesTheSameBytes_whenTrainedTwice_andTheSameTagsWhenReadBack() {
    byte[] bytes = ModelFile.write(train().stored());

    assertArrayEquals(bytes, ModelFile.write(train().stored()));
    SequenceModel read = new SequenceModel(ModelFile.read(bytes, "toy"));
    assertEquals(TAGS, read.tags());
    assertArrayEquals(best(train(), 1, 2, 9), best(read, 1, 2, 9));
  }

  @Test
  void refusesMoreTagsThanTransitionsHaveRoomFor() {
    List<String> many = IntStream.range(0, 64).mapToObj(i -> "B-X" + i).toList();

    assertThrows(
        IllegalArgumentException.class,
        () -> new SequenceTraining(header(many), new SequencePlan(0.1, 1, 1)));
  }

  /** Word 1 begins a person, 2 goes on, 3 is a place, the rest is nothing. */
  private static SequenceModel train() {
    SequenceTraining training = new SequenceTraining(header(TAGS), new SequencePlan(0.1, 1, 20));
    for (int other = 5; other < 25; other++) {
      training.add(rows(other, 1, 2, other + 1), new int[] {0, 1, 2, 0});
      training.add(rows(3, other, 1, other), new int[] {3, 0, 1, 0});
      training.add(rows(other, 3, other), new int[] {0, 3, 0});
    }
    return training.train();
  }

  private static ModelHeader header(List<String> tags) {
    return new ModelHeader(
        "entities", tags, new FeatureSpec(1, 1, 0, 12, 0, "toy"), "2024-01-01", List.of(), "toy");
  }

  private static int[] best(SequenceModel model, int... words) {
    SequenceDecoder decoder = model.decoder();
    fill(decoder.rows(), words);
    return decoder.best();
  }

  private static FeatureRows rows(int... words) {
    FeatureRows rows = new FeatureRows(12);
    fill(rows, words);
    return rows;
  }

  private static void fill(FeatureRows rows, int... words) {
    rows.clear();
    for (int i = 0; i < words.length; i++) {
      rows.add(rows.id(1, words[i]));
      rows.add(rows.id(2, i == 0 ? 0 : words[i - 1], words[i]));
      rows.endPosition();
    }
  }
}
