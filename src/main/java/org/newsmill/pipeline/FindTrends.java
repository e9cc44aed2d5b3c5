package org.newsmill.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.newsmill.job.TrendSettings;
import org.newsmill.job.TrendsSpec;
import org.newsmill.outcome.RecordCoders;
import org.newsmill.record.CoverageCell;
import org.newsmill.record.TrendCell;
import org.newsmill.trend.RankTrends;
import org.newsmill.trend.ReportCoverage;
import org.newsmill.write.EncodeRows;
import org.newsmill.write.PublishBatch;
import org.newsmill.write.Table;
import org.newsmill.write.WriteFiles;

/**
 * The second job: the daily tables of some weeks become trends of the youngest days. Its partitions
 * replace those of earlier runs, whatever batch these were.
 *
 * <pre>
 * read days -> find trends -> rank -> stage files -> publish
 *     |
 *     +-----> report coverage
 * </pre>
 */
public final class FindTrends {

  private final TrendsSpec job;
  private final String staging;
  private final Map<String, String> manifestHeader;

  private FindTrends(TrendsSpec job, String staging, Map<String, String> manifestHeader) {
    this.job = job;
    this.staging = staging;
    this.manifestHeader = Map.copyOf(manifestHeader);
  }

  /**
   * The job of a job file of trends.
   *
   * @param staging directory into which this run alone writes before it publishes
   * @param manifestHeader the job's settings, as the manifest carries them
   */
  public static FindTrends of(TrendsSpec job, String staging, Map<String, String> manifestHeader) {
    return new FindTrends(job, staging, manifestHeader);
  }

  /** Lays the stages into the pipeline. */
  public void layInto(Pipeline pipeline) {
    RecordCoders.registerWith(pipeline);
    TrendSettings settings = job.settings();
    PCollection<CoverageCell> coverage =
        pipeline.apply(
            "Read totals",
            ReadDays.of(
                job.tables(),
                Table.DAILY_TOTAL,
                settings,
                DailyTable::coverage,
                CoverageCell.class));
    String batch = job.run().batch();
    PCollectionList.of(
            cells(pipeline)
                .apply("Rank trends", RankTrends.of(settings, coverage, Shards.ofItems(pipeline)))
                .apply("Encode trends", EncodeRows.of(Table.TREND)))
        .and(
            coverage
                .apply("Report coverage", ReportCoverage.of(settings))
                .apply("Encode coverage", EncodeRows.of(Table.COVERAGE)))
        .apply("All rows", Flatten.pCollections())
        .apply("Stage files", WriteFiles.into(staging, batch))
        .apply(
            "Publish batch",
            PublishBatch.withoutLedger(
                    pipeline, job.output(), staging, manifestHeader, Table.ofTrends())
                .takingOver(
                    pipeline.apply(
                        "Partitions", Create.of(partitions()).withCoder(StringUtf8Coder.of())),
                    pipeline.apply("Units", Create.empty(StringUtf8Coder.of()))));
  }

  private PCollection<TrendCell> cells(Pipeline pipeline) {
    boolean mix = job.settings().mixVersions();
    PCollectionList<TrendCell> cells = PCollectionList.empty(pipeline);
    for (DailyTable table : DailyTable.all()) {
      cells =
          cells.and(
              pipeline.apply(
                  "Read " + table.table().id(),
                  ReadDays.of(
                      job.tables(),
                      table.table(),
                      job.settings(),
                      (day, row) -> table.cell(day, row, mix),
                      TrendCell.class)));
    }
    return cells.apply("All items", Flatten.pCollections());
  }

  /** The reported days, also those without a row: what lay there is no longer true. */
  private List<String> partitions() {
    List<String> partitions = new ArrayList<>();
    TrendSettings settings = job.settings();
    for (int day = settings.firstReportedDay(); day <= settings.lastDay(); day++) {
      for (Table table : Table.ofTrends()) {
        partitions.add(table.directory(LocalDate.ofEpochDay(day).toString()));
      }
    }
    return partitions;
  }
}
