package org.newsmill.korean.lattice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordTablesFileTest {
  private static final int LUCENE_LENGTH_AT = 9;
  private static final int LENGTH_AT = 32;
  private static final WordTables TABLES =
      new WordTables(
          TrieCompiler.compile(List.of("가", "가나"), new int[] {0, 1}),
          9,
          new long[] {
            WordTables.word(-5, 1, 2, true, false, 3), WordTables.word(7, 0, 1, true, true, 0)
          },
          3,
          new short[] {1, -2, 3, 4, 5, 6},
          8,
          new short[] {-2, 4},
          new int[] {0, 1},
          new int[] {0, 1, 2},
          new char[] {'\uFFFF', '\0', '가', 'x'},
          new byte[] {0, 1, 2},
          new byte[] {3, 0, 1},
          new int[] {0, 1},
          new long[] {42});

  private byte[] file;

  @BeforeEach
  void write() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WordTablesFile.write(TABLES, 17, out);
    file = out.toByteArray();
  }

  @Test
  void givesBackWhatWasWritten() throws IOException {
    WordTables read = WordTablesFile.read(new ByteArrayInputStream(file));

    assertArrayEquals(TABLES.trie().nodes(), read.trie().nodes());
    assertArrayEquals(TABLES.trie().codes(), read.trie().codes());
    assertEquals(TABLES.maxWordsAt(), read.maxWordsAt());
    assertArrayEquals(TABLES.words(), read.words());
    assertEquals(TABLES.rightClasses(), read.rightClasses());
    assertArrayEquals(TABLES.costs(), read.costs());
    assertEquals(TABLES.costSpread(), read.costSpread());
    assertArrayEquals(TABLES.lowestCosts(), read.lowestCosts());
    assertArrayEquals(TABLES.leftClass(), read.leftClass());
    assertArrayEquals(TABLES.rightClass(), read.rightClass());
    assertArrayEquals(TABLES.morphology(), read.morphology());
    assertArrayEquals(TABLES.characterClasses(), read.characterClasses());
    assertArrayEquals(TABLES.classFlags(), read.classFlags());
    assertArrayEquals(TABLES.unknownStart(), read.unknownStart());
    assertArrayEquals(TABLES.unknownWords(), read.unknownWords());
  }

  @Test
  void refusesTables_whenAByteDiffers() {
    file[file.length - 3] ^= 1;
    assertEquals("the tables are damaged: their checksum differs", refusal());
  }

  @Test
  void refusesTables_whenTheyAreCut() {
    file = Arrays.copyOf(file, file.length - 1);
    assertEquals("the tables are damaged: their checksum differs", refusal());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 10, 25})
  void refusesTables_whenTheHeadIsCut(int length) {
    file = Arrays.copyOf(file, length);
    assertEquals("the tables are damaged: they have no head", refusal());
  }

  @Test
  void refusesTables_whenTheirLengthIsNegative() {
    ByteBuffer.wrap(file).putInt(LENGTH_AT, -1);
    assertEquals("the tables are damaged: their checksum differs", refusal());
  }

  @Test
  void refusesTables_whenTheyAreOfAnotherLucene() {
    // The digit behind the length of the version's text.
    file[LUCENE_LENGTH_AT + 1] = '8';
    assertEquals(
        "the tables are of format 1 for Lucene 8.12.3, not of format 1 for Lucene 9.12.3",
        refusal());
  }

  @Test
  void refusesTables_whenTheyAreOfAnotherFormat() {
    ByteBuffer.wrap(file).putInt(Integer.BYTES, 2);
    assertEquals(
        "the tables are of format 2 for Lucene 9.12.3, not of format 1 for Lucene 9.12.3",
        refusal());
  }

  @Test
  void makesTheFileAnew_unlessTheSameClassesMadeIt(@TempDir Path directory) throws IOException {
    Path path = directory.resolve("words.bin");
    assertFalse(CompileWordTables.isCurrent(path, 17));
    Files.write(path, Arrays.copyOf(file, 5));
    assertFalse(CompileWordTables.isCurrent(path, 17));
    Files.write(path, Arrays.copyOf(file, file.length - 1));
    assertFalse(CompileWordTables.isCurrent(path, 17));
    Files.write(path, file);
    assertTrue(CompileWordTables.isCurrent(path, 17));
    assertFalse(CompileWordTables.isCurrent(path, 18));
  }

  @Test
  void shipsTables_madeByTheClassesOfThisBuild() throws IOException {
    Path shipped = Path.of("target", "classes").resolve(WordTablesFile.RESOURCE.substring(1));
    assertTrue(CompileWordTables.isCurrent(shipped, CompileWordTables.fingerprint()));
  }

  private String refusal() {
    return assertThrows(
            IOException.class, () -> WordTablesFile.read(new ByteArrayInputStream(file)))
        .getMessage();
  }
}
