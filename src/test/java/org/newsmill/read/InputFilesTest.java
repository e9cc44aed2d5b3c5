package org.newsmill.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFilesTest {
  @TempDir private Path directory;

  @Test
  void bytesCountPackedFilesFourTimes() throws IOException {
    write("a.jsonl", 100);
    write("b.jsonl.gz", 10);
    write("c.jsonl.zst", 20);
    write("d.jsonl.bz2", 30);
    assertEquals(100 + 4 * 60, InputFiles.bytes(List.of(input("*"))));
    assertEquals(100 + 4 * 10, InputFiles.bytes(List.of(input("a*"), input("b*"))));
  }

  @Test
  void bytesAreNone_whenNothingMatches() throws IOException {
    assertEquals(0, InputFiles.bytes(List.of(input("absent-*"))));
  }

  private void write(String name, int bytes) throws IOException {
    Files.write(directory.resolve(name), new byte[bytes]);
  }

  private String input(String glob) {
    return directory.resolve(glob).toString();
  }
}
