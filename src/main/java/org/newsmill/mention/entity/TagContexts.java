package org.newsmill.mention.entity;

import org.newsmill.model.FeatureRows;

/**
 * The features of the tags around a unit, remembered by the five tags: the newest of those that
 * share a place.
 */
final class TagContexts {
  private static final int PLACES = 1 << 13;
  private static final int FEATURES = 5;

  private final FeatureRows rows;
  private final int[] tags = new int[PLACES * FEATURES];
  private final int[] ids = new int[PLACES * FEATURES];
  private final boolean[] filled = new boolean[PLACES];

  TagContexts(FeatureRows rows) {
    this.rows = rows;
  }

  /**
   * Where in {@link #id} the features of these tags begin: of the two pairs and the triple in the
   * middle, then of the triples to the left and to the right.
   */
  int at(int left2, int left, int tag, int right, int right2) {
    int hash = (((left2 * 31 + left) * 31 + tag) * 31 + right) * 31 + right2;
    int place = (hash * 0x9E3779B1) >>> 19;
    int at = place * FEATURES;
    boolean same =
        filled[place]
            && tags[at] == left2
            && tags[at + 1] == left
            && tags[at + 2] == tag
            && tags[at + 3] == right
            && tags[at + 4] == right2;
    if (!same) {
      filled[place] = true;
      tags[at] = left2;
      tags[at + 1] = left;
      tags[at + 2] = tag;
      tags[at + 3] = right;
      tags[at + 4] = right2;
      ids[at] = rows.id(8, left, tag);
      ids[at + 1] = rows.id(9, tag, right);
      ids[at + 2] = rows.id(10, left, tag, right);
      ids[at + 3] = rows.id(14, left2, left, tag);
      ids[at + 4] = rows.id(15, tag, right, right2);
    }
    return at;
  }

  /** Number of a feature. */
  int id(int at) {
    return ids[at];
  }
}
