package org.newsmill.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.newsmill.record.ExclusionRow;
import org.newsmill.record.RawDocument;
import org.newsmill.record.RejectRow;

/** Keeps what a reader finds. */
final class RecordingSink implements DocumentSink {
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

  void assertOnlyDocuments(RawDocument... expected) {
    assertEquals(List.of(expected), documents);
    assertEquals(List.of(), rejects);
    assertEquals(List.of(), exclusions);
    assertEquals(expected.length, found);
  }

  void assertOnlyReject(RejectRow expected) {
    assertEquals(List.of(expected), rejects);
    assertEquals(List.of(), documents);
    assertEquals(List.of(), exclusions);
    assertEquals(1, found);
  }

  void assertNothingFound() {
    assertOnlyDocuments();
  }

  /** The one document that was found, and nothing else. */
  RawDocument onlyDocument() {
    assertEquals(1, documents.size());
    assertOnlyDocuments(documents.get(0));
    return documents.get(0);
  }

  /** The one reject that was found, and nothing else. */
  RejectRow onlyReject() {
    assertEquals(1, rejects.size());
    assertOnlyReject(rejects.get(0));
    return rejects.get(0);
  }
}
