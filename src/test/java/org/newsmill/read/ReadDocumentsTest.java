package org.newsmill.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.beam.sdk.Pipeline.PipelineExecutionException;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsmill.job.FieldMapping;
import org.newsmill.job.Format;
import org.newsmill.job.InputLimits;
import org.newsmill.job.InputSpec;
import org.newsmill.outcome.Kept;
import org.newsmill.outcome.Ledger.Column;
import org.newsmill.outcome.Outcome;
import org.newsmill.outcome.RecordCoders;
import org.newsmill.read.source.MemoryFiles;
import org.newsmill.record.ExclusionRow;
import org.newsmill.record.FileRange;
import org.newsmill.record.LedgerRow;
import org.newsmill.record.RawDocument;
import org.newsmill.record.RejectRow;
import org.newsmill.testing.LedgerRows;
import org.newsmill.testing.Pipelines;

class ReadDocumentsTest {
  private static final FieldMapping NEWSMILL = FieldMapping.preset("newsmill").orElseThrow();
  private static final InputLimits LIMITS = InputLimits.DEFAULT.withMaxDocumentBytes(100_000);

  @TempDir private Path directory;
  private final TestPipeline pipeline = Pipelines.create();

  @Test
  void readsPlainLines() throws IOException {
    String file = write("a.jsonl", utf8(line("하나") + "\n\r\n" + line("둘") + "\r\n" + line("셋")));

    assertRead(
        read(file),
        List.of(file + "@0 하나", file + "@21 둘", file + "@38 셋"),
        List.of(),
        List.of(),
        List.of(read(file, 3)));
  }

  @Test
  void readsEveryMemberOfAGzip() throws IOException {
    String file =
        write("a.jsonl.gz", join(gzip(utf8(line("하나") + "\n")), gzip(utf8(line("둘") + "\n"))));

    assertRead(
        read(file),
        List.of(file + "@0 하나", file + "@19 둘"),
        List.of(),
        List.of(),
        List.of(read(file, 2)));
  }

  @Test
  void readsGzip_whateverTheCaseOfItsName() throws IOException {
    String file = write("A.JSONL.GZ", gzip(utf8(line("하나"))));

    assertRead(read(file), List.of(file + "@0 하나"), List.of(), List.of(), List.of(read(file, 1)));
  }

  @Test
  void keepsWhatCameBefore_whenAGzipIsCutOff() throws IOException {
    List<String> lines = noise(200);
    byte[] whole = gzip(utf8(String.join("\n", lines) + "\n"));
    String file = write("a.jsonl.gz", Arrays.copyOf(whole, whole.length / 2));

    Outcome<RawDocument> outcome = read(file);

    PAssert.that(titles(outcome))
        .satisfies(
            titles -> {
              List<String> read = new ArrayList<>();
              titles.forEach(read::add);
              read.sort(null);
              assertTrue(read.size() > 80 && read.size() < 120, () -> read.size() + " lines");
              assertEquals(titlesOf(file, lines.subList(0, read.size())), read);
              return null;
            });
    PAssert.that(outcome.rejects())
        .satisfies(
            rejects -> {
              RejectRow reject = rejects.iterator().next();
              assertEquals("unreadable_file", reject.getReason());
              assertTrue(reject.getPosition() > 0);
              assertEquals(
                  "gzip ends or breaks here, the rest of the file is lost: unexpected end",
                  reject.getDetail());
              return null;
            });
    PAssert.thatSingleton(outcome.rejects().apply(org.apache.beam.sdk.transforms.Count.globally()))
        .isEqualTo(1L);
    PAssert.that(outcome.exclusions()).empty();
    pipeline.run();
  }

  @Test
  void keepsWhatCameBefore_whenTheSecondMemberIsBroken() throws IOException {
    byte[] first = gzip(utf8(line("하나") + "\n"));
    String file = write("a.jsonl.gz", join(first, utf8("no gzip")));

    assertRead(
        read(file),
        List.of(file + "@0 하나"),
        List.of(
            file
                + "@19 unreadable_file gzip ends or breaks here, the rest of the file is lost: "
                + "Unexpected data after a valid .gz stream."),
        List.of(),
        List.of(read(file, 2)));
  }

