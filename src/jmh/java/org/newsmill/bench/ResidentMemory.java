package org.newsmill.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The most memory that this process had resident, as Linux counts it. */
public final class ResidentMemory {
  private ResidentMemory() {}

  /** Prints the line VmHWM, in kB; nothing on other systems. */
  public static void print() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (Files.exists(status)) {
      Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmHWM"))
          .forEach(System.out::println);
    }
  }
}
