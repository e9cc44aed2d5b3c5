package org.newsmill.extract;

import java.util.List;
import org.newsmill.record.Article;
import org.newsmill.record.ExclusionRow;
import org.newsmill.record.RejectRow;
import org.newsmill.record.RemovedLineRow;

/**
 * What became of one document. Either it has stories, and each is an article or an exclusion with
 * the ordinal of the story; or it has none, and is itself one reject or one exclusion.
 *
 * @param articles in the order of the document
 * @param rejects defects
 * @param exclusions what policy leaves out
 * @param removedLines lines taken out of it, in order
 */
public record Extraction(
    List<Article> articles,
    List<RejectRow> rejects,
    List<ExclusionRow> exclusions,
    List<RemovedLineRow> removedLines) {
  public Extraction {
    articles = List.copyOf(articles);
    rejects = List.copyOf(rejects);
    exclusions = List.copyOf(exclusions);
    removedLines = List.copyOf(removedLines);
  }

  static Extraction rejected(RejectRow reject) {
    return new Extraction(List.of(), List.of(reject), List.of(), List.of());
  }

  static Extraction excluded(ExclusionRow exclusion) {
    return new Extraction(List.of(), List.of(), List.of(exclusion), List.of());
  }

  /** Stories cut from the document, whatever became of them; 0 when the document yielded none. */
  public int storiesCut() {
    long excluded = exclusions.stream().filter(row -> row.getStory() != null).count();
    return articles.size() + (int) excluded;
  }
}
