package org.newsmill.extract;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.newsmill.extract.line.LineRules;
import org.newsmill.record.RawDocument;

/**
 * Pages of fictional outlets in {@code src/test/resources/pages}, and what is extracted of them.
 */
final class PageDocuments {
  private static final Path PAGES = Path.of("src", "test", "resources", "pages");

  private PageDocuments() {}

  static String read(String name) throws IOException {
    return Files.readString(PAGES.resolve(name));
  }

  /** What is extracted of a page that came in a file or message of this format. */
  static Extraction extract(String html, String format) {
    RawDocument document = new RawDocument();
    document.setSourceUri("/dump/page");
    document.setPosition(0);
    document.setFormat(format);
    document.setMediaType("text/html");
    document.setBody(html);
    document.setDocumentHash("d1");
    document.setHead(ByteBuffer.wrap(new byte[0]));
    document.setTotalBytes(1);
    return new Extractor(
            LocalDate.of(2024, 12, 5), ZoneId.of("Asia/Seoul"), 1, LineRules.shipped(), List.of())
        .extract(document);
  }
}
