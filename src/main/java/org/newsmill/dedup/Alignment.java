package org.newsmill.dedup;

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
 * @param digitShare share of the text's digits that stand in passages; 1 when it has none
 * @param digits digits of the text
 * @param start where the first passage begins in the text, or its length when there is none
 * @param otherStart where the first passage begins in the other text
 */
record Alignment(double share, double digitShare, int digits, int start, int otherStart) {
  private static final int DRIFT = 24;
  private static final int JUMP = 14;
  private static final int GAP = 24;

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
    private int end;
    private int otherEnd;
    private int start;
    private int otherStart;
    private int aligned;
    private int digits;
    private boolean begun;

    Run(char[] text, char[] other) {
      this.text = text;
      this.other = other;
      shingles = ROLLING.all(text);
      places = new ShinglePlaces(other, ROLLING);
    }

    Alignment align() {
      start = text.length;
      for (int i = 0; i < shingles.length; ) {
        int place = passage(i);
        if (place == ShinglePlaces.NONE) {
          i++;
        } else {
          take(i, place);
          i = end;
        }
      }
      int all = count(0, text.length);
      return new Alignment(
          text.length == 0 ? 0 : (double) aligned / text.length,
          all == 0 ? 1 : (double) digits / all,
          all,
          start,
          otherStart);
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
      return begun && place >= otherEnd && Math.abs((place - otherEnd) - (i - end)) <= DRIFT;
    }

    private void take(int i, int place) {
      if (!begun) {
        begun = true;
        start = i;
        otherStart = place;
      } else if (isNear(i, place) && i - end <= GAP && place - otherEnd <= GAP) {
        int distance = EditDistance.of(text, end, i, other, otherEnd, place);
        aligned += Math.max(0, i - end - distance);
      }
      int length = common(i, place);
      aligned += length;
      digits += count(i, i + length);
      end = i + length;
      otherEnd = place + length;
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

    private int count(int from, int to) {
      int count = 0;
      for (int i = from; i < to; i++) {
        count += FoldedText.isDigit(text[i]) ? 1 : 0;
      }
      return count;
    }
  }
}
