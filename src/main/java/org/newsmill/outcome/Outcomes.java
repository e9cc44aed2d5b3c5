package org.newsmill.outcome;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.newsmill.record.CapCount;
import org.newsmill.record.ExclusionRow;
import org.newsmill.record.LedgerRow;
import org.newsmill.record.RejectRow;
import org.newsmill.record.RemovedLineRow;

/** Collects what the stages of a pipeline did not keep, so that it ends in one place. */
public final class Outcomes {
  private final List<PCollection<RejectRow>> rejects = new ArrayList<>();
  private final List<PCollection<ExclusionRow>> exclusions = new ArrayList<>();
  private final List<PCollection<LedgerRow>> counts = new ArrayList<>();
  private final List<PCollection<RemovedLineRow>> removedLines = new ArrayList<>();

  private final List<PCollection<CapCount>> caps = new ArrayList<>();

  /** Remembers the losses of a stage and hands on what it kept. */
  public <T> PCollection<T> keep(Outcome<T> outcome) {
    return remembered(outcome).kept();
  }

  /** The same for what several steps read. */
  public <T> Branches<T> branch(Outcome<T> outcome) {
    return remembered(outcome).branches();
  }

  private <T> Outcome<T> remembered(Outcome<T> outcome) {
    rejects.add(outcome.rejects());
    exclusions.add(outcome.exclusions());
    counts.add(outcome.counts());
    removedLines.add(outcome.removedLines());
    outcome.caps().ifPresent(caps::add);
    return outcome;
  }

  /** All rejects of all stages. */
  public PCollection<RejectRow> rejects() {
    return PCollectionList.of(rejects).apply("Collect rejects", Flatten.pCollections());
  }

  /** All exclusions of all stages. */
  public PCollection<ExclusionRow> exclusions() {
    return PCollectionList.of(exclusions).apply("Collect exclusions", Flatten.pCollections());
  }

  /** All counts that the stages made while they worked. */
  public PCollection<LedgerRow> counts() {
    return PCollectionList.of(counts).apply("Collect counts", Flatten.pCollections());
  }

  /** All caps that stages reached. */
  public PCollection<CapCount> caps(Pipeline pipeline) {
    return PCollectionList.<CapCount>empty(pipeline)
        .and(caps)
        .apply("Collect caps", Flatten.pCollections())
        .setCoder(RecordCoders.of(CapCount.class));
  }

  /** All lines that stages took out of texts. */
  public PCollection<RemovedLineRow> removedLines() {
    return PCollectionList.of(removedLines).apply("Collect removed lines", Flatten.pCollections());
  }
}
