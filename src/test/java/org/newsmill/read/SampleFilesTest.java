package org.newsmill.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsmill.job.FieldMapping;
import org.newsmill.job.Format;
import org.newsmill.job.InputLimits;
import org.newsmill.job.InputSpec;
import org.newsmill.read.source.MemoryFiles;
import org.newsmill.read.source.RecordingSink;

/** Small files of each kind, about outlets that do not exist. */
class SampleFilesTest {
  private static final Path FILES = Path.of("src", "test", "resources", "read");

  @ParameterizedTest
  @CsvSource({
    "feed.rss, 2, '가온시, 강변 자전거길 12km 연장', 누리골경제",
    "mail.mbox, 2, 아침 한 장, 누리레터",
    "bigkinds.csv, 2, '새들시, \"열린 도서관\" 문 열어',",
    "crawl.warc.gz, 1, ,"
  })
  void areRead(String name, int documents, String title, String site) throws IOException {
    byte[] bytes = Files.readAllBytes(FILES.resolve(name));
    InputSpec input =
        new InputSpec(name, Format.AUTO, FieldMapping.preset("bigkinds").orElseThrow());
    FileKind kind = FileKind.of(name, Format.AUTO, () -> new SeekableInMemoryByteChannel(bytes));

    RecordingSink sink =
        MemoryFiles.read(
            Readers.of(kind.format(), input, InputLimits.DEFAULT),
            MemoryFiles.of(name, kind.format(), kind.compression(), bytes));

    sink.assertBalanced();
    assertEquals(List.of(), sink.rejects());
    assertEquals(documents, sink.documents().size());
    assertEquals(title, sink.documents().get(0).getTitle());
    assertEquals(site, sink.documents().get(0).getSite());
  }
}
