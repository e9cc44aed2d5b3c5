package org.newsmill.read;

import org.newsmill.record.ExclusionRow;
import org.newsmill.record.RawDocument;
import org.newsmill.record.RejectRow;

/**
 * Takes what a reader finds in a file. For each document there is one call of {@link #found()},
 * made before anything is decided about it, and then exactly one of the others.
 */
interface DocumentSink {
  /** Counts a document in the ledger. */
  void found();

  void document(RawDocument document);

  void reject(RejectRow reject);

  void exclude(ExclusionRow exclusion);
}
