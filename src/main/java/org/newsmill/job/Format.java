package org.newsmill.job;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A format of input files.
 *
 * <p>To add a format: add a constant with its file name endings here, and a reader in package
 * {@code org.newsmill.read} that {@code ReadDocuments} calls for it; then a file of it to {@code
 * pipelines/samples} and a row to the table in the README.
 */
public enum Format {
  /** Chosen for each file by its name. */
  AUTO,
  /** One JSON object a line, UTF-8, plain or gzip. */
  JSONL(".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz"),
  /** One document a file, UTF-8; the first line is the headline. */
  TEXT(".txt"),
  /** One document a file, UTF-8 Markdown. */
  MARKDOWN(".md", ".markdown");

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
  private final List<String> endings;

  Format(String... endings) {
    this.endings = List.of(endings);
  }

  /** The name in job files and records. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of a file by the ending of its name; empty when no format has such an ending. */
  public static Optional<Format> ofFile(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    for (Format format : values()) {
      for (String ending : format.endings) {
        if (lower.endsWith(ending)) {
          return Optional.of(format);
        }
      }
    }
    return Optional.empty();
  }
}
