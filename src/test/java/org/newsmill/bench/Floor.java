package org.newsmill.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.newsmill.aggregate.DailyTables;
import org.newsmill.aggregate.FloorDays;
import org.newsmill.dedup.FloorCopies;
import org.newsmill.job.JobSpec;
import org.newsmill.pipeline.FloorAnnotation;
import org.newsmill.record.AnnotatedArticle;
import org.newsmill.record.Article;
import org.newsmill.record.DailyCell;
import org.newsmill.record.ExclusionRow;
import org.newsmill.record.GroupedArticle;
import org.newsmill.record.RejectRow;
import org.newsmill.write.Table;

/**
 * What {@code mine} does, without a pipeline: the same algorithms over the same JSON Lines, with
 * everything in the memory of one process and some threads. What a pipeline costs is what it takes
 * more than this. Its rows are those of {@code mine} in every table but those that tell of a whole
 * batch: entity, topic and ledger; a test holds it to that.
 *
 * <p>Left out, since a new output has nothing of it: history, late and erased articles. An article
 * that makes the analysis throw ends the program.
 */
public final class Floor {
  private final JobSpec job;
  private final Crew crew;
  private final StageCosts costs;
  private final FloorFiles files;

  private Floor(JobSpec job, Crew crew, StageCosts costs, FloorFiles files) {
    this.job = job;
    this.crew = crew;
    this.costs = costs;
    this.files = files;
  }

  /**
   * What was done.
   *
   * @param documents read, with those that were rejected
   * @param articles annotated
   * @param texts distinct bodies, each analysed once
   * @param rows by table
   */
  public record Done(long documents, long articles, long texts, Map<String, Long> rows) {}

  /** Does a job whose inputs are JSON Lines, and writes its tables into its output. */
  public static Done run(JobSpec job, int threads, StageCosts costs) throws IOException {
    try (Crew crew = new Crew(threads);
        FloorFiles files = new FloorFiles(Path.of(job.output()), job.batch())) {
      return new Floor(job, crew, costs, files).run();
    }
  }

  private Done run() throws IOException {
    List<FloorReader.Found> read = FloorReader.read(job, crew, costs);
    List<Article> articles = new ArrayList<>();
    read.forEach(found -> articles.addAll(found.articles));
    FloorCopies copies = new FloorCopies(articles, job, crew, costs);
    List<List<GroupedArticle>> texts = copies.byText();
    List<FloorDays> days = Collections.synchronizedList(new ArrayList<>());
    crew.each(Crew.batches(texts), () -> annotating(days));
    costs.measure("rows", () -> batchRows(read, copies.exclusions(), days));
    sum(days);
    costs.measure("write", files::finish);
    return new Done(
        read.stream().mapToLong(found -> found.documents).sum(),
        texts.stream().mapToLong(List::size).sum(),
        texts.size(),
        files.rows());
  }

  private Consumer<List<List<GroupedArticle>>> annotating(List<FloorDays> days) {
    FloorAnnotation annotation = costs.measure("load models", () -> new FloorAnnotation(job));
    FloorDays cells = new FloorDays();
    days.add(cells);
    return batch -> {
      List<AnnotatedArticle> annotated = new ArrayList<>();
      costs.measure(
          "annotate", () -> batch.forEach(text -> annotated.addAll(annotation.annotate(text))));
      costs.measure("cells", () -> annotated.forEach(cells::add));
      costs.measure(
          "rows", () -> annotated.forEach(article -> annotation.encode(article, this::append)));
    };
  }

  /** Rejects, exclusions and removed lines. */
  private void batchRows(
      List<FloorReader.Found> read, List<ExclusionRow> ofCopies, List<FloorDays> days) {
    RowEncoder encoder = new RowEncoder();
    FloorDays rejected = new FloorDays();
    for (FloorReader.Found found : read) {
      for (RejectRow reject : found.rejects) {
        encode(encoder, Table.REJECT, reject);
        rejected.addReject(job.asOf().toString());
      }
      found.exclusions.forEach(row -> encode(encoder, Table.EXCLUSION, row));
      found.removedLines.forEach(row -> encode(encoder, Table.REMOVED_LINE, row));
    }
    ofCopies.forEach(row -> encode(encoder, Table.EXCLUSION, row));
    days.add(rejected);
  }

  private void encode(RowEncoder encoder, Table table, SpecificRecord row) {
    append(table, job.batch(), encoder.encode(table, row));
  }

  private void sum(List<FloorDays> days) {
    List<List<DailyCell>> shards =
        List.copyOf(costs.measure("cells", () -> FloorDays.byShard(days)).values());
    crew.each(
        shards,
        () -> {
          RowEncoder encoder = new RowEncoder();
          return shard ->
              costs.measure(
                  "cells",
                  () ->
                      DailyTables.sum(
                          List.of(shard),
                          (table, day, row) ->
                              append(
                                  Table.named(table),
                                  day,
                                  encoder.encode(Table.named(table), row))));
        });
  }

  private void append(Table table, String partition, byte[] row) {
    files.append(table, partition, row);
  }
}
