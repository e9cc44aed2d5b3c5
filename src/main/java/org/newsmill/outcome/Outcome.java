package org.newsmill.outcome;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Filter;
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
  private final Kept<T> what;
  private final PCollection<Emitted<T>> emitted;
  private final PCollection<Emitted<T>> source;
  private final Optional<Header<T>> header;
  private final PCollectionTuple rows;
  private final Optional<PCollection<CapCount>> caps;
  private PCollection<T> kept;

  private Outcome(
      Kept<T> what,
      PCollection<Emitted<T>> emitted,
      PCollection<Emitted<T>> source,
      Optional<Header<T>> header,
      PCollectionTuple rows,
      Optional<PCollection<CapCount>> caps) {
    this.what = what;
    this.emitted = emitted;
    this.source = source;
    this.header = header;
    this.rows = rows;
    this.caps = caps;
  }

  /**
   * The outcome of a function.
   *
   * @param emitted all that it gives
   */
  public static <T> Outcome<T> of(Kept<T> what, PCollection<Emitted<T>> emitted) {
    emitted.setCoder(new Emitted.EmittedCoder<>(what.coder()));
    Optional<Header<T>> header =
        HoldBack.isDirectRunner(emitted)
            ? Optional.empty()
            : what.header().map(fields -> Header.of(emitted, fields));
    PCollectionTuple rows = rows(header.map(Header::emitted).orElse(emitted));
    return new Outcome<>(what, emitted, emitted, header, rows, Optional.empty());
  }

  private static <T> PCollectionTuple rows(PCollection<Emitted<T>> emitted) {
    TupleTagList rest = TupleTagList.empty();
    for (Side<?> side : Side.ALL) {
      rest = side == Side.REJECT ? rest : rest.and(side.tag());
    }
    PCollectionTuple rows =
        emitted.apply(
            "Set rows apart",
            ParDo.of(new SetRowsApartFn<T>()).withOutputTags(Side.REJECT.tag(), rest));
    Side.ALL.forEach(side -> setCoder(side, rows));
    return rows;
  }

  private static <R extends SpecificRecord> void setCoder(Side<R> side, PCollectionTuple rows) {
    rows.get(side.tag()).setCoder(side.coder());
  }

  /** With caps that were reached on the way. */
  public Outcome<T> withCaps(PCollection<CapCount> reached) {
    return new Outcome<>(what, emitted, source, header, rows, Optional.of(reached));
  }

  /**
   * The same, and what was kept goes to all workers evenly, however unevenly it was made: one
   * shuffle of its bytes. Not on the DirectRunner, where each value would become a bundle, which
   * costs more than it brings: what one thread made stays with it.
   */
  public Outcome<T> spread() {
    if (HoldBack.isDirectRunner(emitted)) {
      return this;
    }
    PCollection<Emitted<T>> spread =
        emitted
            .apply("Take " + what.name(), Filter.by(Emitted::isKept))
            .apply("Spread " + what.name(), Reshuffle.viaRandomKey());
    return new Outcome<>(what, emitted, spread, header, rows, caps);
  }

  /** What the stage kept, for one reader. */
  public PCollection<T> kept() {
    if (kept == null) {
      kept = source.apply(decoding(), Emitted.values()).setCoder(what.coder());
    }
    return kept;
  }

  /** The step lies behind its stage, which may be applied twice. */
  private String decoding() {
    String[] path = emitted.getName().split("/");
    String stage = String.join(" ", List.of(path).subList(0, Math.max(0, path.length - 2)));
    return "Decode " + what.name() + (stage.isEmpty() ? "" : " of " + stage);
  }

  /** The same for several readers. */
  public Branches<T> branches() {
    return HoldBack.isDirectRunner(source)
        ? Branches.of(kept())
        : Branches.ofEmitted(source, what.coder(), header);
  }

  /** Defects. */
  public PCollection<RejectRow> rejects() {
    return rows.get(Side.REJECT.tag());
  }

  /** What policy left out. */
  public PCollection<ExclusionRow> exclusions() {
    return rows.get(Side.EXCLUSION.tag());
  }

  /** Summands of the ledger. */
  public PCollection<LedgerRow> counts() {
    return rows.get(Side.COUNT.tag());
  }

  /** Lines taken out of texts. */
  public PCollection<RemovedLineRow> removedLines() {
    return rows.get(Side.REMOVED_LINE.tag());
  }

  /** Caps that were reached; empty for stages that have none. */
  public Optional<PCollection<CapCount>> caps() {
    return caps;
  }

  @Override
  public Pipeline getPipeline() {
    return emitted.getPipeline();
  }

  @Override
  public Map<TupleTag<?>, PValue> expand() {
    Map<TupleTag<?>, PValue> all = new HashMap<>(rows.expand());
    all.putAll(source.expand());
    header.ifPresent(apart -> all.putAll(apart.emitted().expand()));
    caps.ifPresent(reached -> all.putAll(reached.expand()));
    return all;
  }

  @Override
  public void finishSpecifyingOutput(
      String transformName, PInput input, PTransform<?, ?> transform) {}

  private static final class SetRowsApartFn<T> extends DoFn<Emitted<T>, RejectRow> {
    @ProcessElement
    public void process(@Element Emitted<T> emitted, MultiOutputReceiver out) {
      emitted.giveRow(out);
    }
  }
}
