package org.newsmill.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.io.FileSystems;
import org.newsmill.report.PageLanguage;
import org.newsmill.report.Report;
import org.newsmill.report.Tables;
import org.newsmill.write.Manifest;

/**
 * The file that holds the report on an output.
 *
 * @param output output directory of a job
 * @param path the file
 */
record ReportFile(String output, String path) {
  /** The file in the output itself. */
  static ReportFile in(String output) {
    return new ReportFile(output, output + (output.endsWith("/") ? "" : "/") + "report.html");
  }

  /** The same report in another file; null for this one. */
  ReportFile writtenTo(String file) {
    return file == null ? this : new ReportFile(output, file);
  }

  /**
   * Makes the report and writes the file.
   *
   * @param manifest of the batch that was published last: it names job, day and versions
   */
  void write(Manifest manifest, PageLanguage language) throws IOException {
    Map<String, String> job = manifest.job();
    Map<String, String> versions = new TreeMap<>();
    job.forEach(
        (name, value) -> {
          if (name.endsWith("_version")) {
            versions.put(name.substring(0, name.length() - "_version".length()), value);
          }
        });
    Report.Heading heading =
        new Report.Heading(
            job.get("name"),
            LocalDate.parse(job.get("as_of")),
            ZoneId.of(job.get("time_zone")),
            versions,
            language);
    String html = Report.html(Tables.publishedIn(output), heading);
    String target = path.contains("://") ? path : Path.of(path).toAbsolutePath().toString();
    ByteBuffer bytes = ByteBuffer.wrap(html.getBytes(StandardCharsets.UTF_8));
    try (WritableByteChannel out =
        FileSystems.create(FileSystems.matchNewResource(target, false), "text/html")) {
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
    }
  }
}
