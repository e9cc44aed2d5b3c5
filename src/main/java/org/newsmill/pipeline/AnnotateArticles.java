package org.newsmill.pipeline;

import java.io.Serializable;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.newsmill.job.EntityRow;
import org.newsmill.job.JobSpec;
import org.newsmill.mention.NameEntities;
import org.newsmill.outcome.BalanceLedger;
import org.newsmill.outcome.Branches;
import org.newsmill.outcome.CatchBoundary;
import org.newsmill.outcome.Emitted;
import org.newsmill.outcome.Encoded;
import org.newsmill.outcome.Kept;
import org.newsmill.outcome.Outcome;
import org.newsmill.outcome.Projection;
import org.newsmill.outcome.Provenance;
import org.newsmill.outcome.Reason;
import org.newsmill.outcome.RecordCoders;
import org.newsmill.record.AnnotatedArticle;
import org.newsmill.record.Annotations;
import org.newsmill.record.Article;
import org.newsmill.record.BodySpan;
import org.newsmill.record.GroupedArticle;
import org.newsmill.sentiment.ArticleSetting;
import org.newsmill.text.UserDictionary;
import org.newsmill.topic.TopicRules;

/**
 * Each article with what the analysis says of its text. Articles are brought together by body, so
 * that each distinct body is analysed once and its copies receive the result.
 *
 * <p>Rejects: {@code stage_failed}, for every article whose text makes the analysis throw. One
 * shuffle of the articles; copies stream by, so memory does not grow with their number.
 */
