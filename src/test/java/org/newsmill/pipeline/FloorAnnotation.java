package org.newsmill.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.newsmill.bench.RowEncoder;
import org.newsmill.job.JobSpec;
import org.newsmill.record.AnnotatedArticle;
import org.newsmill.record.Annotations;
import org.newsmill.record.Article;
import org.newsmill.record.GroupedArticle;
import org.newsmill.topic.TopicRules;
import org.newsmill.write.Table;

/** Annotation and rows of articles without a pipeline; one for each thread. */
public final class FloorAnnotation {
  private final JobSpec job;
  private final TextAnnotator annotator;
  private final RowEncoder encoder = new RowEncoder();

  /** Annotates as a job does. */
  public FloorAnnotation(JobSpec job) {
    this.job = job;
    Analyzers analyzers = new Analyzers(job.analyzer(), job.userDictionary());
    annotator =
        new TextAnnotator(
            analyzers,
            analyzers.topics(new TopicRules(job.topics(), job.topicModels())),
            job.entities(),
            job.keywordsPerArticle());
  }

  /** Takes an encoded row. */
  public interface RowSink {
    void accept(Table table, String partition, byte[] row);
  }

  /** Annotates the articles that share a body, which is analysed once. */
  public List<AnnotatedArticle> annotate(List<GroupedArticle> sameBody) {
    TextAnnotator.Body body = annotator.analyze(sameBody.get(0).getArticle().getBody());
    List<AnnotatedArticle> annotated = new ArrayList<>();
    for (GroupedArticle member : sameBody) {
      Article article = member.getArticle();
      Annotations found =
          body.under(article.getTitle(), article.getPublisher(), AnnotateArticles.setting(member));
      annotated.add(new AnnotatedArticle(article, member.getMembership(), found));
    }
    return annotated;
  }

  /** Encodes the rows of an article in all tables of articles. */
  public void encode(AnnotatedArticle article, RowSink out) {
    ArticleRows.rows(article, job.batch(), job.storeBody())
        .forEach(
            (table, rows) ->
                rows.forEach(
                    row ->
                        out.accept(
                            table, article.getArticle().getDt(), encoder.encode(table, row))));
  }
}
