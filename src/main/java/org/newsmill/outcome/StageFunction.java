package org.newsmill.outcome;

import java.io.Serializable;
import org.newsmill.record.ExclusionRow;
import org.newsmill.record.RejectRow;
import org.newsmill.record.RemovedLineRow;

/**
 * A stage's work on one element, in plain Java.
 *
 * @param <I> what comes in
 * @param <O> what is kept
 */
public interface StageFunction<I, O> extends Serializable {
  /** Works on one element; what it throws becomes a reject of the element. */
  void apply(I input, Results<O> results) throws Exception;

  /** Where the element came from. */
  Provenance provenance(I input);

  /** Takes what a stage makes of one element. */
  interface Results<O> {
    void keep(O output);

    void reject(RejectRow reject);

    void exclude(ExclusionRow exclusion);

    /** Records a line that was taken out of a text; the ledger does not count it. */
    void remove(RemovedLineRow line);

    /** Adds one to a column of the ledger for the element's file. */
    void count(Ledger.Column column);
  }
}
