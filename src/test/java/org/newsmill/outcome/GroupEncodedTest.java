package org.newsmill.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.util.CoderUtils;
import org.apache.beam.sdk.util.SerializableUtils;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionList;
import org.junit.jupiter.api.Test;
import org.newsmill.pipeline.JobRunner;
import org.newsmill.testing.Pipelines;

class GroupEncodedTest {
  private static final Coder<Encoded<String>> CODER = new Encoded.OfBytes<>(StringUtf8Coder.of());

  @Test
  void groupsAsBeamDoes() {
    TestPipeline pipeline = Pipelines.create();
    PAssert.that(
            pipeline
                .apply(
                    Create.of(KV.of(1, "가"), KV.of(2, ""), KV.of(1, "나 😀"))
                        .withCoder(KvCoder.of(VarIntCoder.of(), StringUtf8Coder.of())))
                .apply(GroupEncoded.create())
                .apply(ParDo.of(new SortedFn())))
        .containsInAnyOrder("1 [가, 나 😀]", "2 []");
    pipeline.run();
  }

  @Test
  void groupsSeveralAsOne_onBothRunners() {
    KvCoder<Integer, String> coder = KvCoder.of(VarIntCoder.of(), StringUtf8Coder.of());
    for (PipelineOptions options : List.of(JobRunner.flink(2), JobRunner.direct())) {
      Pipeline pipeline = Pipeline.create(options);
      PAssert.that(
              PCollectionList.of(
                      pipeline.apply(
                          "First", Create.of(KV.of(1, "가"), KV.of(2, "b")).withCoder(coder)))
                  .and(pipeline.apply("None", Create.empty(coder)))
                  .and(pipeline.apply("Last", Create.of(KV.of(1, "나 😀")).withCoder(coder)))
                  .apply(GroupEncoded.together())
                  .apply(ParDo.of(new SortedFn())))
          .containsInAnyOrder("1 [가, 나 😀]", "2 [b]");
      assertEquals(PipelineResult.State.DONE, pipeline.run().waitUntilFinish());
    }
  }

  @Test
  void valueTravelsAsItsBytes() throws Exception {
    Encoded<String> value = Encoded.of(StringUtf8Coder.of(), "새들 일보");
    Encoded<String> same = CoderUtils.clone(CODER, value);
    assertEquals("새들 일보", same.value());
    assertEquals(CODER.structuralValue(value), CODER.structuralValue(same));
    assertEquals(CODER, SerializableUtils.ensureSerializable(CODER));
    CODER.verifyDeterministic();
  }

  @Test
  void saysWhichValueCannotBeEncoded() {
    var thrown =
        assertThrows(
            IllegalStateException.class, () -> Encoded.of(StringUtf8Coder.of(), (String) null));
    assertEquals("a value cannot be encoded: null", thrown.getMessage());
  }

  @Test
  void streamIsReadOnce_andNothingOfItIsHeld() {
    List<Encoded<String>> read = new ArrayList<>();
    Iterator<Encoded<String>> stream =
        List.of(Encoded.of(StringUtf8Coder.of(), "a"), Encoded.of(StringUtf8Coder.of(), "b"))
            .iterator();
    Iterable<Encoded<String>> once =
        () ->
            new Iterator<>() {
              @Override
              public boolean hasNext() {
                return stream.hasNext();
              }

              @Override
              public Encoded<String> next() {
                read.add(stream.next());
                return read.get(read.size() - 1);
              }
            };
    Iterator<String> values = Encoded.values(once).iterator();
    assertEquals("a", values.next());
    assertEquals(1, read.size());
    assertEquals("b", values.next());
    assertEquals(false, values.hasNext());
  }

  private static final class SortedFn extends DoFn<KV<Integer, Iterable<Encoded<String>>>, String> {
    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<Encoded<String>>> group, OutputReceiver<String> out) {
      List<String> values = new ArrayList<>();
      Encoded.values(group.getValue()).forEach(values::add);
      values.sort(null);
      out.output(group.getKey() + " " + values);
    }
  }
}
