package org.newsmill.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.newsmill.outcome.Ledger.Column.*;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.newsmill.record.LedgerRow;
import org.newsmill.record.RejectSummary;
import org.newsmill.record.WrittenFile;
import org.newsmill.testing.LedgerRows;

class ManifestTest {
  private static final List<LedgerRow> LEDGER =
      List.of(
          LedgerRows.of("/a", DOCUMENTS_READ, DOCUMENTS_READ, DOCUMENTS_REJECTED),
          LedgerRows.of("/b", DOCUMENTS_READ, DOCUMENTS_READ, DOCUMENTS_YIELDED));
  private static final List<RejectSummary> REJECTS =
      List.of(
          new RejectSummary("too_large", 1L, "/누리.jsonl", 9L, "21 bytes"),
          new RejectSummary("not_json", 1L, "/a", 0L, "column 1: \"\uD83D\uDE00\""));
  private static final Map<String, Long> CAPS = Map.of("windows_too_common", 3L);
  private static final List<WrittenFile> FILES =
      List.of(
          new WrittenFile("reject", "reject/batch=one/part-one-00000.avro", 1L, 100L),
          new WrittenFile("article", "article/dt=2024-12-05/part-one-00000.avro", 2L, 200L),
          new WrittenFile("article", "article/dt=2024-12-04/part-one-00000.avro", 3L, 300L));

  @Test
  void sumsTheLedger_andSortsRejectsAndFiles() {
    Manifest manifest =
        Manifest.of(Map.of("batch", "one"), LEDGER, REJECTS, CAPS, Table.ofMining(), FILES);

    assertEquals(4L, manifest.ledger().get("documents_read"));
    assertEquals(1L, manifest.ledger().get("documents_rejected"));
    assertEquals(14, manifest.ledger().size());
    assertEquals(
        List.of(
            new Manifest.Rejects("not_json", 1, "/a", 0, "column 1: \"\uD83D\uDE00\""),
            new Manifest.Rejects("too_large", 1, "/누리.jsonl", 9, "21 bytes")),
        manifest.rejects());
    assertEquals(
        List.of(
            new Manifest.DataFile("article/dt=2024-12-04/part-one-00000.avro", 3, 300),
            new Manifest.DataFile("article/dt=2024-12-05/part-one-00000.avro", 2, 200),
            new Manifest.DataFile("reject/batch=one/part-one-00000.avro", 1, 100)),
        manifest.files());
    assertEquals(5, manifest.tables().get("article").rows());
    assertEquals(0, manifest.tables().get("ledger").rows());
    assertEquals(Table.ofMining().size(), manifest.tables().size());
  }

  @Test
  void isTheSame_afterJson() throws JsonProcessingException {
    Manifest manifest =
        Manifest.of(Map.of("batch", "one"), LEDGER, REJECTS, CAPS, Table.ofMining(), FILES);

    assertEquals(manifest, Manifest.fromJson(manifest.toJson()));
    assertEquals(manifest.toJson(), Manifest.fromJson(manifest.toJson()).toJson());
    assertEquals(CAPS, Manifest.fromJson(manifest.toJson()).caps());
  }

  @Test
  void hasNoCaps_whenAnEarlierVersionWroteIt() throws JsonProcessingException {
    String json =
        Manifest.of(Map.of("batch", "one"), LEDGER, REJECTS, Map.of(), Table.ofMining(), FILES)
            .toJson()
            .replace("\"caps\" : { },", "");
    assertEquals(Map.of(), Manifest.fromJson(json).caps());
  }

  @Test
  void doesNotDependOnTheOrderOfItsParts() {
    Manifest manifest =
        Manifest.of(
            Map.of("batch", "one", "as_of", "x"), LEDGER, REJECTS, CAPS, Table.ofMining(), FILES);
    Manifest reversed =
        Manifest.of(
            Map.of("as_of", "x", "batch", "one"),
            List.of(LEDGER.get(1), LEDGER.get(0)),
            List.of(REJECTS.get(1), REJECTS.get(0)),
            CAPS,
            Table.ofMining(),
            List.of(FILES.get(2), FILES.get(0), FILES.get(1)));

    assertEquals(manifest.toJson(), reversed.toJson());
  }

  @Test
  void refusesWhatIsNoManifest() {
    assertThrows(JsonProcessingException.class, () -> Manifest.fromJson("{\"x\": 1}"));
    assertThrows(JsonProcessingException.class, () -> Manifest.fromJson("not json"));
  }

  @Test
  void tellsTheShareOfRejects_ofEveryStage() {
    LedgerRow row =
        LedgerRows.of(
            "/a",
            DOCUMENTS_READ,
            DOCUMENTS_READ,
            DOCUMENTS_READ,
            DOCUMENTS_READ,
            DOCUMENTS_REJECTED,
            STORIES_REJECTED,
            ARTICLES_REJECTED);

    assertEquals(
        0.75,
        Manifest.of(Map.of(), List.of(row), List.of(), Map.of(), Table.ofMining(), List.of())
            .rejectRatio());
    assertEquals(
        0,
        Manifest.of(Map.of(), List.of(), List.of(), Map.of(), Table.ofMining(), List.of())
            .rejectRatio());
  }

  @Test
  void saysWhatWasRejected_whenTheShareIsTooLarge() {
    Manifest manifest =
        Manifest.of(Map.of("batch", "one"), LEDGER, REJECTS, CAPS, Table.ofMining(), FILES);

    assertEquals(
        "0.2500 of 4 documents were rejected, max_reject_ratio is 0.1; nothing is published."
            + " not_json: 1, first in /a at byte 0 (column 1: \"\uD83D\uDE00\")."
            + " too_large: 1, first in /누리.jsonl at byte 9 (21 bytes).",
        new RejectRatioException(manifest, 0.1).getMessage());
  }
}