  @Test
  void rejectsFile_whenItIsNoGzip() throws IOException {
    String file = write("a.jsonl.gz", utf8(line("하나")));

    assertRead(
        read(file),
        List.of(),
        List.of(
            file
                + "@0 unreadable_file gzip ends or breaks here, the rest of the file is lost: "
                + "Input is not in the .gz format."),
        List.of(),
        List.of(read(file, 1)));
  }

  @Test
  void readsNothing_butNamesTheFile_whenItIsEmpty() throws IOException {
    String file = write("a.jsonl", new byte[0]);

    assertRead(read(file), List.of(), List.of(), List.of(), List.of(read(file, 0)));
  }

  @Test
  void readsTextAndMarkdownAsOneDocumentEach() throws IOException {
    String text = write("a.txt", utf8("제목\n본문"));
    String markdown = write("b.md", utf8("# 제목\n본문"));

    Outcome<RawDocument> outcome = read(directory + "/*");

    PAssert.that(
            outcome
                .kept()
                .apply(
                    MapElements.into(TypeDescriptors.strings())
                        .via(d -> d.getFormat() + " " + d.getSourceUri() + " " + d.getBody())))
        .containsInAnyOrder("text " + text + " 제목\n본문", "markdown " + markdown + " # 제목\n본문");
    PAssert.that(outcome.rejects()).empty();
    PAssert.that(outcome.exclusions()).empty();
    PAssert.that(LedgerRows.summed(outcome.counts()))
        .containsInAnyOrder(read(text, 1), read(markdown, 1));
    pipeline.run();
  }

  @Test
  void readsAllFilesBelowADirectory() throws IOException {
    String first = write("a.jsonl", utf8(line("하나")));
    String second = write("deep/er/b.jsonl", utf8(line("둘")));

    assertRead(
        read(directory.toString()),
        List.of(first + "@0 하나", second + "@0 둘"),
        List.of(),
        List.of(),
        List.of(read(first, 1), read(second, 1)));
  }

  @Test
  void readsAllFilesBelowADirectory_alsoWhenItsNameLooksLikeAGlob() throws IOException {
    String file = write("dump [1]/a.jsonl", utf8(line("하나")));

    assertRead(
        read(directory.resolve("dump [1]").toString()),
        List.of(file + "@0 하나"),
        List.of(),
        List.of(),
        List.of(read(file, 1)));
  }

  @Test
  void readsTheFilesOfAGlob_only() throws IOException {
    String first = write("a1.jsonl", utf8(line("하나")));
    write("b1.jsonl", utf8(line("둘")));

    assertRead(
        read(directory + "/a*.jsonl"),
        List.of(first + "@0 하나"),
        List.of(),
        List.of(),
        List.of(read(first, 1)));
  }

  @Test
  void excludesFile_whenNoFormatHasItsEnding() throws IOException {
    String file = write("a.pdf", utf8("%PDF"));

    assertRead(
        read(file),
        List.of(),
        List.of(),
        List.of(
            file
                + "@0 unknown_format name the input's format in the job file, or leave the file out"),
        List.of(read(file, 1)));
  }

  @Test
  void takesTheFormatOfTheJob_whateverTheEnding() throws IOException {
    String file = write("a.log", utf8(line("하나")));

    assertRead(
        pipeline.apply(
            ReadDocuments.of(List.of(new InputSpec(file, Format.JSONL, NEWSMILL)), LIMITS)),
        List.of(file + "@0 하나"),
        List.of(),
        List.of(),
        List.of(read(file, 1)));
  }

