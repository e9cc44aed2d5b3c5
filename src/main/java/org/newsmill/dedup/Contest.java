package org.newsmill.dedup;

import java.util.function.Consumer;
import org.newsmill.record.CopyRef;
import org.newsmill.record.KnownGroup;
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
    if (precedes(ref, first, placeOfText)) {
      out.accept(membership(first, place, "reprint", firstsOfTexts));
      first = ref;
      place = placeOfText;
    } else {
      out.accept(membership(ref, placeOfText, "reprint", firstsOfTexts));
    }
  }

  /** The article that won so far. */
  CopyRef first() {
    return first;
  }

  /** Hands on the origin, which is none when a newer version of it exists. */
  void end(Consumer<Membership> out) {
    out.accept(membership(first, place, "origin", true));
  }

  private Membership membership(CopyRef ref, TextPlace placeOfText, String role, boolean first) {
    KnownGroup known = placeOfText.getKnown();
    boolean published = known != null;
    boolean origin = !ref.getRevision() && isOrigin(role, ref, known);
    boolean late =
        published
            && !origin
            && known.getOriginMillis() != null
            && ref.getSortMillis() < known.getOriginMillis();
    return Membership.newBuilder()
        .setArticleId(ref.getArticleId())
        .setSourceUri(ref.getSourceUri())
        .setPosition(ref.getPosition())
        .setStory(ref.getStory())
        .setGroupId(published ? known.getGroupId() : placeOfText.getGroupId())
        .setRole(ref.getRevision() ? "revision" : origin ? "origin" : "reprint")
        .setFirstOfText(first && !(published && known.getSameText()))
        .setFirstInBatch(first)
        .setHasCopies(many || (published && !origin))
        .setSimilarity(placeOfText.getSimilarity())
        .setEvidence(placeOfText.getEvidence())
        .setLateOrigin(late && !ref.getRevision())
        .setKnownOrigin(published ? known.getOrigin() : null)
        .setOriginMillis(
            origin ? Long.valueOf(ref.getSortMillis()) : published ? known.getOriginMillis() : null)
        .setLinks(placeOfText.getLinks())
        .build();
  }

  /** The origin that an earlier batch published stays it, in whatever batch it comes again. */
  private static boolean isOrigin(String role, CopyRef ref, KnownGroup known) {
    return role.equals("origin") && (known == null || ref.getArticleId().equals(known.getOrigin()));
  }

  private static boolean precedes(CopyRef ref, CopyRef other, TextPlace place) {
    String origin = place.getKnown() == null ? null : place.getKnown().getOrigin();
    if (origin != null
        && origin.equals(ref.getArticleId()) != origin.equals(other.getArticleId())) {
      return origin.equals(ref.getArticleId());
    }
    return CopyOrder.ORIGIN.compare(ref, other) < 0;
  }
}
