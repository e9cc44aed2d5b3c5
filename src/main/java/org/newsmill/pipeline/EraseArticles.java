package org.newsmill.pipeline;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Distinct;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.newsmill.dedup.GroupCopies;
import org.newsmill.job.HistorySpec;
import org.newsmill.mention.NameEntities;
import org.newsmill.outcome.BalanceLedger;
import org.newsmill.outcome.Branches;
import org.newsmill.outcome.Ledger;
import org.newsmill.outcome.Outcome;
import org.newsmill.outcome.RecordCoders;
import org.newsmill.outcome.SummarizeRejects;
import org.newsmill.record.AnnotatedArticle;
import org.newsmill.record.Article;
import org.newsmill.record.ErasureRow;
import org.newsmill.record.ExclusionRow;
import org.newsmill.record.GroupedArticle;
import org.newsmill.record.LedgerRow;
import org.newsmill.record.NamedEntityRow;
import org.newsmill.record.RejectRow;
import org.newsmill.record.StoredRow;
import org.newsmill.record.WrittenFile;
import org.newsmill.write.EncodeRows;
import org.newsmill.write.Manifest;
import org.newsmill.write.PublishBatch;
import org.newsmill.write.RowBlock;
import org.newsmill.write.Table;
import org.newsmill.write.TableReader;
import org.newsmill.write.WriteFiles;

/**
 * Takes articles out of one mined batch: its tables become those that a run of its job over the
 * same input gives which leaves these articles out. The input is not read, and nothing is analysed
 * again; copies are grouped anew, since a group may lose its origin or its text.
 *
 * <pre>
 * read stored rows -> group copies -> place rows -> aggregate -> stage files -> publish
 *        |                                |
 *        +--- exclusions, ledger          +--- days that change; the files of others stay
 * </pre>
 */
public final class EraseArticles {
  private final String output;
  private final Manifest mined;
  private final BatchSettings settings;
  private final Set<String> later;
  private final List<String> hashes;
  private final Erasure erasure;

  private EraseArticles(
      String output,
      Manifest mined,
      BatchSettings settings,
      Set<String> later,
      List<String> hashes,
      Erasure erasure) {
    this.output = output;
    this.mined = mined;
    this.settings = settings;
    this.later = later;
    this.hashes = hashes;
    this.erasure = erasure;
  }

  /**
   * The run of newsmill erase.
   *
   * @param batch its own, which records what it erased
   * @param hashes of the articles that it was asked to erase
   * @param staging directory into which this run alone writes before it publishes
   * @param header its settings, as its manifest carries them
   */
  public record Erasure(
      String batch, List<String> hashes, String staging, Map<String, String> header) {
    public Erasure {
      hashes = List.copyOf(hashes);
      header = Map.copyOf(header);
    }
  }

  /**
   * Takes articles out of a batch.
   *
   * @param later batches that were mined behind it: their copies are none of its history
   * @param hashes of all articles that are erased, also by earlier runs
   * @throws IOException when the manifest of the batch does not tell what is needed
   */
  public static EraseArticles of(
      String output, Manifest mined, Set<String> later, List<String> hashes, Erasure erasure)
      throws IOException {
    BatchSettings settings = BatchSettings.of(mined, output);
    if (!settings.storeBody()) {
      throw new IOException(
          "batch "
              + mined.job().get("batch")
              + " has store_body: false, and without bodies copies cannot be grouped anew: mine it"
              + " again from an input without these articles");
    }
    return new EraseArticles(
        output, mined, settings, Set.copyOf(later), List.copyOf(hashes), erasure);
  }

  /** Lays the stages into the pipeline. */
  public void layInto(Pipeline pipeline) {
    RecordCoders.registerWith(pipeline);
    PCollectionView<List<String>> erased =
        pipeline
            .apply("Erased", Create.of(hashes).withCoder(StringUtf8Coder.of()))
            .apply("All erased", View.asList());
    PCollectionTuple stored = pipeline.apply("Read stored", ReadStored.of(output, mined, erased));
    PCollection<StoredRow> rows = stored.get(ReadStored.ROWS);
    Outcome<GroupedArticle> grouped =
        Branches.of(
                rows.apply("Rows of articles", StoredRows.only(Table.ARTICLE))
                    .apply("Restore articles", ParDo.of(new RestoreFn()))
                    .setCoder(RecordCoders.of(Article.class)))
            .apply("Group copies", groupCopies(pipeline));
    PCollectionTuple placed =
        grouped
            .kept()
            .apply(
                "Place articles",
                RegroupStored.of(
                    batch(),
                    rows.apply(
                        "Rows by article",
                        StoredRows.only(Table.ofArticles().toArray(Table[]::new)))));
    PCollection<RejectRow> rejects = StoredRows.of(Table.REJECT, RejectRow.class, rows);
    PCollection<ExclusionRow> exclusions =
        PCollectionList.of(StoredRows.of(Table.EXCLUSION, ExclusionRow.class, rows))
            .and(stored.get(ReadStored.ERASED))
            .apply("All exclusions", Flatten.pCollections());
    PCollection<LedgerRow> ledger =
        ledger(rows, placed.get(RegroupStored.ARTICLES), rejects, exclusions);
    PCollection<String> units =
        PCollectionList.of(stored.get(ReadStored.UNITS))
            .and(placed.get(RegroupStored.UNITS))
            .apply("All units", Flatten.pCollections())
            .apply("Units", Distinct.create());
    PCollection<WrittenFile> rewritten =
        articleRows(placed, rejects)
            .and(batchRows(Table.REJECT, rejects, batch()))
            .and(batchRows(Table.EXCLUSION, exclusions, batch()))
            .and(batchRows(Table.LEDGER, ledger, batch()))
            .and(batchRows(Table.ENTITY, names(placed.get(RegroupStored.ARTICLES), rows), batch()))
            .and(
                StoredRows.unchanged(
                    rows.apply("Unchanged rows", StoredRows.only(Table.REMOVED_LINE, Table.TOPIC))))
            .apply("All rows", Flatten.pCollections())
            .apply("Keep units", KeepUnits.of(batch(), units))
            .apply(
                "Stage files",
                WriteFiles.into(erasure.staging(), batch()).withFileBytes(settings.fileBytes()));
    PCollectionList.of(rewritten)
        .and(record(pipeline))
        .apply("All files", Flatten.pCollections())
        .apply(
            "Publish batch",
            PublishBatch.of(
                    output,
                    erasure.staging(),
                    erasure.header(),
                    1,
                    ledger,
                    rejects.apply("Summarize rejects", SummarizeRejects.byReason()),
                    grouped.caps().orElseThrow())
                .withTables(Table.ofErasing())
                .takingOver(
                    pipeline.apply("No partitions", Create.empty(StringUtf8Coder.of())), units)
                .accountingForOther());
  }

