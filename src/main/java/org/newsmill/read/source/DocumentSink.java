package org.newsmill.read.source;

import org.newsmill.outcome.Provenance;
import org.newsmill.outcome.Reason;
import org.newsmill.record.ExclusionRow;
import org.newsmill.record.RawDocument;
import org.newsmill.record.RejectRow;

/**
 * Takes what a reader finds in a file. For each document there is one call of {@link #found()},
 * made before anything is decided about it, and then exactly one of the others.
 */
public interface DocumentSink {
  /** The stage that stands in the rows. */
  String STAGE = "read";

  /** Counts a document in the ledger. */
  void found();

  void document(RawDocument document);

  void reject(RejectRow reject);

  void exclude(ExclusionRow exclusion);

  /** Rejects what was found. */
  default void reject(Provenance from, Reason reason, String detail) {
    reject(from.reject(STAGE, reason, detail));
  }

  /** Excludes what was found. */
  default void exclude(Provenance from, Reason reason, String detail) {
    exclude(from.exclude(STAGE, reason, detail));
  }
}
