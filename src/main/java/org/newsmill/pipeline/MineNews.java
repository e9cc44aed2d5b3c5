package org.newsmill.pipeline;

import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionView;
import org.newsmill.dedup.GroupCopies;
import org.newsmill.extract.ExtractArticles;
import org.newsmill.job.JobSpec;
import org.newsmill.mention.NameEntities;
import org.newsmill.outcome.BalanceLedger;
import org.newsmill.outcome.Branches;
import org.newsmill.outcome.Outcomes;
import org.newsmill.outcome.RecordCoders;
import org.newsmill.outcome.SummarizeRejects;
import org.newsmill.read.ReadDocuments;
import org.newsmill.record.AnnotatedArticle;
import org.newsmill.record.Article;
import org.newsmill.record.ExclusionRow;
import org.newsmill.record.GroupedArticle;
import org.newsmill.record.LedgerRow;
import org.newsmill.record.NamedEntityRow;
import org.newsmill.record.RawDocument;
import org.newsmill.record.RejectRow;
import org.newsmill.record.RemovedLineRow;
import org.newsmill.record.TopicRow;
import org.newsmill.topic.TopicRules;
import org.newsmill.write.EncodeRows;
import org.newsmill.write.PublishBatch;
import org.newsmill.write.RowBlock;
import org.newsmill.write.Table;
import org.newsmill.write.WriteFiles;

/**
 * The main job: documents become articles, copies find each other, each distinct text is analysed
 * once, and the tables are staged, checked against the ledger and published.
 *
 * <pre>
 * read -> extract -> admit -> group copies -> annotate -> aggregate -> stage files -> publish
 *   |        |         |          |             |
 *   +--------+---------+----------+-------------+--> rejects, exclusions, removed lines, ledger
 * </pre>
 */
public final class MineNews {
  private final JobSpec job;
  private final String staging;
  private final Map<String, String> manifestHeader;

  private MineNews(JobSpec job, String staging, Map<String, String> manifestHeader) {
    this.job = job;
    this.staging = staging;
    Map<String, String> settings = BatchSettings.of(job);
    settings.putAll(manifestHeader);
    this.manifestHeader = Map.copyOf(settings);
  }

  /**
   * The main job of a job file.
   *
   * @param staging directory into which this run alone writes before it publishes
   * @param manifestHeader the job's settings, as the manifest carries them
   */
  public static MineNews of(JobSpec job, String staging, Map<String, String> manifestHeader) {
    return new MineNews(job, staging, manifestHeader);
  }

  /**
   * Tells what is wrong with a job's topics before anything runs.
   *
   * @throws org.newsmill.job.JobError at the first query, topic or model that is refused
   */
  public static void checkTopics(JobSpec job) {
    TopicRules rules = new TopicRules(job.topics(), job.topicModels());
    new Analyzers(job.analyzer(), job.userDictionary()).topics(rules);
  }

