package org.newsmill.read.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.newsmill.record.ExclusionRow;
import org.newsmill.record.RawDocument;
import org.newsmill.record.RejectRow;

/** Keeps what a reader finds. */
public final class RecordingSink implements DocumentSink {
  private final List<RawDocument> documents = new ArrayList<>();
  private final List<RejectRow> rejects = new ArrayList<>();
  private final List<ExclusionRow> exclusions = new ArrayList<>();
  private int found;

  @Override
  public void found() {
    found++;
  }

  @Override
  public void document(RawDocument document) {
    documents.add(document);
  }

  @Override
  public void reject(RejectRow reject) {
    rejects.add(reject);
  }

  @Override
  public void exclude(ExclusionRow exclusion) {
    exclusions.add(exclusion);
  }

  public void assertOnlyDocuments(RawDocument... expected) {
    assertEquals(List.of(expected), documents);
    assertEquals(List.of(), rejects);
    assertEquals(List.of(), exclusions);
    assertEquals(expected.length, found);
  }

  public void assertOnlyReject(RejectRow expected) {
    assertEquals(List.of(expected), rejects);
    assertEquals(List.of(), documents);
    assertEquals(List.of(), exclusions);
    assertEquals(1, found);
  }

  public void assertNothingFound() {
    assertOnlyDocuments();
  }

  /** The one document that was found, and nothing else. */
  public RawDocument onlyDocument() {
    assertEquals(1, documents.size());
    assertOnlyDocuments(documents.get(0));
    return documents.get(0);
  }

  /** The one reject that was found, and nothing else. */
  public RejectRow onlyReject() {
    assertEquals(1, rejects.size());
    assertOnlyReject(rejects.get(0));
    return rejects.get(0);
  }

  /** Documents in the order in which they were found. */
  public List<RawDocument> documents() {
    return documents;
  }

  /** Reason and place of each reject, in order. */
  public List<String> rejects() {
    return rejects.stream().map(row -> row.getReason() + "@" + row.getPosition()).toList();
  }

  /** Reason and place of each exclusion, in order. */
  public List<String> exclusions() {
    return exclusions.stream().map(row -> row.getReason() + "@" + row.getPosition()).toList();
  }

  /** The one exclusion that was found, and nothing else. */
  public ExclusionRow onlyExclusion() {
    assertEquals(1, exclusions.size());
    assertEquals(List.of(), documents);
    assertEquals(List.of(), rejects);
    assertEquals(1, found);
    return exclusions.get(0);
  }

  /** Rejects in order. */
  public List<RejectRow> rejectRows() {
    return rejects;
  }

  /** Every document that was found became one thing. */
  public void assertBalanced() {
    assertEquals(found, documents.size() + rejects.size() + exclusions.size());
  }
}