  @Test
  void readsEachInputWithItsOwnFields() throws IOException {
    String first = write("a.jsonl", utf8(line("하나")));
    String second = write("b.jsonl", utf8("{\"head\": \"둘\"}"));

    assertRead(
        pipeline.apply(
            ReadDocuments.of(
                List.of(
                    new InputSpec(first, Format.AUTO, NEWSMILL),
                    new InputSpec(
                        second, Format.AUTO, NEWSMILL.with(FieldMapping.Field.TITLE, "head"))),
                LIMITS)),
        List.of(first + "@0 하나", second + "@0 둘"),
        List.of(),
        List.of(),
        List.of(read(first, 1), read(second, 1)));
  }

  @Test
  void readsEveryLineOnce_whateverTheSizeOfTheRanges() throws IOException {
    List<String> lines = noise(12);
    String file = write("a.jsonl", utf8(String.join("\n", lines) + "\n"));
    int lineBytes = lines.get(0).length() + 1;

    for (long rangeBytes : List.of(1L, 7L, (long) lineBytes, lineBytes + 1L, 1000L, 1L << 20)) {
      TestPipeline another = Pipelines.create();
      Outcome<RawDocument> outcome =
          another.apply(
              ReadDocuments.of(List.of(new InputSpec(file, Format.AUTO, NEWSMILL)), LIMITS)
                  .withRangeBytes(rangeBytes));
      assertRead(
          another,
          outcome,
          titlesOf(file, lines),
          List.of(),
          List.of(),
          List.of(read(file, lines.size())));
    }
  }

  @Test
  void readsEveryRecordOfAnArchiveOnce_whateverTheSizeOfTheRanges() throws IOException {
    List<byte[]> members = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    String file = directory.resolve("a.warc.gz").toString();
    int offset = 0;
    for (int i = 0; i < 9; i++) {
      String page = "<p>" + "본문".repeat(i) + "</p>";
      byte[] member = gzip(utf8(record(i, page)));
      members.add(member);
      expected.add(file + "@" + offset + " https://gaon.example/" + i);
      offset += member.length;
    }
    write("a.warc.gz", MemoryFiles.join(members.toArray(byte[][]::new)));

    for (long rangeBytes : List.of(1L, 50L, 333L, 1L << 20)) {
      TestPipeline another = Pipelines.create();
      Outcome<RawDocument> outcome =
          another.apply(
              ReadDocuments.of(List.of(new InputSpec(file, Format.AUTO, NEWSMILL)), LIMITS)
                  .withRangeBytes(rangeBytes));
      PAssert.that(
              outcome
                  .kept()
                  .apply(
                      MapElements.into(TypeDescriptors.strings())
                          .via(d -> d.getSourceUri() + "@" + d.getPosition() + " " + d.getUrl())))
          .containsInAnyOrder(expected);
      PAssert.that(outcome.rejects()).empty();
      PAssert.that(outcome.exclusions()).empty();
      PAssert.that(LedgerRows.summed(outcome.counts())).containsInAnyOrder(read(file, 9));
      another.run();
    }
  }

  private static String record(int number, String page) {
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
    return "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://gaon.example/"
        + number
        + "\r\nContent-Length: "
        + utf8(http).length
        + "\r\n\r\n"
        + http
        + "\r\n\r\n";
  }

  @Test
  void readsAFileWithoutEnding_byItsFirstBytes() throws IOException {
    String file = write("part-00000", gzip(utf8(line("하나") + "\n" + line("둘"))));

    assertRead(
        read(file),
        List.of(file + "@0 하나", file + "@19 둘"),
        List.of(),
        List.of(),
        List.of(read(file, 2)));
  }

  @Test
  void fails_whenNoFileMatches() {
    read(directory + "/none*.jsonl");

    PipelineExecutionException thrown =
        assertThrows(PipelineExecutionException.class, pipeline::run);
    assertTrue(thrown.getMessage().contains("none*.jsonl"), thrown.getMessage());
  }

