package org.newsmill.extract;

import java.util.ArrayList;
import java.util.List;
import org.newsmill.extract.line.Cleaned;
import org.newsmill.extract.line.RemovedLine;
import org.newsmill.extract.page.Page;
import org.newsmill.extract.story.RemovedBlock;
import org.newsmill.extract.story.Story;
import org.newsmill.outcome.Provenance;
import org.newsmill.outcome.Reason;
import org.newsmill.record.Article;
import org.newsmill.record.ExclusionRow;
import org.newsmill.record.RawDocument;
import org.newsmill.record.RemovedLineRow;

/** Collects what becomes of the stories of one document, and counts them. */
final class StoryResults {
  private final Articles makers;
  private final int minBodyChars;
  private final Articles.Source source;
  private final Provenance from;
  private final List<Article> articles = new ArrayList<>(1);
  private final List<ExclusionRow> exclusions = new ArrayList<>(0);
  private final List<RemovedLineRow> removed = new ArrayList<>();
  private long ordinal;

  StoryResults(Articles makers, int minBodyChars, RawDocument document, Page page) {
    this.makers = makers;
    this.minBodyChars = minBodyChars;
    this.source = makers.source(document, page);
    this.from = Provenance.of(document);
  }

  /**
   * Adds the next story.
   *
   * @param cleaned what the line rules made of it or, for a document of one story, of the whole
   *     document
   * @param digestEvidence why the document was cut; null when it was not
   */
  void add(Story story, Cleaned cleaned, String digestEvidence) {
    Provenance place = from.withStory(ordinal);
    BodyText body = BodyText.of(digestEvidence == null ? story.blocks() : cleaned.blocks());
    Reason reason = story.excluded();
    String detail = story.detail();
    if (reason == null && body.text().isEmpty()) {
      reason = Reason.EMPTY_BODY;
      detail = "nothing is left after cleaning";
    } else if (reason == null && body.chars() < minBodyChars) {
      reason = Reason.TOO_SHORT;
      detail = body.chars() + " characters, min_body_chars is " + minBodyChars;
    }
    if (reason != null) {
      exclusions.add(place.exclude(ExtractArticles.STAGE, reason, detail));
    } else {
      Article article =
          makers.make(source, ordinal, new Articles.Told(story, cleaned, body, digestEvidence));
      articles.add(article);
      place = place.withArticle(article.getArticleId());
    }
    for (RemovedLine line : cleaned.removed()) {
      removed.add(place.remove(line.rule(), line.kind(), line.anchor(), line.text()));
    }
    ordinal++;
  }

  /**
   * Records lines that the cutting of stories removed.
   *
   * @param ofStory whether they belong to the one story added last, not to the document
   */
  void remove(List<RemovedBlock> blocks, boolean ofStory) {
    Provenance place = ofStory ? from.withStory(ordinal - 1) : from;
    if (ofStory && !articles.isEmpty()) {
      place = place.withArticle(articles.get(0).getArticleId());
    }
    for (RemovedBlock block : blocks) {
      removed.add(place.remove(block.rule(), block.kind(), block.anchor(), block.block().text()));
    }
  }

  Extraction extraction() {
    return new Extraction(articles, List.of(), exclusions, removed);
  }
}
