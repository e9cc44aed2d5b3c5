package org.newsmill.dedup;

import java.util.Arrays;

/** Where each shingle or window stands in a text: a hash table of positions, linear in the text. */
final class ShinglePlaces {
  static final int NONE = -1;

  /** A shingle that stands in more places says little about where two texts run together. */
  private static final int MAX_PLACES = 12;

  private final long[] keys;
  private final int[] first;
  private final int[] next;
  private final int mask;

  ShinglePlaces(char[] folded, RollingHash rolling) {
    long[] hashes = rolling.all(folded);
    int slots = Integer.highestOneBit(Math.max(4, hashes.length)) * 4;
    mask = slots - 1;
    keys = new long[slots];
    first = new int[slots];
    next = new int[hashes.length];
    Arrays.fill(first, NONE);
    // From the end, so that each chain ascends.
    for (int place = hashes.length - 1; place >= 0; place--) {
      int slot = slot(hashes[place]);
      keys[slot] = hashes[place];
      next[place] = first[slot];
      first[slot] = place;
    }
  }

  /** The first places of a shingle, ascending, at most {@value #MAX_PLACES}. */
  int[] of(long shingle) {
    int[] places = new int[MAX_PLACES];
    int used = 0;
    int place = first[slot(shingle)];
    while (place != NONE && used < MAX_PLACES) {
      places[used++] = place;
      place = next[place];
    }
    return used == MAX_PLACES ? places : Arrays.copyOf(places, used);
  }

  private int slot(long key) {
    int slot = (int) (key >>> 20) & mask;
    while (first[slot] != NONE && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
