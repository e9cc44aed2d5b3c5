package org.newsmill.dedup;

import org.newsmill.record.TextPair;

/** Pairs of texts as they travel. */
final class TextPairs {
  private TextPairs() {}

  /** The pair before it was compared. */
  static TextPair of(CandidatePair pair) {
    return TextPair.newBuilder()
        .setAnchor(pair.anchor().hash())
        .setAnchorLetters(pair.anchor().letters())
        .setMember(pair.member().hash())
        .setMemberLetters(pair.member().letters())
        .build();
  }

  /** The pair as it was found to be. */
  static TextPair of(TextPair pair, Likeness likeness) {
    return TextPair.newBuilder(pair)
        .setCopies(likeness.copies())
        .setSimilarity(likeness.similarity())
        .setEvidence(likeness.evidence())
        .build();
  }

  static TextRef anchor(TextPair pair) {
    return new TextRef(pair.getAnchor(), pair.getAnchorLetters());
  }

  static TextRef member(TextPair pair) {
    return new TextRef(pair.getMember(), pair.getMemberLetters());
  }

  static CandidatePair refs(TextPair pair) {
    return new CandidatePair(anchor(pair), member(pair));
  }

  /** Adds what another shard of the index saw of the same pair. */
  static TextPair merge(TextPair pair, TextPair other) {
    pair.setWindows(pair.getWindows() + other.getWindows());
    pair.setEstimate(Math.max(pair.getEstimate(), other.getEstimate()));
    return pair;
  }
}
