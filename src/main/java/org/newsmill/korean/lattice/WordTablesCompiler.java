package org.newsmill.korean.lattice;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.dict.BinaryDictionary;
import org.apache.lucene.analysis.ko.dict.CharacterDefinition;
import org.apache.lucene.analysis.ko.dict.ConnectionCosts;
import org.apache.lucene.analysis.ko.dict.TokenInfoDictionary;
import org.apache.lucene.analysis.ko.dict.UnknownDictionary;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.InputStreamDataInput;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.IntsRefFSTEnum;
import org.apache.lucene.util.fst.PositiveIntOutputs;

/** Makes {@link WordTables} of the dictionaries in Lucene's jar; some seconds, at build time. */
final class WordTablesCompiler {
  private static final String FST =
      TokenInfoDictionary.class.getSimpleName() + TokenInfoDictionary.FST_FILENAME_SUFFIX;
  private static final int UNITS = 0x10000;

  private final TokenInfoDictionary dictionary = TokenInfoDictionary.getInstance();
  private final UnknownDictionary unknown = UnknownDictionary.getInstance();
  private final CharacterDefinition characters = unknown.getCharacterDefinition();
  private final Morphology.Pool morphology = new Morphology.Pool();
  private final List<String> surfaces = new ArrayList<>();
  private final List<int[]> wordIds = new ArrayList<>();
  private CostClasses costs;

  private WordTablesCompiler() {}

  static WordTables compile() throws IOException {
    return new WordTablesCompiler().tables();
  }

  private WordTables tables() throws IOException {
    readSurfaces();
    Trie trie = TrieCompiler.compile(surfaces, IntStream.range(0, surfaces.size()).toArray());
    ExpectedUse use = new ExpectedUse(surfaces, trie, cheapest());
    costs = mergeCosts(use);
    if (Math.max(classes(costs.leftClass()), classes(costs.rightClass()))
        > WordTables.MAX_CLASSES) {
      throw new IllegalStateException("too many classes of connection costs");
    }
    LongList words = new LongList();
    int[] firstWord = new int[surfaces.size()];
    for (int surface : use.ranking()) {
      firstWord[surface] = words.size();
      int[] ids = wordIds.get(surface);
      char[] form = surfaces.get(surface).toCharArray();
      for (int i = 0; i < ids.length; i++) {
        words.add(word(dictionary, ids[i], form, i + 1 == ids.length));
      }
    }
    byte[] characterClasses = new byte[UNITS];
    byte[] flags = new byte[CharacterDefinition.CLASS_COUNT];
    for (int unit = 0; unit < UNITS; unit++) {
      characterClasses[unit] = characters.getCharacterClass((char) unit);
      flags[characterClasses[unit]] =
          (byte)
              ((characters.isInvoke((char) unit) ? WordTables.INVOKE : 0)
                  | (characters.isGroup((char) unit) ? WordTables.GROUP : 0));
    }
    LongList unknownWords = new LongList();
    int[] unknownStart = unknownWords(unknownWords);
    return new WordTables(
        trie.withValues(firstWord),
        maxWordsAt(),
        words.toArray(),
        costs.rightClasses(),
        costs.costs(),
        spread(costs.costs()),
        lowest(costs),
        costs.leftClass(),
        costs.rightClass(),
        morphology.units(),
        characterClasses,
        flags,
        unknownStart,
        unknownWords.toArray());
  }

  private int[] unknownWords(LongList words) {
    int[] start = new int[CharacterDefinition.CLASS_COUNT + 1];
    IntsRef ids = new IntsRef();
    for (int type = 0; type < CharacterDefinition.CLASS_COUNT; type++) {
      unknown.lookupWordIds(type, ids);
      for (int i = 0; i < ids.length; i++) {
        int id = ids.ints[ids.offset + i];
        words.add(word(unknown, id, new char[0], i + 1 == ids.length));
      }
      start[type + 1] = words.size();
    }
    return start;
  }

