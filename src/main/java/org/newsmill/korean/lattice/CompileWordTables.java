package org.newsmill.korean.lattice;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UTFDataFormatException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Step of the build: makes the tables of the Korean dictionary, unless the file is there and was
 * made by these classes of this Lucene's dictionary.
 */
public final class CompileWordTables {
  /** The classes that decide what the file holds. */
  private static final List<Class<?>> MAKERS =
      List.of(
          CompileWordTables.class,
          WordTablesCompiler.class,
          WordTablesFile.class,
          WordTables.class,
          CostClasses.class,
          ExpectedUse.class,
          Morphology.class,
          Morphology.Pool.class,
          Trie.class,
          TrieCompiler.class);

  private CompileWordTables() {}

  /**
   * Makes the file.
   *
   * @param args the directory of the compiled classes
   */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0] + WordTablesFile.RESOURCE);
    long fingerprint = fingerprint();
    if (isCurrent(file, fingerprint)) {
      return;
    }
    Files.createDirectories(file.getParent());
    WordTables tables = WordTablesCompiler.compile();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      WordTablesFile.write(tables, fingerprint, out);
    }
  }

  static boolean isCurrent(Path file, long fingerprint) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      WordTablesFile.Head head = WordTablesFile.Head.read(new DataInputStream(in));
      // A build that was killed leaves a file that is too short.
      return head.isCurrent(fingerprint) && head.fileBytes() == Files.size(file);
    } catch (EOFException | UTFDataFormatException e) {
      return false;
    }
  }

  static long fingerprint() throws IOException {
    CRC32 crc = new CRC32();
    for (Class<?> maker : MAKERS) {
      String name = maker.getName().substring(maker.getPackageName().length() + 1);
      try (InputStream in = maker.getResourceAsStream(name + ".class")) {
        crc.update(in.readAllBytes());
      }
    }
    return crc.getValue();
  }
}
