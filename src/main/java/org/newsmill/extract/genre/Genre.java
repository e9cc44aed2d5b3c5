package org.newsmill.extract.genre;

/**
 * A genre with its evidence.
 *
 * @param id {@code news}, {@code newsletter_story}, {@code opinion} or {@code statement}
 * @param evidence the rules that spoke for it with their points and what they found; not redacted
 */
public record Genre(String id, String evidence) {
  /** A report; what nothing else speaks for. */
  public static final String NEWS = "news";

  /** A story of a newsletter or digest. */
  public static final String NEWSLETTER_STORY = "newsletter_story";

  /** A column, an editorial, a letter or a blog. */
  public static final String OPINION = "opinion";

  /** What an office, a company or a group says of its own: press release, statement, demands. */
  public static final String STATEMENT = "statement";
}
