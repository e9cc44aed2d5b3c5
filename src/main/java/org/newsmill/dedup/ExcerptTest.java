package org.newsmill.dedup;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.newsmill.record.CopyRef;
import org.newsmill.record.Excerpt;
import org.newsmill.record.Passage;
import org.newsmill.text.CodePointOffsets;

/**
 * Decides whether a text that is no copy of another quotes or embeds it: when they share passages
 * of together at least {@value #MIN_SHARED} letters and digits, and these are at least a tenth of
 * one of them. Two articles at one address are versions, never excerpts.
 */
final class ExcerptTest {
  /** Two or three sentences: less is a statement that both report. */
  static final int MIN_SHARED = 80;

  private static final double MIN_CONTAINMENT = 0.1;

  private ExcerptTest() {}

  /**
   * What a body holds of another, before the articles are known that it is told of: ids are empty.
   * Bodies in NFC, offsets in code points.
   */
  static Optional<Excerpt> of(String quotedBody, String body) {
    char[] text = FoldedText.of(body);
    char[] other = FoldedText.of(quotedBody);
    List<SharedPassages.Run> runs = SharedPassages.of(text, other);
    int shared = runs.stream().mapToInt(SharedPassages.Run::equal).sum();
    double containment = (double) shared / Math.max(1, text.length);
    double quotedContainment = quotedShare(runs, other.length);
    if (shared < MIN_SHARED || Math.max(containment, quotedContainment) < MIN_CONTAINMENT) {
      return Optional.empty();
    }
    return Optional.of(
        new Excerpt(
            "",
            "",
            ShingleSet.of(text).jaccard(ShingleSet.of(other)),
            containment,
            quotedContainment,
            passages(runs, body, quotedBody)));
  }

  /**
   * The excerpt with the ids of whom it is of; none between two versions of an article, and none
   * between groups that joined the same earlier one.
   *
   * @param quoted the article that leads the quoted group; its body's hash is the group's id
   * @param quoting the article that leads the other group, likewise
   */
  static Optional<Excerpt> told(Excerpt excerpt, CopyRef quoted, CopyRef quoting) {
    boolean versions = !quoted.getUrl().isEmpty() && quoted.getUrl().equals(quoting.getUrl());
    if (versions || quoted.getBodyHash().equals(quoting.getBodyHash())) {
      return Optional.empty();
    }
    return Optional.of(
        Excerpt.newBuilder(excerpt)
            .setGroupId(quoted.getBodyHash())
            .setArticleId(quoted.getArticleId())
            .build());
  }

  /** A passage that is quoted twice counts once. */
  private static double quotedShare(List<SharedPassages.Run> runs, int letters) {
    BitSet held = new BitSet(letters);
    runs.forEach(run -> held.set(run.otherStart(), run.otherEnd()));
    return (double) held.cardinality() / Math.max(1, letters);
  }

  private static List<Passage> passages(
      List<SharedPassages.Run> runs, String body, String quotedBody) {
    int[] places = FoldedText.places(body);
    int[] quotedPlaces = FoldedText.places(quotedBody);
    CodePointOffsets offsets = CodePointOffsets.of(body);
    CodePointOffsets quotedOffsets = CodePointOffsets.of(quotedBody);
    List<Passage> passages = new ArrayList<>();
    for (SharedPassages.Run run : runs) {
      passages.add(
          new Passage(
              (long) offsets.toCodePoints(places[run.start()]),
              (long) offsets.toCodePoints(places[run.end() - 1] + 1),
              (long) quotedOffsets.toCodePoints(quotedPlaces[run.otherStart()]),
              (long) quotedOffsets.toCodePoints(quotedPlaces[run.otherEnd() - 1] + 1)));
    }
    return passages;
  }
}
