package org.newsmill.dedup;

import org.newsmill.text.ContentHash;

/**
 * Two texts that may be copies.
 *
 * @param anchor the one that comes first in the order of pivots
 * @param member the other
 */
record CandidatePair(TextRef anchor, TextRef member) {
  static CandidatePair of(TextRef a, TextRef b) {
    return a.compareTo(b) < 0 ? new CandidatePair(a, b) : new CandidatePair(b, a);
  }

  /** A shard that depends on both texts. */
  int shard(int shards) {
    return ContentHash.bucket(ContentHash.of(anchor.hash(), member.hash()), shards);
  }
}
