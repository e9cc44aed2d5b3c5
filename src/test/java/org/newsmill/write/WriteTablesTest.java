package org.newsmill.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.newsmill.outcome.Ledger.Column.*;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificData;
import org.apache.beam.sdk.Pipeline.PipelineExecutionException;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsmill.outcome.RecordCoders;
import org.newsmill.outcome.SummarizeRejects;
import org.newsmill.record.CapCount;
import org.newsmill.record.LedgerRow;
import org.newsmill.record.RejectRow;
import org.newsmill.record.WrittenFile;
import org.newsmill.testing.LedgerRows;
import org.newsmill.testing.Pipelines;

class WriteTablesTest {
  @TempDir private Path output;
  private final TestPipeline pipeline = Pipelines.create();

  @Test
  void readsBackWhatWasWritten() throws IOException {
    List<RejectRow> rows =
        List.of(reject("하나 \uD83D\uDE00"), reject(""), RejectRow.newBuilder().build());

    PCollection<WrittenFile> files = rows(rows, "one").apply(encode()).apply(files());

    String path = "reject/batch=one/part-one-00000.avro";
    PAssert.thatSingleton(files)
        .satisfies(
            file -> {
              assertEquals("reject", file.getTable());
              assertEquals(path, file.getPath());
              assertEquals(3, file.getRows());
              return null;
            });
    pipeline.run();
    assertEquals(List.of(path), avroFiles());
    assertSameRows(rows, read(Table.REJECT));
  }

  @Test
  void dividesAPartition_byTheBytesOfItsRows() throws IOException {
    List<RejectRow> rows = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      rows.add(reject("row " + i));
    }
    long bytes = 0;
    for (RejectRow row : rows) {
      bytes += RowBytes.of(Table.REJECT).encode(row).length;
    }

    PCollection<WrittenFile> files =
        rows(rows, "one").apply(encode()).apply(files().withFileBytes((bytes + 3) / 4));

