package org.newsmill.sentiment;

import java.util.List;
import java.util.Set;
import org.newsmill.record.BodySpan;

/**
 * What decides who speaks in a body, beside its words.
 *
 * @param opinion whether the writer speaks for himself, herself or a group
 * @param embedded parts of the body that are set apart as another's text, in code points
 */
public record ArticleSetting(boolean opinion, List<BodySpan> embedded) {
  /** A report without embedded text. */
  public static final ArticleSetting REPORT = new ArticleSetting(false, List.of());

  private static final Set<String> OPINIONS = Set.of("opinion", "statement");

  /** Copies the list. */
  public ArticleSetting {
    embedded = List.copyOf(embedded);
  }

  /** The voice of whoever wrote the body. */
  Voice own() {
    return opinion ? Voice.COMMENTARY : Voice.NARRATOR;
  }

  /**
   * The setting of an article.
   *
   * @param genre as in table article, may be null
   * @param spans the article's parts; those of kind {@code quote} are another's text
   * @param copied parts of the body that another article has, too; in a comment they are embedded,
   *     in a report they are the same report
   */
  public static ArticleSetting of(String genre, List<BodySpan> spans, List<BodySpan> copied) {
    boolean opinion = genre != null && OPINIONS.contains(genre);
    List<BodySpan> embedded =
        new java.util.ArrayList<>(
            spans.stream().filter(span -> span.getKind().equals("quote")).toList());
    if (opinion) {
      embedded.addAll(copied);
    }
    return new ArticleSetting(opinion, embedded);
  }
}
