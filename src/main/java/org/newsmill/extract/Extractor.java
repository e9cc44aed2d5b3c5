package org.newsmill.extract;

import java.time.LocalDate;
import java.time.ZoneId;
import org.newsmill.extract.line.Cleaned;
import org.newsmill.extract.line.LineRules;
import org.newsmill.extract.page.Page;
import org.newsmill.extract.page.Stated.Fact;
import org.newsmill.extract.story.Cutting;
import org.newsmill.extract.story.Setting;
import org.newsmill.extract.story.Story;
import org.newsmill.extract.story.StoryCutter;
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
  private final LineRules rules = LineRules.shipped();
  private final StoryCutter cutter = new StoryCutter();
  private final Articles articles;
  private final int minBodyChars;

  /**
   * An extractor as of a day.
   *
   * @param asOf the job's day: nothing is published after the day behind it
   * @param zone zone of days, and of times that name none
   * @param minBodyChars shorter bodies, in code points, are excluded; at least 1
   */
  public Extractor(LocalDate asOf, ZoneId zone, int minBodyChars) {
    this.articles = new Articles(asOf, zone);
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
    Page page = source.page();
    if (source.listEvidence() != null) {
      return excluded(from, Reason.LIST_PAGE, source.listEvidence());
    }
    Cleaned cleaned = rules.clean(page.blocks());
    if (cleaned.blocks().stream().allMatch(block -> block.text().isEmpty())) {
      return excluded(from, source.emptyReason(), "nothing is left after cleaning");
    }
    DateLines dateLines = DateLines.in(cleaned.blocks());
    Headline headline =
        Headline.of(stated(page, Fact.TITLE), dateLines.rest(), document.getFormat());
    Setting setting = source.setting(headline.title());
    Cutting cutting = cutter.cut(headline.without(page.blocks()), setting);
    if (cutting.digest()) {
      return digest(document, page, cutting);
    }
    Cutting whole = cutter.leave(headline.without(dateLines.rest()), setting);
    return single(document, page, whole.withRemoved(dateLines.removed()), cleaned);
  }

  private Extraction single(RawDocument document, Page page, Cutting cutting, Cleaned cleaned) {
    StoryResults results = new StoryResults(articles, minBodyChars, document, page);
    results.add(cutting.stories().get(0), cleaned, null);
    results.remove(cutting.removed(), true);
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
