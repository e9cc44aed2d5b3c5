package org.newsmill.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.beam.sdk.Pipeline.PipelineExecutionException;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;
import org.newsmill.outcome.RecordCoders;
import org.newsmill.record.TextPair;
import org.newsmill.testing.Pipelines;
import org.newsmill.text.ContentHash;

class ConnectTextsTest {
  @Test
  void givesWhatUnionFindGives_forRandomPairs() {
    Random random = new Random(5);
    List<CandidatePair> pairs = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      int a = random.nextInt(80);
      pairs.add(CandidatePair.of(text(a), text((a + 1 + random.nextInt(79)) % 80)));
    }
    assertConnected(pairs, ConnectTexts.of(3));
    assertConnected(pairs, ConnectTexts.of(1));
  }

  @Test
  void solvesTheResidue_whenTheStarsAreTooFew() {
    assertConnected(chain(40), ConnectTexts.of(2).withLimits(2, 1000));
  }

  @Test
  void fails_whenTheResidueIsTooLarge() {
    TestPipeline pipeline = Pipelines.create();
    connect(pipeline, chain(40), ConnectTexts.of(2).withLimits(2, 10));
    Throwable error = assertThrows(PipelineExecutionException.class, pipeline::run);
    assertEquals(
        "near-duplicates form chains that did not end after the last star, and more than 10 pairs"
            + " are left; a larger min_jaccard makes fewer",
        error.getCause().getMessage());
  }

  @Test
  void givesNothing_forNoPairs() {
    assertConnected(List.of(), ConnectTexts.of(2));
  }

  @Test
  void rootsAreTheFirstInTheOrderOfPivots() {
    List<CandidatePair> pairs = chain(10);
    Components.of(pairs)
        .forEach((text, pivot) -> assertTrue(pivot.compareTo(text) <= 0, text.toString()));
    assertEquals(1, Components.of(pairs).values().stream().distinct().count());
  }

  private static void assertConnected(List<CandidatePair> pairs, ConnectTexts transform) {
    List<TextPair> expected = new ArrayList<>();
    Components.of(pairs)
        .forEach(
            (text, pivot) -> {
              if (!text.equals(pivot)) {
                expected.add(TextPairs.of(new CandidatePair(pivot, text)));
              }
            });
    TestPipeline pipeline = Pipelines.create();
    PAssert.that(connect(pipeline, pairs, transform)).containsInAnyOrder(expected);
    pipeline.run();
  }

  private static PCollection<TextPair> connect(
      TestPipeline pipeline, List<CandidatePair> pairs, ConnectTexts transform) {
    return pipeline
        .apply(
            Create.of(pairs.stream().map(TextPairs::of).toList())
                .withCoder(RecordCoders.of(TextPair.class)))
        .apply(transform);
  }

  private static List<CandidatePair> chain(int length) {
    List<CandidatePair> pairs = new ArrayList<>();
    for (int i = 1; i < length; i++) {
      pairs.add(CandidatePair.of(text(i - 1), text(i)));
    }
    return pairs;
  }

  private static TextRef text(int number) {
    return new TextRef(
        ContentHash.of(String.format(Locale.ROOT, "text %d", number)), 100 + number % 7);
  }
}