  @Test
  void fails_andNamesTheFile_whenItVanishesBeforeItIsOpened() throws IOException {
    String file = write("a.jsonl", utf8(line("하나")));
    long length = Files.size(Path.of(file));
    Kept<RawDocument> documents = Kept.of("documents", RawDocument.class);
    List<InputSpec> inputs = List.of(new InputSpec(file, Format.AUTO, NEWSMILL));
    Outcome.of(
        documents,
        pipeline
            .apply(
                Create.of(new FileRange(0L, file, "jsonl", "none", 0L, length))
                    .withCoder(RecordCoders.of(FileRange.class)))
            .apply(ParDo.of(new ReadFilesFn(inputs, LIMITS, documents))));
    Files.delete(Path.of(file));

    PipelineExecutionException thrown =
        assertThrows(PipelineExecutionException.class, pipeline::run);

    assertEquals(
        "java.io.FileNotFoundException: " + file + " (No such file or directory)",
        thrown.getMessage());
  }

  private Outcome<RawDocument> read(String path) {
    return pipeline.apply(
        ReadDocuments.of(List.of(new InputSpec(path, Format.AUTO, NEWSMILL)), LIMITS));
  }

  private void assertRead(
      Outcome<RawDocument> outcome,
      List<String> documents,
      List<String> rejects,
      List<String> exclusions,
      List<LedgerRow> counts) {
    assertRead(pipeline, outcome, documents, rejects, exclusions, counts);
  }

  private static void assertRead(
      TestPipeline pipeline,
      Outcome<RawDocument> outcome,
      List<String> documents,
      List<String> rejects,
      List<String> exclusions,
      List<LedgerRow> counts) {
    PAssert.that(titles(outcome)).containsInAnyOrder(documents);
    PAssert.that(
            outcome
                .rejects()
                .apply("Rejects", MapElements.into(TypeDescriptors.strings()).via(r -> shown(r))))
        .containsInAnyOrder(rejects);
    PAssert.that(
            outcome
                .exclusions()
                .apply(
                    "Exclusions", MapElements.into(TypeDescriptors.strings()).via(e -> shown(e))))
        .containsInAnyOrder(exclusions);
    PAssert.that(LedgerRows.summed(outcome.counts())).containsInAnyOrder(counts);
    pipeline.run();
  }

  private static org.apache.beam.sdk.values.PCollection<String> titles(
      Outcome<RawDocument> outcome) {
    return outcome
        .kept()
        .apply(
            "Titles",
            MapElements.into(TypeDescriptors.strings())
                .via(d -> d.getSourceUri() + "@" + d.getPosition() + " " + d.getTitle()));
  }

  private static String shown(RejectRow row) {
    return row.getSourceUri()
        + "@"
        + row.getPosition()
        + " "
        + row.getReason()
        + " "
        + row.getDetail();
  }

  private static String shown(ExclusionRow row) {
    return row.getSourceUri()
        + "@"
        + row.getPosition()
        + " "
        + row.getReason()
        + " "
        + row.getDetail();
  }

  private static LedgerRow read(String file, int documents) {
    Column[] columns = new Column[documents];
    Arrays.fill(columns, Column.DOCUMENTS_READ);
    return LedgerRows.of(file, columns);
  }

  private static String line(String title) {
    return "{\"title\":\"" + title + "\"}";
  }

  /** Lines of equal length that compress badly. */
  private static List<String> noise(int count) {
    Random random = new Random(7);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder title = new StringBuilder();
      for (int j = 0; j < 30; j++) {
        title.append((char) ('a' + random.nextInt(26)));
      }
      lines.add(line(title.toString()));
    }
    return lines;
  }

  private static List<String> titlesOf(String file, List<String> lines) {
    List<String> titles = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int at = i * (line.length() + 1);
      titles.add(file + "@" + at + " " + line.substring(10, line.length() - 2));
    }
    titles.sort(null);
    return titles;
  }

  private String write(String name, byte[] bytes) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return file.toString();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] join(byte[] a, byte[] b) {
    return ByteBuffer.allocate(a.length + b.length).put(a).put(b).array();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }
}