  /** Lays the stages into the pipeline. */
  public void layInto(Pipeline pipeline) {
    RecordCoders.registerWith(pipeline);
    Outcomes outcomes = new Outcomes();
    PCollectionView<List<String>> erased = ErasedArticles.view(pipeline, job.output());
    PCollection<RawDocument> documents =
        outcomes.keep(
            pipeline.apply("Read documents", ReadDocuments.of(job.inputs(), job.limits())));
    Branches<Article> articles =
        outcomes.branch(documents.apply("Extract articles", extractArticles()));
    Branches<Article> admitted =
        outcomes.branch(articles.apply("Admit articles", admitArticles(pipeline, erased)));
    Branches<GroupedArticle> grouped =
        outcomes.branch(admitted.apply("Group copies", groupCopies(pipeline)));
    Branches<AnnotatedArticle> annotated =
        outcomes.branch(grouped.apply("Annotate articles", annotateArticles()));
    PCollection<RejectRow> rejects = outcomes.rejects();
    PCollection<ExclusionRow> exclusions = outcomes.exclusions();
    PCollection<RemovedLineRow> removedLines =
        outcomes.removedLines().apply("Without erased", WithoutErased.of(erased));
    PCollection<LedgerRow> ledger =
        outcomes
            .counts()
            .apply(
                "Balance ledger",
                BalanceLedger.of(
                    articles.to("counts", BalanceLedger.OF_ARTICLES),
                    annotated.to("roles", BalanceLedger.OF_ANNOTATED),
                    rejects,
                    exclusions));
    PCollection<KV<String, RowBlock>> days =
        annotated
            .to("days")
            .apply(
                "Aggregate days",
                DayRows.withRejects(rejects, job.asOf().toString(), Shards.ofDays(job, pipeline)));
    PCollectionList.of(
            annotated
                .to("rows")
                .apply("Encode articles", ArticleRows.of(job.batch(), job.storeBody())))
        .and(days)
        .and(
            batchRows(
                "Encode entities' names",
                Table.ENTITY,
                NamedEntityRow.class,
                annotated
                    .to("names", NameEntities.OF_ARTICLES)
                    .apply("Name entities", NameEntities.of(job.entities()))))
        .and(batchRows("Encode rejects", Table.REJECT, RejectRow.class, rejects))
        .and(batchRows("Encode exclusions", Table.EXCLUSION, ExclusionRow.class, exclusions))
        .and(
            batchRows(
                "Encode removed lines", Table.REMOVED_LINE, RemovedLineRow.class, removedLines))
        .and(
            batchRows(
                "Encode topics' names",
                Table.TOPIC,
                TopicRow.class,
                pipeline.apply(
                    "Name topics",
                    Create.of(TopicTable.rows(new TopicRules(job.topics(), job.topicModels())))
                        .withCoder(RecordCoders.of(TopicRow.class)))))
        .and(batchRows("Encode ledger", Table.LEDGER, LedgerRow.class, ledger))
        .apply("All rows", Flatten.pCollections())
        .apply("Stage files", WriteFiles.into(staging, job.batch()).withFileBytes(job.fileBytes()))
        .apply(
            "Publish batch",
            PublishBatch.of(
                job.output(),
                staging,
                manifestHeader,
                job.maxRejectRatio(),
                ledger,
                rejects.apply("Summarize rejects", SummarizeRejects.byReason()),
                outcomes.caps(pipeline)));
  }

  private ExtractArticles extractArticles() {
    return ExtractArticles.of(
        job.asOf(), job.timeZone(), job.minBodyChars(), job.boilerplate(), job.publishers());
  }

  private AnnotateArticles annotateArticles() {
    return AnnotateArticles.withKeywords(job.keywordsPerArticle())
        .withKorean(job.analyzer(), job.userDictionary())
        .withEntities(job.entities())
        .withTopics(new TopicRules(job.topics(), job.topicModels()));
  }

  private AdmitArticles admitArticles(Pipeline pipeline, PCollectionView<List<String>> erased) {
    return AdmitArticles.of(
        FindStored.of(job.output(), job.batch(), job.asOf(), Shards.of(job, pipeline)),
        job.lateDays().map(days -> job.asOf().minusDays(days)),
        erased);
  }

  private GroupCopies groupCopies(Pipeline pipeline) {
    GroupCopies copies = GroupCopies.of(job.timeZone(), job.minJaccard(), Shards.of(job, pipeline));
    return job.history()
        .map(
            history ->
                copies.withHistory(
                    pipeline.apply(
                        "Read history", ReadHistory.of(history, job.asOf(), job.batch()))))
        .orElse(copies);
  }

  private <R extends SpecificRecord> PCollection<KV<String, RowBlock>> batchRows(
      String label, Table table, Class<R> type, PCollection<R> rows) {
    return rows.apply(label + ": rows", WithKeys.of(job.batch()))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), RecordCoders.of(type)))
        .apply(label, EncodeRows.of(table));
  }
}
