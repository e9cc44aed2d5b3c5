package org.newsmill.extract.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.newsmill.extract.date.DateCandidate.Role;
import org.newsmill.extract.page.Block;
import org.newsmill.extract.page.Page;
import org.newsmill.record.DatedBy;

/**
 * The dates of an article, each with the rule and the words from which it was read.
 *
 * <p>Trust for the published date, most trusted first; of equals, the first in the page:
 *
 * <table>
 * <caption>Sources</caption>
 * <tr><th>source</th><th>example</th></tr>
 * <tr><td>the job's field</td><td>{@code published_at}</td></tr>
 * <tr><td>stated for machines</td><td>JSON-LD, meta, microdata, feed, mail</td></tr>
 * <tr><td>a line with a label, in the first 20 or the last 10 blocks</td><td>{@code 입력 2024.11.27 오후
 * 2:00}</td></tr>
 * <tr><td>the address</td><td>{@code /2024/11/27/}, {@code AKR20241127000100001}</td></tr>
 * <tr><td>an agency's dateline</td><td>{@code SEOUL, Nov. 27 (Yonhap) --}</td></tr>
 * <tr><td>a line that is a date</td><td>{@code 2024년 11월 27일}</td></tr>
 * <tr><td>a time element</td><td></td></tr>
 * <tr><td>opening words</td><td>{@code [12월 4일] ..}</td></tr>
 * <tr><td>a short line with a date</td><td>{@code 정하늬 기자 2024.11.27}</td></tr>
 * </table>
 *
 * <p>A day that wins takes its time from the most trusted source that tells a time on that day.
 * What lies before 1990, after the day behind {@code as_of}, or after the crawl is not believed;
 * the next source is asked, and the conflict is kept. {@code 12.05 (목)} alone on a line is the day
 * a portal was looked at, never the published day. Times without a zone are Korean time where the
 * text is Korean, else in the job's zone.
 *
 * <p>Lines that an HTML page has beside its headline, outside of its text, count as lines of the
 * head.
 *
 * <p>Cost: linear in the length of the 30 blocks.
 */
public final class ArticleDates {
  private static final String KOREAN_ZONE = "Asia/Seoul";

  private final LocalDate asOf;
  private final ZoneId zone;

  private ArticleDates(LocalDate asOf, ZoneId zone) {
    this.asOf = asOf;
    this.zone = zone;
  }

  /**
   * Reads dates as of a day.
   *
   * @param asOf the job's day
   * @param zone zone of days, and of times that name none and are not Korean
   */
  public static ArticleDates of(LocalDate asOf, ZoneId zone) {
    return new ArticleDates(asOf, zone);
  }

  /**
   * What was read; a date is null where nothing was given, and has no value where what was given
   * could not be read or believed.
   *
   * @param conflicts contradictions between dates, as {@code kind: detail}, in the order of their
   *     finding; kinds: {@code weekday}, {@code disagreement}, {@code out_of_range}, {@code
   *     future}, {@code published_after_crawled}, {@code updated_after_crawled}, {@code
   *     updated_before_published}
   */
  public record Dates(
      DatedBy published, DatedBy updated, DatedBy event, DatedBy crawled, List<String> conflicts) {
    public Dates {
      conflicts = List.copyOf(conflicts);
    }
  }

  /**
   * A block that tells nothing but dates, and can leave the body.
   *
   * @param index its place among the blocks
   * @param rule {@code date-line}, or {@code portal-day} for the day a portal was looked at
   */
  public record DateLine(int index, String rule) {}

  /**
   * The dates that a page has for all of its stories.
   *
   * @param page the page before any line was removed: lines of dates are evidence
   * @param url address of the document; null or empty when there is none
   */
  public OfPage page(Page page, String url) {
    boolean korean = Hangul.isKorean(page.blocks(), url);
    ZoneId local = korean ? ZoneId.of(KOREAN_ZONE) : zone;
    List<DateCandidate> candidates = Candidates.of(page, url, korean);
    DateChoice choice = new DateChoice(new DateResolver(asOf), local);
    DatedBy crawled = choice.choose(of(candidates, Role.CRAWLED));
    choice.readAt(crawled);
    DatedBy published = choice.choosePublished(of(candidates, Role.PUBLISHED));
    DatedBy updated = choice.choose(of(candidates, Role.UPDATED));
    choice.compare(published, updated);
    return new OfPage(published, updated, crawled, choice.conflicts(), local);
  }

  /** The dates of a page whose stories' own are still to be read. */
  public static final class OfPage {
    private final DatedBy published;
    private final DatedBy updated;
    private final DatedBy crawled;
    private final List<String> conflicts;
    private final ZoneId local;

    private OfPage(
        DatedBy published, DatedBy updated, DatedBy crawled, List<String> conflicts, ZoneId local) {
      this.published = published;
      this.updated = updated;
      this.crawled = crawled;
      this.conflicts = conflicts;
      this.local = local;
    }

    /**
     * The dates of a story.
     *
     * @param story its own blocks in order, without its title
     */
    public Dates story(List<Block> story) {
      return new Dates(published, updated, event(story, published, local), crawled, conflicts);
    }
  }

  /** The blocks that tell nothing but dates: at the head and the tail of {@code blocks}. */
  public static List<DateLine> lines(List<Block> blocks) {
    List<DateLine> lines = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      boolean isHead = i < Candidates.HEAD_BLOCKS;
      if (isHead || i >= blocks.size() - Candidates.TAIL_BLOCKS) {
        List<DateCandidate> read = DateLines.read(blocks.get(i).text(), isHead);
        boolean isDates =
            !read.isEmpty()
                && read.stream()
                    .allMatch(
                        each ->
                            each.trust() == DateCandidate.Trust.LABELLED_LINE
                                || each.trust() == DateCandidate.Trust.LINE);
        if (isDates) {
          boolean portal = read.get(0).role() == Role.CRAWLED;
          lines.add(new DateLine(i, portal ? "portal-day" : "date-line"));
        }
      }
    }
    return lines;
  }

  private static List<DateCandidate> of(List<DateCandidate> candidates, Role role) {
    return candidates.stream()
        .filter(each -> each.role() == role)
        .sorted(Comparator.comparing(DateCandidate::trust))
        .toList();
  }

  private static DatedBy event(List<Block> story, DatedBy published, ZoneId local) {
    if (published == null || published.getAtMillis() == null) {
      return null;
    }
    Instant at = Instant.ofEpochMilli(published.getAtMillis());
    LocalDate day = LocalDate.ofInstant(at, local);
    for (String sentence : FirstSentences.of(story)) {
      var found = EventDate.of(sentence, day);
      if (found != null) {
        long millis = found.getKey().atStartOfDay(local).toInstant().toEpochMilli();
        return new DatedBy(
            millis, "day", local.getId(), DateChoice.evidence("event", found.getValue()));
      }
    }
    return null;
  }
}
