package org.newsmill.dedup;

import java.util.function.Consumer;
import org.newsmill.record.CopyRef;
import org.newsmill.record.Membership;
import org.newsmill.record.TextPlace;

/**
 * Finds the origin among articles that come one by one, and gives the others their roles as they
 * lose against it; holds one article.
 */
final class Contest {
  private final boolean firstsOfTexts;
  private CopyRef first;
  private TextPlace place;
  private boolean many;

  /**
   * A contest.
   *
   * @param firstsOfTexts whether each contender is the first of its text
   */
  Contest(boolean firstsOfTexts) {
    this.firstsOfTexts = firstsOfTexts;
  }

  /** Lets an article contend, and hands on the one that lost. */
  void add(CopyRef ref, TextPlace placeOfText, Consumer<Membership> out) {
    if (first == null) {
      first = ref;
      place = placeOfText;
      return;
    }
    many = true;
    if (CopyOrder.ORIGIN.compare(ref, first) < 0) {
      out.accept(membership(first, place, "reprint", firstsOfTexts, true));
      first = ref;
      place = placeOfText;
    } else {
      out.accept(membership(ref, placeOfText, "reprint", firstsOfTexts, true));
    }
  }

  /** The article that won so far. */
  CopyRef first() {
    return first;
  }

  /** Hands on the origin, which is none when a newer version of it exists. */
  void end(Consumer<Membership> out) {
    out.accept(membership(first, place, "origin", true, many));
  }

  private static Membership membership(
      CopyRef ref, TextPlace place, String role, boolean firstOfText, boolean hasCopies) {
    return Membership.newBuilder()
        .setArticleId(ref.getArticleId())
        .setSourceUri(ref.getSourceUri())
        .setPosition(ref.getPosition())
        .setStory(ref.getStory())
        .setGroupId(place.getGroupId())
        .setRole(ref.getRevision() ? "revision" : role)
        .setFirstOfText(firstOfText)
        .setHasCopies(hasCopies)
        .setSimilarity(place.getSimilarity())
        .setEvidence(place.getEvidence())
        .build();
  }
}