    PAssert.that(files)
        .satisfies(
            written -> {
              long sum = 0;
              for (WrittenFile file : written) {
                sum += file.getRows();
                assertTrue(file.getRows() > 20, () -> file + " is small");
              }
              assertEquals(200, sum);
              return null;
            });
    pipeline.run();
    assertEquals(
        List.of(
            "reject/batch=one/part-one-00000.avro",
            "reject/batch=one/part-one-00001.avro",
            "reject/batch=one/part-one-00002.avro",
            "reject/batch=one/part-one-00003.avro"),
        avroFiles());
    assertSameRows(rows, read(Table.REJECT));
  }

  @Test
  void filesHoldTheSameRows_inWhateverOrderTheyCome() throws IOException {
    List<RejectRow> rows = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      rows.add(reject("row " + i));
    }
    rows(rows, "one").apply(encode()).apply(files().withFileBytes(1000));
    pipeline.run();
    Map<String, List<String>> first = rowsOfFiles();
    assertTrue(first.size() > 2, first.keySet().toString());

    Collections.reverse(rows);
    TestPipeline again = Pipelines.create();
    again
        .apply(Create.of(keyed(rows, "one")).withCoder(coder()))
        .apply(encode())
        .apply(files().withFileBytes(1000));
    again.run();

    assertEquals(first, rowsOfFiles());
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "999, 1", "1000, 1", "1001, 2", "2000, 2", "2001, 3", "900000000, 99999"})
  void takesAsManyFilesAsTheBytesAskFor(long bytes, int files) {
    assertEquals(files, WriteFiles.files(bytes, 1000));
  }

  @Test
  void refusesFilesWithoutBytes() {
    assertThrows(IllegalArgumentException.class, () -> files().withFileBytes(0));
  }

  /** The rows of each file, sorted. */
  private Map<String, List<String>> rowsOfFiles() throws IOException {
    Map<String, List<String>> byFile = new TreeMap<>();
    for (String file : avroFiles()) {
      List<String> rows = new ArrayList<>();
      TableReader.ofFile(Table.REJECT, output.resolve(file).toString())
          .forEach(row -> rows.add(row.toString()));
      Collections.sort(rows);
      byFile.put(file, rows);
    }
    return byFile;
  }

  @Test
  void replacesWhatLiesThere_whenARunIsRepeated() throws IOException {
    List<RejectRow> rows = List.of(reject("하나"));
    rows(rows, "one").apply(encode()).apply(files());
    pipeline.run();
    TestPipeline again = Pipelines.create();
    again.apply(Create.of(keyed(rows, "one")).withCoder(coder())).apply(encode()).apply(files());
    again.run();

    assertSameRows(rows, read(Table.REJECT));
  }

  @Test
  void tellsThePartitionOfEachRow_untilTheVisitorHasEnough() throws IOException {
    rows(List.of(reject("하나"), reject("둘")), "one").apply(encode()).apply(files());
    pipeline.run();

    List<String> partitions = new ArrayList<>();
    TableReader.of(output.toString(), Table.REJECT)
        .forEachWhile(
            (partition, row) -> {
              partitions.add(partition);
              return false;
            });
    assertEquals(List.of("batch=one"), partitions);
  }

  @Test
  void readsNothing_whenATableIsMissing() throws IOException {
    assertEquals(List.of(), read(Table.ARTICLE));
  }

  @Test
  void publishesWhatIsStaged() throws IOException {
    publish(
        LedgerRows.of("/a", DOCUMENTS_READ, DOCUMENTS_READ, DOCUMENTS_REJECTED, DOCUMENTS_EXCLUDED),
        0.5);
    pipeline.run();

    Manifest manifest = new Publication(output.toString()).manifest("one").orElseThrow();
    assertEquals(Map.of("batch", "one"), manifest.job());
    assertEquals(2L, manifest.ledger().get("documents_read"));
    assertEquals(List.of(new Manifest.Rejects("not_json", 1, "/a", 3, "하나")), manifest.rejects());
    assertEquals(Map.of("phrases", 5L), manifest.caps());
    assertTrue(Files.exists(output.resolve("_SUCCESS")));
    List<RejectRow> published = new ArrayList<>();
    TableReader.of(output.toString(), manifest, Table.REJECT)
        .forEach(row -> published.add(specific(row)));
    assertSameRows(List.of(reject("하나")), published);
    assertEquals(List.of("reject/batch=one/part-one-00000.avro"), avroFiles());
  }

  @Test
  void publishesNothing_whenTooMuchIsRejected() throws IOException {
    publish(LedgerRows.of("/a", DOCUMENTS_READ, DOCUMENTS_REJECTED), 0.5);

    PipelineExecutionException thrown =
        assertThrows(PipelineExecutionException.class, pipeline::run);
    assertEquals(RejectRatioException.class, thrown.getCause().getClass());
    assertNothingPublished();
  }

  @Test
  void publishesNothing_whenTheLedgerDoesNotBalance() throws IOException {
    publish(LedgerRows.of("/a", DOCUMENTS_READ), 0.5);

    PipelineExecutionException thrown =
        assertThrows(PipelineExecutionException.class, pipeline::run);
    assertEquals(
        "the ledger does not balance, nothing is published: /a: DOCUMENTS_READ 1 is not"
            + " DOCUMENTS_YIELDED 0 + DOCUMENTS_REJECTED 0 + DOCUMENTS_EXCLUDED 0",
        thrown.getCause().getMessage());
    assertNothingPublished();
  }

  private void assertNothingPublished() throws IOException {
    assertTrue(Files.notExists(output.resolve("_SUCCESS")));
    assertTrue(Files.notExists(output.resolve("manifest.json")));
    assertEquals(List.of(), read(Table.REJECT));
  }

  private void publish(LedgerRow ledger, double maxRejectRatio) {
    List<RejectRow> rows = List.of(reject("하나"));
    String staging = OutputFiles.staging(output.toString(), "one", "run1");
    rows(rows, "one")
        .apply(encode())
        .apply(WriteFiles.into(staging, "one"))
        .apply(
            PublishBatch.of(
                output.toString(),
                staging,
                Map.of("batch", "one"),
                maxRejectRatio,
                pipeline.apply("Ledger", Create.of(ledger)),
                pipeline.apply("Rejects", Create.of(rows)).apply(SummarizeRejects.byReason()),
                pipeline.apply(
                    "Caps", Create.of(new CapCount("phrases", 2L), new CapCount("phrases", 3L)))));
  }

  private PCollection<KV<String, RejectRow>> rows(List<RejectRow> rows, String batch) {
    return pipeline.apply("Rows", Create.of(keyed(rows, batch)).withCoder(coder()));
  }

  private static List<KV<String, RejectRow>> keyed(List<RejectRow> rows, String batch) {
    return rows.stream().map(row -> KV.of(batch, row)).toList();
  }

  private static KvCoder<String, RejectRow> coder() {
    return KvCoder.of(StringUtf8Coder.of(), RecordCoders.of(RejectRow.class));
  }

  private static EncodeRows<KV<String, RejectRow>> encode() {
    return EncodeRows.of(Table.REJECT);
  }

  private WriteFiles files() {
    return WriteFiles.into(output.toString(), "one");
  }

  private static RejectRow reject(String detail) {
    return RejectRow.newBuilder()
        .setReason("not_json")
        .setSourceUri("/a")
        .setPosition(3L)
        .setDetail(detail)
        .setBytes(ByteBuffer.wrap(new byte[] {0, (byte) 0xFF}))
        .build();
  }

  private List<RejectRow> read(Table table) throws IOException {
    List<RejectRow> rows = new ArrayList<>();
    TableReader.of(output.toString(), table).forEach(row -> rows.add(specific(row)));
    return rows;
  }

  private static RejectRow specific(GenericRecord row) {
    return (RejectRow) SpecificData.get().deepCopy(RejectRow.getClassSchema(), row);
  }

  private static void assertSameRows(List<RejectRow> expected, List<RejectRow> actual) {
    RejectRow[] sortedExpected = expected.toArray(RejectRow[]::new);
    RejectRow[] sortedActual = actual.toArray(RejectRow[]::new);
    Arrays.sort(sortedExpected);
    Arrays.sort(sortedActual);
    assertEquals(List.of(sortedExpected), List.of(sortedActual));
  }

  private List<String> avroFiles() throws IOException {
    try (Stream<Path> all = Files.walk(output)) {
      return all.map(file -> output.relativize(file).toString())
          .filter(file -> file.endsWith(".avro"))
          .sorted()
          .toList();
    }
  }
}
