package org.newsmill.pipeline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.newsmill.outcome.HoldBack;
import org.newsmill.write.RowBlock;
import org.newsmill.write.Takeover;

/** Encoded rows of a batch in the partitions of some of its units; the rest is left out. */
final class KeepUnits
    extends PTransform<PCollection<KV<String, RowBlock>>, PCollection<KV<String, RowBlock>>> {
  private final String batch;
  private final PCollection<String> units;

  private KeepUnits(String batch, PCollection<String> units) {
    this.batch = batch;
    this.units = units;
  }

  /**
   * Keeps the rows of units.
   *
   * @param units as {@link Takeover#unit} names them
   */
  static KeepUnits of(String batch, PCollection<String> units) {
    return new KeepUnits(batch, units);
  }

  @Override
  public PCollection<KV<String, RowBlock>> expand(PCollection<KV<String, RowBlock>> rows) {
    PCollectionView<List<String>> kept = units.apply("Kept units", View.asList());
    return rows.apply("Hold back", HoldBack.create())
        .apply("Keep", ParDo.of(new KeepFn(batch, kept)).withSideInputs(kept));
  }

  private static final class KeepFn extends DoFn<KV<String, RowBlock>, KV<String, RowBlock>> {
    private final String batch;
    private final PCollectionView<List<String>> kept;
    private transient Set<String> units;

    KeepFn(String batch, PCollectionView<List<String>> kept) {
      this.batch = batch;
      this.kept = kept;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      if (units == null) {
        units = new HashSet<>(context.sideInput(kept));
      }
      String directory = context.element().getKey();
      String partition = directory.substring(directory.indexOf('=') + 1);
      if (units.contains(Takeover.unit(batch, partition))) {
        context.output(context.element());
      }
    }
  }
}
