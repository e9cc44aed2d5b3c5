package org.newsmill.outcome;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.newsmill.record.Article;
import org.newsmill.record.ExclusionRow;
import org.newsmill.record.RawDocument;
import org.newsmill.record.RejectRow;
import org.newsmill.record.RemovedLineRow;
import org.newsmill.text.PersonalData;

/**
 * Where something came from, and what its loss is recorded with.
 *
 * @param sourceUri the input file
 * @param position byte offset after decompression
 * @param story ordinal of the story, or null for a whole document
 * @param articleId the article's id, or null before it has one
 * @param url address, or null
 * @param head first bytes of the original, at most {@link #HEAD_BYTES}
 * @param totalBytes true length of the original
 */
public record Provenance(
    String sourceUri,
    long position,
    Long story,
    String articleId,
    String url,
    ByteBuffer head,
    long totalBytes) {
  /** How many bytes of an original are kept with a reject or an exclusion. */
  public static final int HEAD_BYTES = 4096;

  private static final int LINE_CHARS = 500;

  /** A document that was not read into fields. */
  public static Provenance ofBytes(String sourceUri, long position, byte[] bytes, long totalBytes) {
    return new Provenance(sourceUri, position, null, null, null, head(bytes), totalBytes);
  }

  /** A document. */
  public static Provenance of(RawDocument document) {
    return new Provenance(
        document.getSourceUri(),
        document.getPosition(),
        null,
        null,
        document.getUrl(),
        document.getHead(),
        document.getTotalBytes());
  }

  /** An article; its body stands for the original. */
  public static Provenance of(Article article) {
    byte[] body = article.getBody().getBytes(StandardCharsets.UTF_8);
    return new Provenance(
        article.getSourceUri(),
        article.getPosition(),
        article.getStory(),
        article.getArticleId(),
        article.getUrl(),
        head(body),
        body.length);
  }

  /** The same place, for one story of the document. */
  public Provenance withStory(long ordinal) {
    return new Provenance(sourceUri, position, ordinal, articleId, url, head, totalBytes);
  }

  /** The same place, for an article of it. */
  public Provenance withArticle(String id) {
    return new Provenance(sourceUri, position, story, id, url, head, totalBytes);
  }

  /** The same place, for a document whose address is known. */
  public Provenance withUrl(String address) {
    return new Provenance(sourceUri, position, story, articleId, address, head, totalBytes);
  }

  /** The first {@link #HEAD_BYTES} bytes. */
  private static ByteBuffer head(byte[] bytes) {
    return ByteBuffer.wrap(bytes, 0, Math.min(bytes.length, HEAD_BYTES)).slice();
  }

  /** A copy of the head without personal data. */
  private ByteBuffer redactedHead() {
    byte[] bytes = new byte[head.remaining()];
    head.duplicate().get(bytes);
    return ByteBuffer.wrap(
        bytes.length < totalBytes ? PersonalData.redactCut(bytes) : PersonalData.redact(bytes));
  }

  /** A row of table {@code reject}; personal data is replaced. */
  public RejectRow reject(String stage, Reason reason, String detail) {
    RejectRow row = new RejectRow();
    row.setStage(stage);
    row.setReason(reason.id());
    row.setSourceUri(sourceUri);
    row.setPosition(position);
    row.setStory(story);
    row.setArticleId(articleId);
    row.setUrl(url == null ? null : PersonalData.redact(url));
    row.setDetail(PersonalData.redact(detail));
    row.setBytes(redactedHead());
    row.setTotalBytes(totalBytes);
    return row;
  }

  /**
   * A row of table {@code removed_line}; personal data is replaced before the text is cut.
   *
   * @param text what was removed
   */
  public RemovedLineRow remove(String rule, String kind, String anchor, String text) {
    String shown = PersonalData.redact(text);
    boolean tooLong = shown.codePointCount(0, shown.length()) > LINE_CHARS;
    RemovedLineRow row = new RemovedLineRow();
    row.setArticleId(articleId);
    row.setSourceUri(sourceUri);
    row.setPosition(position);
    row.setStory(story);
    row.setRule(rule);
    row.setKind(kind);
    row.setAnchor(anchor);
    row.setText(tooLong ? shown.substring(0, shown.offsetByCodePoints(0, LINE_CHARS)) : shown);
    row.setTextChars((long) text.codePointCount(0, text.length()));
    return row;
  }

  /** A row of table {@code exclusion}; personal data is replaced. */
  public ExclusionRow exclude(String stage, Reason reason, String detail) {
    ExclusionRow row = new ExclusionRow();
    row.setStage(stage);
    row.setReason(reason.id());
    row.setSourceUri(sourceUri);
    row.setPosition(position);
    row.setStory(story);
    row.setArticleId(articleId);
    row.setUrl(url == null ? null : PersonalData.redact(url));
    row.setDetail(PersonalData.redact(detail));
    row.setBytes(redactedHead());
    row.setTotalBytes(totalBytes);
    return row;
  }
}
