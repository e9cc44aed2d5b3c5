package org.newsmill.korean.lattice;

import static org.newsmill.korean.lattice.Arrivals.COST;
import static org.newsmill.korean.lattice.Arrivals.END_ROW;
import static org.newsmill.korean.lattice.Arrivals.FIRST_ROW;
import static org.newsmill.korean.lattice.Arrivals.FROM;
import static org.newsmill.korean.lattice.Arrivals.GROUP;
import static org.newsmill.korean.lattice.Arrivals.NEXT;
import static org.newsmill.korean.lattice.Arrivals.NONE;
import static org.newsmill.korean.lattice.Arrivals.RIGHT_CLASS;
import static org.newsmill.korean.lattice.Arrivals.ROW;

/**
 * The step of the Viterbi search at one position: the words that end there, against the words that
 * begin there.
 *
 * <p>A word that ends here is a key: its cost above the cheapest one, with its place in the list in
 * the low bits. The smaller sum of key and connection cost is the cheaper path or, of equal ones,
 * the one that came first, which is how Nori decides. The four smallest keys are tried for each
 * left class; the others only if the smallest of them could win with the lowest cost that any word
 * has before this class, which is seldom.
 */
final class Step {
  private static final int PLACE_BITS = 13;
  private static final int PLACE = (1 << PLACE_BITS) - 1;

  /** Larger than all sums, and stays so when a connection cost is added. */
  private static final int BARRED = 1 << 30;

  private final WordTables tables;
  private final Arrivals arrivals;
  private final short[] costs;
  private final short[] lowest;
  private final int rightClasses;
  private final long[] words;
  private final int costSpread;

  /** Rows and keys of the words that end here, by their place. */
  private int[] rowAt = new int[64];

  private int[] keys = new int[64];
  private int count;
  private int key0;
  private int key1;
  private int key2;
  private int key3;
  private int key4;
  private int class0;
  private int class1;
  private int class2;
  private int class3;
  private int least;
  private int start;
  private int penalty;

  Step(WordTables tables, Arrivals arrivals) {
    this.tables = tables;
    this.arrivals = arrivals;
    this.costs = tables.costs();
    this.lowest = tables.lowestCosts();
    this.rightClasses = tables.rightClasses();
    this.words = tables.words();
    this.costSpread = tables.costSpread();
  }

  /** Begins the step from the words that end at a position to those that start at another. */
  void begin(int from, int newStart) {
    start = newStart;
    penalty = newStart > from ? WordTables.SPACE_PENALTY : 0;
    count = arrivals.count(from);
    if (count > rowAt.length) {
      rowAt = new int[count * 2];
      keys = new int[count * 2];
    }
    least = arrivals.least(from);
    rank(arrivals.rows(), arrivals.groups(), arrivals.first(from));
    arrivals.ensure(tables.maxWordsAt(), Words.MAX_LENGTH + 2);
  }

  /** Finds the five smallest keys, without branches. */
  private void rank(int[] rows, int[] groups, int firstGroup) {
    int a = BARRED;
    int b = BARRED;
    int c = BARRED;
    int d = BARRED;
    int e = BARRED;
    int place = 0;
    for (int group = firstGroup; group != NONE; group = groups[group + NEXT]) {
      int end = groups[group + END_ROW];
      for (int row = groups[group + FIRST_ROW]; row < end; row += ROW) {
        int above = rows[row + COST] - least;
        // Words that cost more above the cheapest than connections differ cannot win.
        int key = above > costSpread ? BARRED : above << PLACE_BITS | place;
        rowAt[place] = row;
        keys[place++] = key;
        int larger = Math.max(a, key);
        a = Math.min(a, key);
        key = Math.max(b, larger);
        b = Math.min(b, larger);
        larger = Math.max(c, key);
        c = Math.min(c, key);
        key = Math.max(d, larger);
        d = Math.min(d, larger);
        e = Math.min(e, key);
      }
    }
    key0 = a;
    key1 = b;
    key2 = c;
    key3 = d;
    key4 = e;
    class0 = rows[rowAt[a & PLACE] + RIGHT_CLASS];
    class1 = rows[rowAt[b & PLACE] + RIGHT_CLASS];
    class2 = rows[rowAt[c & PLACE] + RIGHT_CLASS];
    class3 = rows[rowAt[d & PLACE] + RIGHT_CLASS];
  }

