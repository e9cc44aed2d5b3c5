package org.newsmill.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Scripts that check outputs with tools of other languages. */
public final class ForeignScript {
  /** EX_UNAVAILABLE of sysexits.h: the script found no tool to run. */
  private static final int TOOL_MISSING = 69;

  private ForeignScript() {}

  /** Runs a script, which must find nothing wrong; skips the test where its tools are missing. */
  public static void check(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = process.waitFor();

    assumeTrue(exit != TOOL_MISSING, said);
    assertEquals(0, exit, said);
  }
}
