package org.newsmill.dedup;

/**
 * Two texts of which one may quote the other.
 *
 * @param windows windows that both were seen to have, at least 1
 */
record Quote(TextRef quoted, TextRef quoting, int windows) {
  CandidatePair pair() {
    return new CandidatePair(quoted, quoting);
  }
}