final class AnnotateArticles
    extends PTransform<Branches<GroupedArticle>, Outcome<AnnotatedArticle>> {
  static final String STAGE = "annotate";

  private static final Kept<AnnotatedArticle> ANNOTATED =
      Kept.of("annotated articles", AnnotatedArticle.class)
          .withHeader(NameEntities.OF_ARTICLES.and(BalanceLedger.OF_ANNOTATED));

  private final Settings settings;

  private AnnotateArticles(Settings settings) {
    this.settings = settings;
  }

  /** What travels to the workers. */
  private record Settings(
      int maxKeywords,
      JobSpec.Analyzer analyzer,
      UserDictionary userDictionary,
      List<EntityRow> entities,
      TopicRules topics)
      implements Serializable {}

  /**
   * Annotates, with up to {@code maxKeywords} keywords an article.
   *
   * @param maxKeywords largest number of keywords of an article
   */
  static AnnotateArticles withKeywords(int maxKeywords) {
    return new AnnotateArticles(
        new Settings(
            maxKeywords, JobSpec.Analyzer.FAST, UserDictionary.EMPTY, List.of(), TopicRules.NONE));
  }

  /**
   * Annotates with an analysis of Korean.
   *
   * @param userDictionary nouns that the dictionary lacks; they travel with the transform
   */
  AnnotateArticles withKorean(JobSpec.Analyzer analyzer, UserDictionary userDictionary) {
    return new AnnotateArticles(
        new Settings(
            settings.maxKeywords, analyzer, userDictionary, settings.entities, settings.topics));
  }

  /**
   * Annotates with entities of the job's own before the shipped ones.
   *
   * @param own rows of the job's table; they travel with the transform
   */
  AnnotateArticles withEntities(List<EntityRow> own) {
    return new AnnotateArticles(
        new Settings(
            settings.maxKeywords,
            settings.analyzer,
            settings.userDictionary,
            List.copyOf(own),
            settings.topics));
  }

  /**
   * Annotates with topics beside the sections.
   *
   * @param rules files and models of the job; they travel with the transform
   */
  AnnotateArticles withTopics(TopicRules rules) {
    return new AnnotateArticles(
        new Settings(
            settings.maxKeywords,
            settings.analyzer,
            settings.userDictionary,
            settings.entities,
            rules));
  }

  @Override
  public Outcome<AnnotatedArticle> expand(Branches<GroupedArticle> articles) {
    return Outcome.of(
        ANNOTATED,
        articles
            .emittedTo("annotation")
            .apply("Key by body", ParDo.of(new KeyFn()))
            .setCoder(
                KvCoder.of(
                    StringUtf8Coder.of(), Encoded.coder(RecordCoders.of(GroupedArticle.class))))
            .apply("Group by body", GroupByKey.create())
            .apply("Annotate each text", ParDo.of(new AnnotateFn(settings))));
  }

  /** Who speaks in an article: passages that it copies from another are that one's. */
  static ArticleSetting setting(GroupedArticle member) {
    List<BodySpan> copied =
        member.getMembership().getExcerpts().stream()
            .flatMap(excerpt -> excerpt.getPassages().stream())
            .map(passage -> new BodySpan("excerpt", passage.getStart(), passage.getEnd()))
            .toList();
    Article article = member.getArticle();
    return ArticleSetting.of(article.getGenre(), article.getSpans(), copied);
  }

  private static final class KeyFn
      extends DoFn<Emitted<GroupedArticle>, KV<String, Encoded<GroupedArticle>>> {
    private final Projection<GroupedArticle> hash =
        Projection.of(GroupedArticle.class, "article.body_hash");

    @ProcessElement
    public void process(
        @Element Emitted<GroupedArticle> grouped,
        OutputReceiver<KV<String, Encoded<GroupedArticle>>> out) {
      if (grouped.isKept()) {
        Encoded<GroupedArticle> kept = grouped.kept();
        out.output(KV.of(kept.only(hash).getArticle().getBodyHash(), kept));
      }
    }
  }

  private static final class AnnotateFn
      extends DoFn<KV<String, Iterable<Encoded<GroupedArticle>>>, Emitted<AnnotatedArticle>> {
    private final Settings settings;
    private final Counter texts = Metrics.counter(STAGE, "texts");
    private final Counter kept = Metrics.counter(STAGE, "kept");
    private final Counter rejected = Metrics.counter(STAGE, "rejected");
    private transient TextAnnotator annotator;

    AnnotateFn(Settings settings) {
      this.settings = settings;
    }

    @Setup
    public void setup() {
      Analyzers analyzers = new Analyzers(settings.analyzer, settings.userDictionary);
      annotator =
          new TextAnnotator(
              analyzers,
              analyzers.topics(settings.topics),
              settings.entities,
              settings.maxKeywords);
    }

    @ProcessElement
    public void process(
        @Element KV<String, Iterable<Encoded<GroupedArticle>>> sameBody,
        OutputReceiver<Emitted<AnnotatedArticle>> out)
        throws InterruptedException {
      CatchBoundary.Attempt<TextAnnotator.Body> body = null;
      for (GroupedArticle member : Encoded.values(sameBody.getValue())) {
        Article article = member.getArticle();
        if (body == null) {
          body = CatchBoundary.attempt(() -> annotator.analyze(article.getBody()));
          texts.inc();
        }
        annotate(member, body, out);
      }
    }

    private void annotate(
        GroupedArticle member,
        CatchBoundary.Attempt<TextAnnotator.Body> body,
        OutputReceiver<Emitted<AnnotatedArticle>> out)
        throws InterruptedException {
      Article article = member.getArticle();
      CatchBoundary.Attempt<Annotations> result =
          body.failed()
              ? new CatchBoundary.Attempt<>(null, body.failure())
              : CatchBoundary.attempt(
                  () ->
                      body.value()
                          .under(article.getTitle(), article.getPublisher(), setting(member)));
      if (result.failed()) {
        out.output(
            Emitted.of(
                Provenance.of(article).reject(STAGE, Reason.STAGE_FAILED, result.failure())));
        rejected.inc();
        return;
      }
      out.output(
          ANNOTATED.emit(new AnnotatedArticle(article, member.getMembership(), result.value())));
      kept.inc();
    }
  }
}
