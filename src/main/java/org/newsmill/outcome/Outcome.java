package org.newsmill.outcome;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
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
  private final PCollection<Leaving<T>> leaving;
  private final PCollectionTuple beside;
  private final Optional<PCollection<CapCount>> caps;
  private PCollection<T> kept;

  private Outcome(
      Kept<T> of,
      PCollection<Leaving<T>> leaving,
      PCollectionTuple beside,
      Optional<PCollection<CapCount>> caps) {
    this.of = of;
    this.leaving = leaving;
    this.beside = beside;
    this.caps = caps;
  }

  /**
   * The outcome of a function.
   *
   * @param leaving all that it gives
   * @param sides what it gives beside what it keeps
   */
  public static <T> Outcome<T> of(
      Kept<T> of, PCollection<Leaving<T>> leaving, Collection<Leaving.Side> sides) {
    leaving.setCoder(new Leaving.LeavingCoder<>(of.coder()));
    TupleTagList tags = TupleTagList.empty();
    tags = sides.contains(Leaving.Side.EXCLUSION) ? tags.and(EXCLUSIONS) : tags;
    tags = sides.contains(Leaving.Side.COUNT) ? tags.and(COUNTS) : tags;
    tags = sides.contains(Leaving.Side.REMOVED_LINE) ? tags.and(REMOVED_LINES) : tags;
    PCollectionTuple beside =
        leaving.apply(
            "Beside " + leaving.getName().replace('/', ' '),
            ParDo.of(new BesideFn<T>()).withOutputTags(REJECTS, tags));
    beside = with(REJECTS, RejectRow.class, beside);
    beside = with(EXCLUSIONS, ExclusionRow.class, beside);
    beside = with(COUNTS, LedgerRow.class, beside);
    if (beside.has(REMOVED_LINES)) {
      beside.get(REMOVED_LINES).setCoder(RecordCoders.of(RemovedLineRow.class));
    }
    return new Outcome<>(of, leaving, beside, Optional.empty());
  }

  /** With caps that were reached on the way. */
  public Outcome<T> withCaps(PCollection<CapCount> reached) {
    return new Outcome<>(of, leaving, beside, Optional.of(reached));
  }

  /**
   * The same, and what was kept goes to all workers evenly, however unevenly it was made: one
   * shuffle of its bytes. The DirectRunner hands elements out one by one anyway.
   */
  public Outcome<T> spread() {
    if (HoldBack.isDirectRunner(leaving)) {
      return this;
    }
    String name = "Spread " + leaving.getName().replace('/', ' ');
    return new Outcome<>(of, leaving.apply(name, Reshuffle.viaRandomKey()), beside, caps);
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
    if (kept == null) {
      kept =
          leaving
              .apply("Decode " + leaving.getName().replace('/', ' '), Leaving.values())
              .setCoder(of.coder());
    }
    return kept;
  }

  /** The same for several readers. */
  public Branches<T> branches() {
    return HoldBack.isDirectRunner(leaving)
        ? Branches.of(kept())
        : Branches.ofLeaving(leaving, of.coder());
  }

  /** Defects. */
  public PCollection<RejectRow> rejects() {
    return beside.get(REJECTS);
  }

  /** What policy left out. */
  public PCollection<ExclusionRow> exclusions() {
    return beside.get(EXCLUSIONS);
  }

  /** Summands of the ledger. */
  public PCollection<LedgerRow> counts() {
    return beside.get(COUNTS);
  }

  /** Lines taken out of texts; empty for stages that take none. */
  public Optional<PCollection<RemovedLineRow>> removedLines() {
    return beside.has(REMOVED_LINES) ? Optional.of(beside.get(REMOVED_LINES)) : Optional.empty();
  }

  /** Caps that were reached; empty for stages that have none. */
  public Optional<PCollection<CapCount>> caps() {
    return caps;
  }

  @Override
  public Pipeline getPipeline() {
    return leaving.getPipeline();
  }

  @Override
  public Map<TupleTag<?>, PValue> expand() {
    Map<TupleTag<?>, PValue> all = new HashMap<>(beside.expand());
    all.putAll(leaving.expand());
    caps.ifPresent(reached -> all.putAll(reached.expand()));
    return all;
  }

  @Override
  public void finishSpecifyingOutput(
      String transformName, PInput input, PTransform<?, ?> transform) {}

  private static final class BesideFn<T> extends DoFn<Leaving<T>, RejectRow> {
    @ProcessElement
    public void process(@Element Leaving<T> leaving, MultiOutputReceiver out) {
      if (leaving.isKept()) {
        return;
      }
      switch (leaving.side()) {
        case REJECT -> out.get(REJECTS).output((RejectRow) leaving.row());
        case EXCLUSION -> out.get(EXCLUSIONS).output((ExclusionRow) leaving.row());
        case COUNT -> out.get(COUNTS).output((LedgerRow) leaving.row());
        case REMOVED_LINE -> out.get(REMOVED_LINES).output((RemovedLineRow) leaving.row());
      }
    }
  }
}
