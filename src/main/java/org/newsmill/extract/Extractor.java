package org.newsmill.extract;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.newsmill.extract.line.Cleaned;
import org.newsmill.extract.line.LineRules;
import org.newsmill.extract.page.Block;
import org.newsmill.extract.page.Page;
import org.newsmill.extract.page.Stated.Fact;
import org.newsmill.extract.publisher.Publishers;
import org.newsmill.extract.story.Cutting;
import org.newsmill.extract.story.Story;
import org.newsmill.extract.story.StoryCutter;
import org.newsmill.job.PublisherRow;
import org.newsmill.outcome.Provenance;
import org.newsmill.outcome.Reason;
import org.newsmill.record.RawDocument;
import org.newsmill.text.CleanText;

/**
 * Makes articles of documents. In this order: the text of the document from its bytes; its page of
 * blocks; furniture, bylines and other lines that are not its own; its headline; its stories; and
 * for each story its body, dates, publisher and genre.
 *
 * <p>Nothing but the document is asked, so that the same document gives the same articles. Not safe
 * for several threads.
 */
public final class Extractor {
  private final LineRules rules;
  private final StoryCutter cutter = new StoryCutter();
  private final Articles articles;
  private final int minBodyChars;

  /**
   * An extractor as of a day.
   *
   * @param asOf the job's day: nothing is published after the day behind it
   * @param zone zone of days, and of times that name none
   * @param minBodyChars shorter bodies, in code points, are excluded; at least 1
   * @param rules by which lines that are no text of an article are known
   * @param publishers the job's own outlets
   */
  public Extractor(
      LocalDate asOf,
      ZoneId zone,
      int minBodyChars,
      LineRules rules,
      List<PublisherRow> publishers) {
    this.rules = rules;
    this.articles = new Articles(asOf, zone, Publishers.of(publishers));
    this.minBodyChars = minBodyChars;
  }

  /**
   * The articles of a document and what became of the rest of it.
   *
   * <p>Rejects: {@code wrong_charset}. Exclusions of a document: {@code empty_body}, {@code
   * no_main_text}, {@code list_page}; of a story: {@code too_short}, {@code empty_body}, {@code
   * teaser}, {@code greeting}, {@code contents}, {@code sign_off}, {@code advertisement}, {@code
   * template_residue}.
   */
  public Extraction extract(RawDocument document) {
    Provenance from = Provenance.of(document);
    DocumentText text = DocumentText.of(document);
    if (text.text() == null) {
      return Extraction.rejected(
          from.reject(ExtractArticles.STAGE, Reason.WRONG_CHARSET, text.evidence()));
    }
    DocumentPage source = DocumentPage.of(document, text.text());
    return source.listEvidence() == null
        ? stories(document, source)
        : excluded(from, Reason.LIST_PAGE, source.listEvidence());
  }

  private Extraction stories(RawDocument document, DocumentPage source) {
    Page page = source.page();
    Cutting whole = cutter.leave(page.blocks());
    List<Block> blocks = whole.stories().get(0).blocks();
    Cleaned cleaned = rules.clean(blocks);
    if (cleaned.blocks().stream().allMatch(block -> block.text().isEmpty())) {
      return excluded(
          Provenance.of(document), source.emptyReason(), "nothing is left after cleaning");
    }
    List<Block> topics = PortalHead.labels(blocks, cleaned);
    List<Block> own = new ArrayList<>(cleaned.blocks());
    topics.forEach(own::remove);
    DateLines dateLines = DateLines.in(own);
    Headline headline =
        Headline.of(stated(page, Fact.TITLE), dateLines.rest(), document.getFormat());
    Cutting cutting =
        cutter.cut(headline.withoutFirst(page.blocks()), source.setting(headline.title()));
    if (cutting.digest()) {
      return digest(document, page, cutting);
    }
    Story story = whole.stories().get(0).with(headline.title(), headline.without(dateLines.rest()));
    StoryResults results = new StoryResults(articles, minBodyChars, document, page);
    results.add(story, cleaned, null);
    results.remove(PortalHead.removed(topics), true);
    results.remove(dateLines.removed(), true);
    results.remove(whole.removed(), true);
    return results.extraction();
  }

  /** The lines of each story are cleaned by themselves: each has its own byline, head and tail. */
  private Extraction digest(RawDocument document, Page page, Cutting cutting) {
    StoryResults results = new StoryResults(articles, minBodyChars, document, page);
    results.remove(cutting.removed(), false);
    for (Story story : cutting.stories()) {
      results.add(story, rules.clean(story.blocks()), cutting.evidence());
    }
    return results.extraction();
  }

  private static Extraction excluded(Provenance from, Reason reason, String detail) {
    return Extraction.excluded(from.exclude(ExtractArticles.STAGE, reason, detail));
  }

  private static String stated(Page page, Fact fact) {
    return page.stated(fact).stream()
        .map(each -> CleanText.line(each.value()))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse(null);
  }
}
