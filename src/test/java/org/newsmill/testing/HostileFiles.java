package org.newsmill.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.junit.jupiter.api.Assumptions;

/** Public files that were made to break readers, where they are; a test is skipped elsewhere. */
public final class HostileFiles {
  private static final Path SETS = Path.of("..", "shared", "data", "hostile");

  private HostileFiles() {}

  /** Unpacks all of them into a directory; returns the files. */
  public static List<Path> unpack(Path directory) throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(SETS), "without ../shared/data/hostile");
    Files.createDirectories(directory);
    List<Path> sets;
    try (Stream<Path> all = Files.list(SETS)) {
      sets = all.sorted().toList();
    }
    List<Path> files = new ArrayList<>();
    for (Path set : sets) {
      if (set.toString().endsWith(".tar.gz")) {
        unpack(set, directory, files);
      } else {
        Path copy = directory.resolve(set.getFileName().toString());
        Files.copy(set, copy);
        files.add(copy);
      }
    }
    return files;
  }

  private static void unpack(Path set, Path directory, List<Path> files) throws IOException {
    try (InputStream in = Files.newInputStream(set);
        GzipCompressorInputStream gzip =
            GzipCompressorInputStream.builder().setInputStream(in).get();
        TarArchiveInputStream tar = new TarArchiveInputStream(gzip)) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.isFile()) {
          Path file =
              directory
                  .resolve(set.getFileName().toString().replace(".tar.gz", ""))
                  .resolve(entry.getName())
                  .normalize();
          if (!file.startsWith(directory)) {
            throw new IOException(set + " holds a file outside of it: " + entry.getName());
          }
          Files.createDirectories(file.getParent());
          Files.write(file, tar.readAllBytes());
          files.add(file);
        }
      }
    }
  }
}