  private String batch() {
    return mined.job().get("batch");
  }

  /** The files that hold the articles. */
  private List<String> texts() {
    return mined.files().stream()
        .map(Manifest.DataFile::path)
        .filter(path -> Table.ofFile(path) == Table.ARTICLE)
        .map(path -> TableReader.file(output, path))
        .toList();
  }

  private GroupCopies groupCopies(Pipeline pipeline) {
    int days = settings.history().map(HistorySpec::days).orElse(0);
    GroupCopies copies =
        GroupCopies.of(settings.zone(), settings.minJaccard(), Shards.of(texts(), days, pipeline));
    Set<String> without = new HashSet<>(later);
    without.add(batch());
    return settings
        .history()
        .map(
            history ->
                copies.withHistory(
                    pipeline.apply(
                        "Read history", ReadHistory.without(history, settings.asOf(), without))))
        .orElse(copies);
  }

  /** What was found in a file does not change; what became of it is counted anew. */
  private static PCollection<LedgerRow> ledger(
      PCollection<StoredRow> rows,
      PCollection<AnnotatedArticle> articles,
      PCollection<RejectRow> rejects,
      PCollection<ExclusionRow> exclusions) {
    PCollection<Article> none =
        rows.getPipeline().apply("No articles", Create.empty(RecordCoders.of(Article.class)));
    return StoredRows.of(Table.LEDGER, LedgerRow.class, rows)
        .apply("Keep what was read", ParDo.of(new InputFn()))
        .setCoder(RecordCoders.of(LedgerRow.class))
        .apply("Balance ledger", BalanceLedger.of(none, articles, rejects, exclusions));
  }

  private PCollectionList<KV<String, RowBlock>> articleRows(
      PCollectionTuple placed, PCollection<RejectRow> rejects) {
    return PCollectionList.of(placed.get(RegroupStored.ROWS))
        .and(
            placed
                .get(RegroupStored.ARTICLES)
                .apply(
                    "Aggregate days",
                    DayRows.withRejects(
                        rejects,
                        settings.asOf().toString(),
                        Shards.ofDays(texts(), rejects.getPipeline()))));
  }

  private static PCollection<NamedEntityRow> names(
      PCollection<AnnotatedArticle> articles, PCollection<StoredRow> rows) {
    return articles
        .apply("Name entities", NameEntities.of(List.of()))
        .apply("Keep names", KeepNames.of(StoredRows.of(Table.ENTITY, NamedEntityRow.class, rows)));
  }

  /** The file that records what this run was asked to erase. */
  private PCollection<WrittenFile> record(Pipeline pipeline) {
    List<ErasureRow> asked = erasure.hashes().stream().map(ErasureRow::new).toList();
    return batchRows(
            Table.ERASURE,
            pipeline.apply(
                "Erasures", Create.of(asked).withCoder(RecordCoders.of(ErasureRow.class))),
            erasure.batch())
        .apply("Stage erasures", WriteFiles.into(erasure.staging(), erasure.batch()));
  }

  private static <R extends SpecificRecord> PCollection<KV<String, RowBlock>> batchRows(
      Table table, PCollection<R> rows, String batch) {
    return rows.apply("Key " + table.id(), WithKeys.of(batch))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), rows.getCoder()))
        .apply("Encode " + table.id(), EncodeRows.of(table));
  }

  private static final class RestoreFn extends DoFn<StoredRow, Article> {
    @ProcessElement
    public void process(@Element StoredRow row, OutputReceiver<Article> out) throws IOException {
      out.output(StoredArticles.article(row));
    }
  }

  private static final class InputFn extends DoFn<LedgerRow, LedgerRow> {
    @ProcessElement
    public void process(@Element LedgerRow row, OutputReceiver<LedgerRow> out) {
      LedgerRow kept = Ledger.zero(row.getSourceUri());
      kept.setDocumentsRead(row.getDocumentsRead());
      kept.setDocumentsYielded(row.getDocumentsYielded());
      kept.setStoriesCut(row.getStoriesCut());
      kept.setArticles(row.getArticles());
      out.output(kept);
    }
  }
}
