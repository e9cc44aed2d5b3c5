package org.newsmill.korean.lattice;

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
  private static final int PLACES = 1 << PLACE_BITS;

  /** Larger than all sums, and stays so when a connection cost is added. */
  private static final int BARRED = 1 << 30;

  private final WordTables tables;
  private final Arrivals arrivals;
  private final short[] costs;
  private final short[] lowest;
  private final int rightClasses;
  private final long[] words;
  private final int costSpread;

  /** Rows, keys and right classes of the words that end here, by their place. */
  private int[] rowAt = new int[64];

  private int[] keys = new int[64];
  private int[] classes = new int[64];
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

  /** By left class, the stamp of the step in the high half and the smallest sum in the low. */
  private final long[] memo;

  private int stamp;

  Step(WordTables tables, Arrivals arrivals) {
    this.tables = tables;
    this.arrivals = arrivals;
    this.costs = tables.costs();
    this.lowest = tables.lowestCosts();
    this.rightClasses = tables.rightClasses();
    this.words = tables.words();
    this.costSpread = tables.costSpread();
    this.memo = new long[lowest.length];
  }

  /** Begins the step from the words that end at a position to those that start at another. */
  void begin(int from, int newStart) {
    start = newStart;
    penalty = newStart > from ? WordTables.SPACE_PENALTY : 0;
    if (++stamp == 0) {
      java.util.Arrays.fill(memo, 0);
      stamp = 1;
    }
    count = arrivals.count(from);
    if (count > rowAt.length) {
      rowAt = new int[count * 2];
      keys = new int[count * 2];
      classes = new int[count * 2];
    }
    arrivals.ensure(tables.maxWordsAt());
    least = arrivals.least(from);
    rank(arrivals.rows(), arrivals.first(from));
  }

  private void rank(int[] rows, int first) {
    int a = BARRED;
    int b = BARRED;
    int c = BARRED;
    int d = BARRED;
    int e = BARRED;
    int row = first;
    for (int place = 0; place < count; place++) {
      rowAt[place] = row;
      classes[place] = rows[row + Arrivals.RIGHT_CLASS];
      int above = rows[row + Arrivals.COST] - least;
      // Words that cost more above the cheapest than connections differ cannot win.
      int key = above > costSpread ? BARRED : above << PLACE_BITS | place;
      keys[place] = key;
      int larger = Math.max(a, key);
      a = Math.min(a, key);
      key = Math.max(b, larger);
      b = Math.min(b, larger);
      larger = Math.max(c, key);
      c = Math.min(c, key);
      key = Math.max(d, larger);
      d = Math.min(d, larger);
      e = Math.min(e, key);
      row = rows[row + Arrivals.NEXT];
    }
    key0 = a;
    key1 = b;
    key2 = c;
    key3 = d;
    key4 = e;
    class0 = classes[a & PLACES - 1];
    class1 = classes[b & PLACES - 1];
    class2 = classes[c & PLACES - 1];
    class3 = classes[d & PLACES - 1];
  }

  /** Adds the words of a surface form that ends at a position. */
  void addWords(int firstWord, int end) {
    int index = firstWord;
    long word;
    do {
      word = words[index];
      add(word, WordTables.cost(word), index++, end);
    } while (!WordTables.isLast(word));
  }

  void addUnknown(int characterClass, int end) {
    int last = tables.unknownStart()[characterClass + 1];
    for (int i = tables.unknownStart()[characterClass]; i < last; i++) {
      long word = tables.unknownWords()[i];
      add(word, WordTables.cost(word), WordIds.ofUnknown(i), end);
    }
  }

  void addUser(long word, int index, int end) {
    add(word, UserWords.COST, WordIds.ofUser(index), end);
  }

  private void add(long word, int cost, int id, int end) {
    int key = best(WordTables.leftClass(word));
    arrivals.add(
        least + (key >> PLACE_BITS) + cost + penalty * WordTables.penalty(word),
        WordTables.rightClass(word),
        rowAt[key & PLACES - 1],
        id,
        start,
        end);
  }

  /** The smallest sum of a word's key and its connection to a left class. */
  private int best(int leftClass) {
    long known = memo[leftClass];
    if ((int) (known >>> 32) == stamp) {
      return (int) known;
    }
    int row = leftClass * rightClasses;
    int best =
        Math.min(
            Math.min(
                key0 + (costs[row + class0] << PLACE_BITS),
                key1 + (costs[row + class1] << PLACE_BITS)),
            Math.min(
                key2 + (costs[row + class2] << PLACE_BITS),
                key3 + (costs[row + class3] << PLACE_BITS)));
    if (best > key4 + (lowest[leftClass] << PLACE_BITS)) {
      for (int place = 0; place < count; place++) {
        best = Math.min(best, keys[place] + (costs[row + classes[place]] << PLACE_BITS));
      }
    }
    memo[leftClass] = (long) stamp << 32 | best & 0xFFFFFFFFL;
    return best;
  }

  /** Row of the cheapest word, with the costs of the text's end, that ends at a position. */
  int cheapestEnd(int position) {
    int[] rows = arrivals.rows();
    int endRow = tables.leftClass()[0] * rightClasses;
    int cheapest = -1;
    int leastCost = Integer.MAX_VALUE;
    int row = arrivals.first(position);
    for (int i = arrivals.count(position); i > 0; i--, row = rows[row + Arrivals.NEXT]) {
      int cost = rows[row + Arrivals.COST] + costs[endRow + rows[row + Arrivals.RIGHT_CLASS]];
      if (cost < leastCost) {
        leastCost = cost;
        cheapest = row;
      }
    }
    if (cheapest < 0) {
      throw new IllegalStateException("no path reaches the end of the text, position " + position);
    }
    return cheapest;
  }

  /** Row of the cheapest word that ends within positions, both inclusive. */
  int cheapestBetween(int from, int to) {
    int[] rows = arrivals.rows();
    int cheapest = -1;
    int leastCost = Integer.MAX_VALUE;
    for (int position = from; position <= to; position++) {
      int row = arrivals.first(position);
      for (int i = arrivals.count(position); i > 0; i--, row = rows[row + Arrivals.NEXT]) {
        if (rows[row + Arrivals.COST] < leastCost) {
          leastCost = rows[row + Arrivals.COST];
          cheapest = row;
        }
      }
    }
    return cheapest;
  }
}
