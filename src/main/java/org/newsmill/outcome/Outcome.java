package org.newsmill.outcome;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PInput;
import org.apache.beam.sdk.values.POutput;
import org.apache.beam.sdk.values.PValue;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.newsmill.record.CapCount;
import org.newsmill.record.ExclusionRow;
import org.newsmill.record.LedgerRow;
import org.newsmill.record.RejectRow;
import org.newsmill.record.RemovedLineRow;

/**
 * What a stage yields: what it kept, what it rejected, what it left out by policy, what it counted
 * for the ledger on the way, and, where it works on texts, the lines that it took out of them.
 *
 * @param <T> what it kept
 */
public final class Outcome<T> implements POutput {
  /** Tags of the three outputs that every stage shares. */
  public static final TupleTag<RejectRow> REJECTS = new TupleTag<>("rejects") {};

  public static final TupleTag<ExclusionRow> EXCLUSIONS = new TupleTag<>("exclusions") {};
  public static final TupleTag<LedgerRow> COUNTS = new TupleTag<>("counts") {};

  /** Tag of the output that only stages which take lines out of a text have. */
  public static final TupleTag<RemovedLineRow> REMOVED_LINES = new TupleTag<>("removed lines") {};

  /** Tag of the output that only stages with a cap on the work for one key have. */
  public static final TupleTag<CapCount> CAPS = new TupleTag<>("caps") {};

  private final Kept<T> of;
  private final PCollectionTuple outputs;
  private PCollection<T> decoded;

  private Outcome(Kept<T> of, PCollectionTuple outputs) {
    this.of = of;
    this.outputs = outputs;
  }

  /**
   * The tags of the outputs beside the kept one, for {@code ParDo.withOutputTags}. A stage that
   * never writes to one of them leaves it out: Flink reads all that a function wrote, once for each
   * of its outputs.
   */
  public static TupleTagList sideTags() {
    return TupleTagList.of(REJECTS).and(EXCLUSIONS).and(COUNTS);
  }

  /** The outcome of a {@code ParDo} with the output {@code of} and {@link #sideTags} or fewer. */
  public static <T> Outcome<T> of(Kept<T> of, PCollectionTuple written) {
    written.get(of.tag()).setCoder(new Encoded.OfBytes<>(of.coder()));
    PCollectionTuple outputs = with(REJECTS, RejectRow.class, written);
    outputs = with(EXCLUSIONS, ExclusionRow.class, outputs);
    outputs = with(COUNTS, LedgerRow.class, outputs);
    if (outputs.has(REMOVED_LINES)) {
      outputs.get(REMOVED_LINES).setCoder(RecordCoders.of(RemovedLineRow.class));
    }
    if (outputs.has(CAPS)) {
      outputs.get(CAPS).setCoder(RecordCoders.of(CapCount.class));
    }
    return new Outcome<>(of, outputs);
  }

  private static <R> PCollectionTuple with(
      TupleTag<R> tag, Class<R> type, PCollectionTuple outputs) {
    if (outputs.has(tag)) {
      outputs.get(tag).setCoder(RecordCoders.of(type));
      return outputs;
    }
    return outputs.and(
        tag, outputs.getPipeline().apply("No " + tag.getId(), Create.empty(RecordCoders.of(type))));
  }

  /** What the stage kept, for one reader. */
  public PCollection<T> kept() {
    if (decoded == null) {
      PCollection<Encoded<T>> encoded = outputs.get(of.tag());
      decoded =
          encoded
              .apply("Decode " + encoded.getName().replace('/', ' '), Encoded.decoding())
              .setCoder(of.coder());
    }
    return decoded;
  }

  /** The same for several readers. */
  public Branches<T> branches() {
    PCollection<Encoded<T>> encoded = outputs.get(of.tag());
    return HoldBack.isDirectRunner(encoded)
        ? Branches.of(kept())
        : Branches.ofEncoded(encoded, of.coder());
  }

  /** Defects. */
  public PCollection<RejectRow> rejects() {
    return outputs.get(REJECTS);
  }

  /** What policy left out. */
  public PCollection<ExclusionRow> exclusions() {
    return outputs.get(EXCLUSIONS);
  }

  /** Summands of the ledger. */
  public PCollection<LedgerRow> counts() {
    return outputs.get(COUNTS);
  }

  /** Lines taken out of texts; empty for stages that take none. */
  public Optional<PCollection<RemovedLineRow>> removedLines() {
    return outputs.has(REMOVED_LINES) ? Optional.of(outputs.get(REMOVED_LINES)) : Optional.empty();
  }

  /** Caps that were reached; empty for stages that have none. */
  public Optional<PCollection<CapCount>> caps() {
    return outputs.has(CAPS) ? Optional.of(outputs.get(CAPS)) : Optional.empty();
  }

  @Override
  public Pipeline getPipeline() {
    return outputs.getPipeline();
  }

  @Override
  public Map<TupleTag<?>, PValue> expand() {
    return new HashMap<>(outputs.expand());
  }

  @Override
  public void finishSpecifyingOutput(
      String transformName, PInput input, PTransform<?, ?> transform) {}
}
