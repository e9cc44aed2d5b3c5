package org.newsmill.outcome;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.PCollection;
import org.newsmill.record.ExclusionRow;
import org.newsmill.record.LedgerRow;
import org.newsmill.record.RejectRow;
import org.newsmill.record.RemovedLineRow;

/**
 * Applies a {@link StageFunction} to each element within the {@link CatchBoundary}: an element that
 * makes the function throw becomes one reject, and nothing that the function emitted before it
 * threw gets through. No shuffle.
 */
public final class ApplyGuarded<I, O> extends PTransform<PCollection<I>, Outcome<O>> {
  private final String stage;
  private final Kept<O> kept;
  private final StageFunction<I, O> function;

  private ApplyGuarded(String stage, Kept<O> kept, StageFunction<I, O> function) {
    this.stage = stage;
    this.kept = kept;
    this.function = function;
  }

  /**
   * Applies {@code function} as the stage of that name.
   *
   * @param stage name of the stage in rejects
   * @param kept what the function keeps
   */
  public static <I, O> ApplyGuarded<I, O> of(
      String stage, Kept<O> kept, StageFunction<I, O> function) {
    return new ApplyGuarded<>(stage, kept, function);
  }

  @Override
  public Outcome<O> expand(PCollection<I> input) {
    return Outcome.of(
        kept, input.apply("Apply to each", ParDo.of(new GuardedFn<>(stage, function, kept))));
  }

  private static final class GuardedFn<I, O> extends DoFn<I, Emitted<O>> {
    private final String stage;
    private final StageFunction<I, O> function;
    private final Kept<O> kept;
    private final Counter keptCounter;
    private final Counter rejectedCounter;
    private final Counter excludedCounter;
    private transient LedgerFold ledger;

    GuardedFn(String stage, StageFunction<I, O> function, Kept<O> kept) {
      this.stage = stage;
      this.function = function;
      this.kept = kept;
      this.keptCounter = Metrics.counter(stage, "kept");
      this.rejectedCounter = Metrics.counter(stage, "rejected");
      this.excludedCounter = Metrics.counter(stage, "excluded");
    }

    @StartBundle
    public void startBundle() {
      ledger = new LedgerFold();
    }

    @ProcessElement
    public void process(@Element I element, OutputReceiver<Emitted<O>> out)
        throws InterruptedException {
      Provenance provenance = function.provenance(element);
      CatchBoundary.Attempt<Buffer<O>> attempt =
          CatchBoundary.attempt(
              () -> {
                Buffer<O> buffer = new Buffer<>();
                function.apply(element, buffer);
                return buffer;
              });
      Buffer<O> results = attempt.failed() ? new Buffer<>() : attempt.value();
      if (attempt.failed()) {
        results.reject(provenance.reject(stage, Reason.STAGE_FAILED, attempt.failure()));
      }
      results.kept.forEach(value -> out.output(kept.emit(value)));
      results.rejects.forEach(row -> out.output(Emitted.of(row)));
      results.exclusions.forEach(row -> out.output(Emitted.of(row)));
      results.removedLines.forEach(row -> out.output(Emitted.of(row)));
      results.columns.forEach(column -> ledger.count(provenance.sourceUri(), column));
      if (ledger.isFull()) {
        ledger.drain().forEach(row -> out.output(Emitted.of(row)));
      }
      keptCounter.inc(results.kept.size());
      rejectedCounter.inc(results.rejects.size());
      excludedCounter.inc(results.exclusions.size());
    }

    @FinishBundle
    public void finishBundle(FinishBundleContext context) {
      for (LedgerRow row : ledger.drain()) {
        context.output(Emitted.of(row), BoundedWindow.TIMESTAMP_MIN_VALUE, GlobalWindow.INSTANCE);
      }
    }
  }

  private static final class Buffer<O> implements StageFunction.Results<O> {
    private final List<O> kept = new ArrayList<>(1);
    private final List<RejectRow> rejects = new ArrayList<>(0);
    private final List<ExclusionRow> exclusions = new ArrayList<>(0);
    private final List<RemovedLineRow> removedLines = new ArrayList<>(0);
    private final List<Ledger.Column> columns = new ArrayList<>(2);

    @Override
    public void keep(O output) {
      kept.add(output);
    }

    @Override
    public void reject(RejectRow reject) {
      rejects.add(reject);
    }

    @Override
    public void exclude(ExclusionRow exclusion) {
      exclusions.add(exclusion);
    }

    @Override
    public void remove(RemovedLineRow line) {
      removedLines.add(line);
    }

    @Override
    public void count(Ledger.Column column) {
      columns.add(column);
    }
  }
}