  private long word(BinaryDictionary from, int id, char[] surface, boolean last) {
    POS.Tag tag = from.getLeftPOS(id);
    int place =
        morphology.place(
            tag,
            from.getRightPOS(id),
            from.getPOSType(id),
            from.getMorphemes(id, surface, 0, surface.length));
    return WordTables.word(
        from.getWordCost(id),
        costs.leftClass()[from.getLeftId(id)],
        costs.rightClass()[from.getRightId(id)],
        last,
        isPenalizedBehindSpace(tag),
        place);
  }

  /** As {@code KoreanTokenizer.computeSpacePenalty}. */
  static boolean isPenalizedBehindSpace(POS.Tag tag) {
    return switch (tag) {
      case E, J, VCP, XSA, XSN, XSV -> true;
      default -> false;
    };
  }

  private void readSurfaces() throws IOException {
    FST<Long> fst;
    try (InputStream in =
        new BufferedInputStream(TokenInfoDictionary.class.getResourceAsStream(FST))) {
      DataInput data = new InputStreamDataInput(in);
      fst =
          new org.apache.lucene.util.fst.FST<>(
              org.apache.lucene.util.fst.FST.readMetadata(data, PositiveIntOutputs.getSingleton()),
              data);
    }
    IntsRefFSTEnum<Long> entries = new IntsRefFSTEnum<>(fst);
    IntsRef ids = new IntsRef();
    for (var entry = entries.next(); entry != null; entry = entries.next()) {
      surfaces.add(new String(entry.input.ints, entry.input.offset, entry.input.length));
      dictionary.lookupWordIds(entry.output.intValue(), ids);
      wordIds.add(Arrays.copyOfRange(ids.ints, ids.offset, ids.offset + ids.length));
    }
  }

  private int[] cheapest() {
    return wordIds.stream()
        .mapToInt(ids -> Arrays.stream(ids).map(dictionary::getWordCost).min().orElseThrow())
        .toArray();
  }

  /** The most words of one surface form, for each length, and a user's or unknown word each. */
  private int maxWordsAt() {
    int words = wordIds.stream().mapToInt(ids -> ids.length).max().orElseThrow();
    int length = surfaces.stream().mapToInt(String::length).max().orElseThrow();
    if (length > Words.MAX_LENGTH) {
      throw new IllegalStateException("a word of " + length + " characters is too long");
    }
    return words * length + CharacterDefinition.CLASS_COUNT;
  }

  private CostClasses mergeCosts(ExpectedUse use) throws IOException {
    int[] size = ConnectionSize.read();
    double[] rightWeight = new double[size[0]];
    double[] leftWeight = new double[size[1]];
    for (int surface = 0; surface < wordIds.size(); surface++) {
      for (int id : wordIds.get(surface)) {
        leftWeight[dictionary.getLeftId(id)] += use.of(surface);
        rightWeight[dictionary.getRightId(id)] += use.of(surface);
      }
    }
    return CostClasses.merge(leftWeight, rightWeight, ConnectionCosts.getInstance()::get);
  }

  private static int spread(short[] costs) {
    int least = Short.MAX_VALUE;
    int most = Short.MIN_VALUE;
    for (short cost : costs) {
      least = Math.min(least, cost);
      most = Math.max(most, cost);
    }
    return most - least;
  }

  private static short[] lowest(CostClasses costs) {
    short[] lowest = new short[costs.costs().length / costs.rightClasses()];
    Arrays.fill(lowest, Short.MAX_VALUE);
    for (int i = 0; i < costs.costs().length; i++) {
      int left = i / costs.rightClasses();
      lowest[left] = (short) Math.min(lowest[left], costs.costs()[i]);
    }
    return lowest;
  }

  private static int classes(int[] classOf) {
    return 1 + Arrays.stream(classOf).max().orElseThrow();
  }
}
