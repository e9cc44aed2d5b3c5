package org.newsmill.dedup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.newsmill.outcome.Emitted;
import org.newsmill.outcome.Encoded;
import org.newsmill.outcome.Kept;
import org.newsmill.outcome.Provenance;
import org.newsmill.outcome.Reason;
import org.newsmill.record.Article;
import org.newsmill.record.Excerpt;
import org.newsmill.record.ExclusionRow;
import org.newsmill.record.GroupedArticle;
import org.newsmill.record.Membership;

/** Brings an article and its place together, and leaves out other readings of the same article. */
final class JoinPlaceFn
    extends DoFn<KV<String, Iterable<Encoded<GroupedArticle>>>, Emitted<GroupedArticle>> {
  private final Kept<GroupedArticle> grouped;
  private final Counter excluded = Metrics.counter(GroupCopies.STAGE, "excluded");

  JoinPlaceFn(Kept<GroupedArticle> grouped) {
    this.grouped = grouped;
  }

  @ProcessElement
  public void process(
      @Element KV<String, Iterable<Encoded<GroupedArticle>>> sameId,
      OutputReceiver<Emitted<GroupedArticle>> out) {
    Article first = null;
    Membership place = null;
    List<Excerpt> excerpts = new ArrayList<>();
    for (GroupedArticle part : Encoded.values(sameId.getValue())) {
      if (part.getMembership() != null) {
        place = part.getMembership();
      } else if (part.getExcerpt() != null) {
        excerpts.add(part.getExcerpt());
      } else if (first == null) {
        first = part.getArticle();
      } else {
        boolean earlier = readBefore(part.getArticle(), first);
        exclude(earlier ? first : part.getArticle(), out);
        first = earlier ? part.getArticle() : first;
      }
    }
    if (first == null || place == null) {
      throw new IllegalStateException(
          "article " + sameId.getKey() + " lost its " + (first == null ? "body" : "place"));
    }
    excerpts.sort(Comparator.comparing(Excerpt::getGroupId).thenComparing(Excerpt::getArticleId));
    out.output(
        grouped.emit(
            new GroupedArticle(
                first, Membership.newBuilder(place).setExcerpts(excerpts).build(), null)));
  }

  private void exclude(Article article, OutputReceiver<Emitted<GroupedArticle>> out) {
    out.output(Emitted.of(exclusion(article)));
    excluded.inc();
  }

  /** The row of an article whose id was read before. */
  static ExclusionRow exclusion(Article article) {
    String detail = "article_id " + article.getArticleId() + " was read before";
    return Provenance.of(article).exclude(GroupCopies.STAGE, Reason.SAME_ARTICLE, detail);
  }

  private static boolean readBefore(Article a, Article b) {
    int byFile = a.getSourceUri().compareTo(b.getSourceUri());
    if (byFile != 0) {
      return byFile < 0;
    }
    int byPosition = Long.compare(a.getPosition(), b.getPosition());
    return byPosition != 0 ? byPosition < 0 : a.getStory() < b.getStory();
  }
}