  /** Adds the words of a surface form that ends at a position. */
  void addWords(int firstWord, int end) {
    int group = arrivals.openGroup(start, end, firstWord);
    int row = arrivals.nextRow();
    int[] rows = arrivals.rows();
    int cheapest = Integer.MAX_VALUE;
    int index = firstWord;
    long word;
    do {
      word = words[index++];
      cheapest = Math.min(cheapest, write(rows, row, group, word, WordTables.cost(word)));
      row += ROW;
    } while (!WordTables.isLast(word));
    arrivals.closeGroup(row, cheapest);
  }

  /** Adds the words of a class of unknown ones. */
  void addUnknown(int characterClass, int end) {
    int first = tables.unknownStart()[characterClass];
    int last = tables.unknownStart()[characterClass + 1];
    int group = arrivals.openGroup(start, end, WordIds.ofUnknown(first));
    int row = arrivals.nextRow();
    int cheapest = Integer.MAX_VALUE;
    for (int i = first; i < last; i++) {
      long word = tables.unknownWords()[i];
      cheapest =
          Math.min(cheapest, write(arrivals.rows(), row, group, word, WordTables.cost(word)));
      row += ROW;
    }
    arrivals.closeGroup(row, cheapest);
  }

  /** Adds a user's word. */
  void addUser(long word, int index, int end) {
    int group = arrivals.openGroup(start, end, WordIds.ofUser(index));
    int row = arrivals.nextRow();
    int cost = write(arrivals.rows(), row, group, word, UserWords.COST);
    arrivals.closeGroup(row + ROW, cost);
  }

  private int write(int[] rows, int row, int group, long word, int wordCost) {
    int key = best(WordTables.leftClass(word));
    int cost = least + (key >> PLACE_BITS) + wordCost + penalty * WordTables.penalty(word);
    rows[row + COST] = cost;
    rows[row + RIGHT_CLASS] = WordTables.rightClass(word);
    rows[row + FROM] = rowAt[key & PLACE];
    rows[row + GROUP] = group;
    return cost;
  }

  /** The smallest sum of a word's key and its connection to a left class. */
  private int best(int leftClass) {
    int row = leftClass * rightClasses;
    int best =
        Math.min(
            Math.min(
                key0 + (costs[row + class0] << PLACE_BITS),
                key1 + (costs[row + class1] << PLACE_BITS)),
            Math.min(
                key2 + (costs[row + class2] << PLACE_BITS),
                key3 + (costs[row + class3] << PLACE_BITS)));
    return best > key4 + (lowest[leftClass] << PLACE_BITS) ? bestOfAll(row) : best;
  }

  private int bestOfAll(int costRow) {
    int[] rows = arrivals.rows();
    int best = Integer.MAX_VALUE;
    for (int place = 0; place < count; place++) {
      int cost = costs[costRow + rows[rowAt[place] + RIGHT_CLASS]];
      best = Math.min(best, keys[place] + (cost << PLACE_BITS));
    }
    return best;
  }

  /** Row of the cheapest word, with the costs of the text's end, that ends at a position. */
  int cheapestEnd(int position) {
    return cheapest(position, position, tables.leftClass()[0] * rightClasses);
  }

  /** Row of the cheapest word that ends within positions, both inclusive. */
  int cheapestBetween(int from, int to) {
    return cheapest(from, to, NONE);
  }

  private int cheapest(int from, int to, int costRow) {
    int[] rows = arrivals.rows();
    int[] groups = arrivals.groups();
    int cheapest = NONE;
    int leastCost = Integer.MAX_VALUE;
    for (int position = from; position <= to; position++) {
      for (int group = arrivals.first(position); group != NONE; group = groups[group + NEXT]) {
        for (int row = groups[group + FIRST_ROW]; row < groups[group + END_ROW]; row += ROW) {
          int cost = rows[row + COST];
          cost += costRow == NONE ? 0 : costs[costRow + rows[row + RIGHT_CLASS]];
          if (cost < leastCost) {
            leastCost = cost;
            cheapest = row;
          }
        }
      }
    }
    if (cheapest == NONE) {
      // Only a user's words keep others away; Nori fails, too.
      throw new IllegalStateException(
          "the words of the user dictionary leave no path to position " + from + " of the text");
    }
    return cheapest;
  }
}
