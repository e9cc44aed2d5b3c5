package org.newsmill.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.newsmill.write.Manifest;

/** What the summary of every finished job begins and ends with. */
final class SummaryFrame {
  private SummaryFrame() {}

  /** The batch and its day. */
  static void begin(PrintWriter out, Manifest manifest) {
    out.printf("Batch %s, as of %s%n%n", manifest.job().get("batch"), manifest.job().get("as_of"));
  }

  /** The tables with their rows, and how to look at one of them. */
  static void end(PrintWriter out, Manifest manifest, String output, String table) {
    String shown = shorter(output);
    out.println();
    out.println("Tables in " + shown);
    manifest
        .tables()
        .forEach((name, rows) -> out.printf(Locale.ROOT, "  %-16s %,9d rows%n", name, rows.rows()));
    out.println("Look at rows: scripts/newsmill show " + shown + " " + table + " --limit 5");
  }

  /** A path relative to the working directory where it lies below it. */
  static String shorter(String path) {
    Path here = Path.of("").toAbsolutePath();
    boolean below = !path.contains("://") && Path.of(path).startsWith(here);
    return below ? here.relativize(Path.of(path)).toString() : path;
  }
}
