package org.newsmill.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Count;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsmill.job.Compression;
import org.newsmill.job.FieldMapping;
import org.newsmill.job.Format;
import org.newsmill.job.InputLimits;
import org.newsmill.job.InputSpec;
import org.newsmill.outcome.Outcome;
import org.newsmill.outcome.RecordCoders;
import org.newsmill.pipeline.JobRunner;
import org.newsmill.read.source.RecordingSink;
import org.newsmill.read.source.SourceFile;
import org.newsmill.record.RawDocument;

/**
 * Files that do not end for a long time, and directories with very many files. The bytes are made
 * while they are read. {@code newsmill.hostile.bytes} makes the files longer, {@code
 * newsmill.hostile.files} the directory larger.
 */
class EndlessInputTest {
  /** Longer than any document may be, and than a buffer that is doubled. */
  private static final long BYTES = Long.getLong("newsmill.hostile.bytes", 30_000_000);

  private static final int FILES = Integer.getInteger("newsmill.hostile.files", 20_000);
  private static final InputLimits LIMITS = InputLimits.DEFAULT.withMaxDocumentBytes(1_000_000);

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({
    "JSONL, '{\"title\": \"', 'x', '\"}\n{\"body\": \"짧다\"}\n', 1, too_large",
    "JSON, '[{\"title\": \"', 'x', '\"}, {\"body\": \"짧다\"}]', 1, too_large",
    "JSON, '', '[', '', 0, too_large",
    "CSV, 'title,body\n', 'x', '\n제목,짧다\n', 1, too_large",
    "CSV, 'title,body\n\"', 'x', '\"\n제목,짧다\n', 1, too_large",
    "TEXT, '', 'x', '', 0, too_large",
    "HTML, '<p>', 'x', '', 0, too_large",
    "FEED, '<rss><channel><item><title>', 'x',"
        + " '</title></item><item><title>제목</title></item></channel></rss>', 1, too_large",
    "FEED, '<rss><channel><item><title>', 'x', '', 0, not_xml",
    "MAIL, 'From: a@gaon.example\nSubject: x', 'x', '', 0, too_large",
  })
  void oneEndlessRecordIsOneReject(
      Format format, String head, String filling, String tail, int documents, String reason)
      throws IOException {
    RecordingSink sink = new RecordingSink();
    Readers.of(format, new InputSpec("", format, newsmill()), LIMITS)
        .read(
            new SourceFile(
                "/endless",
                format,
                Compression.NONE,
                0,
                head.length() + BYTES + tail.getBytes(UTF_8).length,
                () ->
                    Channels.newChannel(
                        new SequenceInputStream(
                            new SequenceInputStream(bytes(head), new Filling(filling, BYTES)),
                            bytes(tail)))),
            sink);

    sink.assertBalanced();
    assertEquals(documents, sink.documents().size(), () -> sink.rejects().toString());
    assertEquals(reason, sink.rejectRows().get(0).getReason());
  }

  @Test
  void veryManyFilesAreListedAndRead() throws IOException {
    for (int i = 0; i < FILES; i++) {
      Path part = directory.resolve(String.format(Locale.ROOT, "d%03d", i / 1000));
      if (i % 1000 == 0) {
        Files.createDirectory(part);
      }
      Files.writeString(part.resolve("f" + i + ".txt"), "글 " + i);
    }
    assertEquals(FILES, InputFiles.list(directory.toString(), EmptyMatchTreatment.DISALLOW).size());
    // The DirectRunner makes a bundle of each file.
    Pipeline pipeline = Pipeline.create(JobRunner.flink(2));
    RecordCoders.registerWith(pipeline);
    Outcome<RawDocument> outcome =
        pipeline.apply(
            ReadDocuments.of(
                List.of(new InputSpec(directory.toString(), Format.AUTO, newsmill())), LIMITS));
    PAssert.thatSingleton(outcome.kept().apply("Count", Count.globally())).isEqualTo((long) FILES);
    PAssert.that(outcome.rejects()).empty();
    PAssert.that(outcome.exclusions()).empty();
    pipeline.run().waitUntilFinish();
  }

  private static FieldMapping newsmill() {
    return FieldMapping.preset("newsmill").orElseThrow();
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  /** One byte, very often. */
  private static final class Filling extends InputStream {
    private final byte filling;
    private long left;

    Filling(String filling, long bytes) {
      this.filling = (byte) filling.charAt(0);
      this.left = bytes;
    }

    @Override
    public int read() {
      return left-- > 0 ? filling : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(length, left);
      Arrays.fill(buffer, offset, offset + count, filling);
      left -= count;
      return count;
    }
  }
}
