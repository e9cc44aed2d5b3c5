package org.newsmill.korean.lattice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Builds a {@link Trie} from sorted words, level by level, each node at the first place it fits.
 */
final class TrieCompiler {
  private static final int UNITS = 0x10000;

  /** Places that are tried before the search leaves a crowded region for good. */
  private static final int PATIENCE = 256;

  private final List<String> words;
  private final int[] values;
  private final char[] codes;
  private final int codeCount;

  /** Codes of the children for which a base is looked for. */
  private final int[] childCodes;

  private final BitSet usedBases = new BitSet();
  private final BitSet taken = new BitSet();
  private long[] nodes = new long[1 << 12];

  /** Where the search begins, by the number of children: one, two, more. */
  private final int[] searchFrom = {1, 1, 1};

  /** Nodes whose words are {@code [from, to)} and that lie at {@code place}. */
  private record Range(int from, int to, int place) {}

  private TrieCompiler(List<String> words, int[] values) {
    this.words = words;
    this.values = values;
    this.codes = new char[UNITS];
    this.codeCount = assignCodes();
    this.childCodes = new int[codeCount];
    Arrays.fill(nodes, Trie.FREE);
  }

  /**
   * The trie of words that are sorted by their UTF-16 units and not empty.
   *
   * @param values the number of each word, from 0 to 2^24 - 2
   */
  static Trie compile(List<String> words, int[] values) {
    return new TrieCompiler(words, values).trie();
  }

  private Trie trie() {
    taken.set(0);
    List<Range> level = layOut(0, words.size(), 0, 0);
    for (int depth = 1; !level.isEmpty(); depth++) {
      List<Range> next = new ArrayList<>();
      for (Range range : level) {
        next.addAll(place(range, depth));
      }
      level = next;
    }
    reserve(taken.length() + codeCount);
    return new Trie(codes, Arrays.copyOf(nodes, taken.length() + codeCount + 1));
  }

  /** Writes the node of a range and gives the ranges of its children. */
  private List<Range> place(Range range, int depth) {
    boolean ends = words.get(range.from).length() == depth;
    int value = ends ? values[range.from] : -1;
    int first = ends ? range.from + 1 : range.from;
    int label = codes[words.get(range.from).charAt(depth - 1)];
    int base = first == range.to ? 0 : findBase(first, range.to, depth);
    if (!Trie.fits(base) || !Trie.fits(value + 1)) {
      throw new IllegalStateException("the dictionary is too large for its trie");
    }
    nodes[range.place] = Trie.node(base, value, label);
    return first == range.to ? List.of() : layOut(first, range.to, depth, base);
  }

  /** Takes the places of the children of words {@code [from, to)}, which share {@code depth}. */
  private List<Range> layOut(int from, int to, int depth, int base) {
    List<Range> children = new ArrayList<>();
    for (int i = from, end; i < to; i = end) {
      end = endOfChild(i, to, depth);
      int place = base + codes[words.get(i).charAt(depth)];
      taken.set(place);
      reserve(place);
      children.add(new Range(i, end, place));
    }
    return children;
  }

  private int endOfChild(int from, int to, int depth) {
    char unit = words.get(from).charAt(depth);
    int end = from + 1;
    while (end < to && words.get(end).charAt(depth) == unit) {
      end++;
    }
    return end;
  }

  private int findBase(int from, int to, int depth) {
    int count = 0;
    for (int i = from; i < to; i = endOfChild(i, to, depth)) {
      childCodes[count++] = codes[words.get(i).charAt(depth)];
    }
    int kind = Math.min(count, searchFrom.length) - 1;
    int tries = 0;
    for (int place = taken.nextClearBit(searchFrom[kind]);
        ;
        place = taken.nextClearBit(place + 1)) {
      int base = place - childCodes[0];
      if (base > 0 && !usedBases.get(base) && fitsChildren(base, count)) {
        usedBases.set(base);
        return base;
      }
      if (++tries == PATIENCE) {
        tries = 0;
        searchFrom[kind] = place;
      }
    }
  }

  private boolean fitsChildren(int base, int count) {
    for (int i = 1; i < count; i++) {
      if (taken.get(base + childCodes[i])) {
        return false;
      }
    }
    return true;
  }

  private void reserve(int place) {
    if (place >= nodes.length) {
      int length = nodes.length;
      nodes = Arrays.copyOf(nodes, Math.max(place + 1, length * 2));
      Arrays.fill(nodes, length, nodes.length, Trie.FREE);
    }
  }

  /** Frequent units get low codes, so that their nodes lie together. */
  private int assignCodes() {
    long[] occurrences = new long[UNITS];
    for (String word : words) {
      for (int i = 0; i < word.length(); i++) {
        // The unit in the low bits makes the order total.
        occurrences[word.charAt(i)] += UNITS;
      }
    }
    for (int unit = 0; unit < UNITS; unit++) {
      occurrences[unit] += UNITS - 1 - unit;
    }
    Arrays.sort(occurrences);
    int code = 0;
    for (int i = UNITS - 1; i >= 0 && occurrences[i] >= UNITS; i--) {
      codes[UNITS - 1 - (int) (occurrences[i] % UNITS)] = (char) ++code;
    }
    return code;
  }
}
