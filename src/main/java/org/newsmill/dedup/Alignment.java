package org.newsmill.dedup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How a text runs along another: the share of its letters that stand in the other in the same
 * order, passage by passage, where passages may be moved and single letters misread.
 *
 * <p>Passages begin at a common shingle: right behind the passage before it (up to {@value #DRIFT}
 * letters of drift), or anywhere when at least {@value #JUMP} letters agree. Between two
 * neighbouring passages up to {@value #GAP} letters count by their edit distance. Linear in the
 * texts' lengths, but for shingles that repeat.
 *
 * @param share aligned letters of the text, 0 to 1
 * @param figures digits and numbers of the text, and those that stand in passages
 * @param start where the first passage begins in the text, or its length when there is none
 * @param otherStart where the first passage begins in the other text
 * @param spread how far apart the passages lie in the other text: the shortest part of it that has
 *     nine tenths of their letters, as a multiple of the part of the text from the first passage to
 *     the last; about 1 in a copy, more when something was put between them, 0 without passages
 */
record Alignment(double share, Figures figures, int start, int otherStart, double spread) {
  private static final int DRIFT = 24;
  private static final int JUMP = 14;
  private static final int GAP = 24;
  private static final double MOST = 0.9;

  /** Aligns {@code text}, the shorter one, with {@code other}. */
  static Alignment of(char[] text, char[] other) {
    return new Run(text, other).align();
  }

  /** The state of one alignment. */
  private static final class Run {
    private static final RollingHash ROLLING = new RollingHash(SignatureScheme.SHINGLE);

    private final char[] text;
    private final char[] other;
    private final long[] shingles;
    private final ShinglePlaces places;
    private final List<CommonRun> passages = new ArrayList<>();
    private int end;
    private int otherEnd;
    private int aligned;

    Run(char[] text, char[] other) {
      this.text = text;
      this.other = other;
      shingles = ROLLING.all(text);
      places = new ShinglePlaces(other, ROLLING);
    }

    Alignment align() {
      for (int i = 0; i < shingles.length; ) {
        int place = passage(i);
        if (place == ShinglePlaces.NONE) {
          i++;
        } else {
          take(i, place);
          i = end;
        }
      }
      boolean none = passages.isEmpty();
      return new Alignment(
          text.length == 0 ? 0 : (double) aligned / text.length,
          Figures.of(text, other, passages),
          none ? text.length : passages.get(0).start(),
          none ? 0 : passages.get(0).otherStart(),
          none ? 0 : (double) otherExtent() / (end - passages.get(0).start()));
    }

    /** A closing formula far behind the rest says nothing of the rest: hence nine tenths. */
    private int otherExtent() {
      List<CommonRun> sorted = new ArrayList<>(passages);
      sorted.sort(Comparator.comparingInt(CommonRun::otherStart));
      int all = sorted.stream().mapToInt(CommonRun::length).sum();
      int extent = Integer.MAX_VALUE;
      int held = 0;
      int last = 0;
      for (CommonRun first : sorted) {
        while (last < sorted.size() && held < MOST * all) {
          held += sorted.get(last++).length();
        }
        if (held >= MOST * all) {
          extent = Math.min(extent, sorted.get(last - 1).otherEnd() - first.otherStart());
        }
        held -= first.length();
      }
      return extent;
    }

    /** Where the passage at {@code i} goes on in the other text: the longest near one, or jump. */
    private int passage(int i) {
      int best = ShinglePlaces.NONE;
      int bestLength = 0;
      boolean bestNear = false;
      for (int place : places.of(shingles[i])) {
        int length = common(i, place);
        boolean near = isNear(i, place);
        boolean better = near == bestNear ? length > bestLength : near;
        if ((near || length >= JUMP) && better) {
          best = place;
          bestLength = length;
          bestNear = near;
        }
      }
      return best;
    }

    private boolean isNear(int i, int place) {
      return !passages.isEmpty()
          && place >= otherEnd
          && Math.abs((place - otherEnd) - (i - end)) <= DRIFT;
    }

    private void take(int i, int place) {
      if (isNear(i, place) && i - end <= GAP && place - otherEnd <= GAP) {
        int distance = EditDistance.of(text, end, i, other, otherEnd, place);
        aligned += Math.max(0, i - end - distance);
      }
      CommonRun passage = new CommonRun(i, place, common(i, place));
      passages.add(passage);
      aligned += passage.length();
      end = passage.end();
      otherEnd = passage.otherEnd();
    }

    private int common(int i, int place) {
      int length = 0;
      while (i + length < text.length
          && place + length < other.length
          && text[i + length] == other[place + length]) {
        length++;
      }
      return length;
    }
  }
}
