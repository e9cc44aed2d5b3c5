package org.newsmill.trend;

import java.time.LocalDate;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.newsmill.job.TrendSettings;
import org.newsmill.outcome.RecordCoders;
import org.newsmill.record.CoverageCell;
import org.newsmill.record.CoverageRow;

/**
 * Rows of table {@code coverage}, each keyed by its day. One worker holds one number per language,
 * publisher and day.
 *
 * @see CoverageBreaks
 */
public final class ReportCoverage
    extends PTransform<PCollection<CoverageCell>, PCollection<KV<String, CoverageRow>>> {
  private final TrendSettings settings;

  private ReportCoverage(TrendSettings settings) {
    this.settings = settings;
  }

  /** Reports the breaks on the days of {@code settings}. */
  public static ReportCoverage of(TrendSettings settings) {
    return new ReportCoverage(settings);
  }

  @Override
  public PCollection<KV<String, CoverageRow>> expand(PCollection<CoverageCell> cells) {
    PCollectionView<List<CoverageCell>> all = cells.apply("All cells", View.asList());
    return cells
        .getPipeline()
        .apply("One report", Create.of("").withCoder(StringUtf8Coder.of()))
        .apply("Find breaks", ParDo.of(new ReportFn(settings, all)).withSideInputs(all))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), RecordCoders.of(CoverageRow.class)));
  }

  private static final class ReportFn extends DoFn<String, KV<String, CoverageRow>> {
    private final TrendSettings settings;
    private final PCollectionView<List<CoverageCell>> cells;

    ReportFn(TrendSettings settings, PCollectionView<List<CoverageCell>> cells) {
      this.settings = settings;
      this.cells = cells;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      Coverage coverage = Coverage.of(context.sideInput(cells), settings);
      for (CoverageBreaks.DayRow found : CoverageBreaks.of(coverage, settings)) {
        context.output(KV.of(LocalDate.ofEpochDay(found.day()).toString(), found.row()));
      }
    }
  }
}
