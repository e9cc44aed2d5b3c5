package org.newsmill.job;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A format of input files. Files of every format may be compressed; then {@code .gz}, {@code .zst}
 * or {@code .bz2} follows the format's ending.
 *
 * <p>To add a format: add a constant with its file name endings here, a {@code DocumentReader} in
 * package {@code org.newsmill.read}, and a line for it to {@code Readers}; where files without a
 * known ending can be told by their first bytes, a line to {@code Signature}; then a file of it to
 * {@code pipelines/samples} and a row to the table in the README.
 */
public enum Format {
  /** Chosen for each file by its name, else by its first bytes. */
  AUTO,
  /** One JSON object a line, UTF-8 (RFC 8259). */
  JSONL(".jsonl", ".ndjson"),
  /** JSON objects: one, several behind each other, an array of them, or a JSON Feed. UTF-8. */
  JSON(".json"),
  /** One document a row below a header (RFC 4180), divided by commas, tabs or semicolons. */
  CSV(".csv", ".tsv"),
  /** One document a row below a header, all sheets (ECMA-376). */
  XLSX(".xlsx"),
  /** Responses, resources and conversions of web archives: WARC (ISO 28500), WET and ARC. */
  WARC(".warc", ".wet", ".arc"),
  /** One page a file. */
  HTML(".html", ".htm", ".xhtml"),
  /** One entry of a feed a document: RSS 0.9 to 2.0, Atom (RFC 4287). */
  FEED(".rss", ".atom", ".rdf", ".xml"),
  /** One message a document: mbox (RFC 4155) or a single message (RFC 5322). */
  MAIL(".mbox", ".eml"),
  /** One document a file; the first line is the headline. */
  TEXT(".txt"),
  /** One document a file, Markdown. */
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

  /** The format with a name of job files and records. */
  public static Format of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }

  /** The format of a file by the ending of its name; empty when no format has such an ending. */
  public static Optional<Format> ofFile(String fileName) {
    String lower = Compression.ofFile(fileName).strip(fileName).toLowerCase(Locale.ROOT);
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
