package org.newsmill.dedup;

import java.util.Locale;
import java.util.Optional;

/**
 * Decides whether two texts are copies.
 *
 * <p>They are when the Jaccard similarity of their shingles is at least {@code minJaccard}. The
 * estimate of the sketches decides when it is further than {@link BandPlan#DOUBT} from that, the
 * texts decide otherwise.
 *
 * <p>Texts below it are copies still when the shorter one runs along the beginning of the longer
 * one and its numbers do too: wire stories are cut from the end, reworded by a word here and there,
 * or full of misread letters, all of which the Jaccard similarity takes for different texts. The
 * numbers tell them from two days' reports of the same form, the beginning and the length from an
 * article that quotes or embeds another, and how close the passages lie from a later version that
 * tells more between them.
 */
final class CopyTest {
  /** A cut story keeps at least this share of the letters of the longer text. */
  static final double MIN_LENGTH_RATIO = 0.4;

  /** Shorter texts are notices of a fixed form too often. */
  static final int MIN_LETTERS = 150;

  private static final double MIN_ALIGNED = 0.8;
  private static final int MORE_ALIGNED_LETTERS = 20;
  private static final double MIN_DIGITS = 0.65;
  private static final int FREE_DIGITS = 2;
  private static final double MIN_SAME_NUMBERS = 0.4;
  private static final int FEW_NUMBERS = 5;
  private static final double MAX_SPREAD = 1.15;
  private static final int MAX_LEAD = 200;

  private final double minJaccard;

  CopyTest(double minJaccard) {
    this.minJaccard = minJaccard;
  }

  /** What the estimate says; empty when the texts have to decide. */
  Optional<Likeness> byEstimate(double estimate) {
    boolean far = Math.abs(estimate - minJaccard) > BandPlan.DOUBT;
    return far
        ? Optional.of(new Likeness(estimate > minJaccard, estimate, "estimated from signatures"))
        : Optional.empty();
  }

  /** What the folded texts say. */
  Likeness byTexts(char[] a, char[] b) {
    double jaccard = ShingleSet.of(a).jaccard(ShingleSet.of(b));
    if (jaccard >= minJaccard) {
      return new Likeness(true, jaccard, "exact");
    }
    char[] shorter = a.length < b.length ? a : b;
    char[] longer = a.length < b.length ? b : a;
    if (!lengthsFit(shorter.length, longer.length)) {
      return new Likeness(false, jaccard, "exact");
    }
    Alignment alignment = Alignment.of(shorter, longer);
    return new Likeness(runsAlong(alignment, shorter.length), jaccard, evidence(alignment));
  }

  /** Whether a text of some letters may be a cut or misread copy of a longer one. */
  static boolean lengthsFit(int shorter, int longer) {
    return shorter >= MIN_LETTERS && shorter >= MIN_LENGTH_RATIO * longer;
  }

  private static boolean runsAlong(Alignment alignment, int letters) {
    double needed = MIN_ALIGNED + (double) MORE_ALIGNED_LETTERS / letters;
    return alignment.share() >= needed
        && alignment.otherStart() - alignment.start() <= MAX_LEAD
        && alignment.spread() <= MAX_SPREAD
        && hasFigures(alignment.figures());
  }

  /** Most digits of two reports of one form may agree, such as thousands; most numbers do not. */
  private static boolean hasFigures(Figures figures) {
    return (figures.digits() - figures.sharedDigits() <= FREE_DIGITS
            || figures.digitShare() >= MIN_DIGITS)
        && (figures.numbers() <= FEW_NUMBERS || figures.numberShare() >= MIN_SAME_NUMBERS);
  }

  private static String evidence(Alignment alignment) {
    return String.format(
        Locale.ROOT,
        "exact; %.2f of the shorter text and %.2f of its digits aligned",
        alignment.share(),
        alignment.figures().digitShare());
  }
}
