package org.newsmill.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.newsmill.outcome.Ledger;
import org.newsmill.record.LedgerRow;
import org.newsmill.record.RejectSummary;
import org.newsmill.record.WrittenFile;

/**
 * What one batch wrote: files, row counts, schema fingerprints, ledger, rejects by reason and the
 * job's settings. The same job over the same input gives the same manifest, whenever it runs.
 *
 * @param job settings of the job: name, batch, as_of, hash, version of Newsmill, ..
 * @param ledger columns of the ledger, summed over all input files
 * @param rejects count and first example per reason
 * @param caps how often each cap was reached that bounds the work on one key, such as a phrase that
 *     too many texts share; empty when everything was looked at in full
 * @param tables rows and schema fingerprint (CRC-64-AVRO) per table
 * @param files the files by path within the output
 */
public record Manifest(
    Map<String, String> job,
    Map<String, Long> ledger,
    List<Rejects> rejects,
    Map<String, Long> caps,
    Map<String, Rows> tables,
    List<DataFile> files) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Manifests of earlier versions have no caps. */
  public Manifest {
    caps = caps == null ? Map.of() : caps;
  }

  /** How often a reason rejected something, and what it was first. */
  public record Rejects(
      String reason, long count, String source_uri, long position, String detail) {}

  /** The rows of a table. */
  public record Rows(long rows, String schema_fingerprint) {}

  /** A file of the batch. */
  public record DataFile(String path, long rows, long bytes) {}

  static Manifest of(
      Map<String, String> job,
      List<LedgerRow> ledger,
      List<RejectSummary> rejects,
      Map<String, Long> caps,
      List<Table> tables,
      List<WrittenFile> files) {
    LedgerRow total = Ledger.total(ledger);
    Map<String, Long> columns = new LinkedHashMap<>();
    for (Ledger.Column column : Ledger.Column.values()) {
      columns.put(column.name().toLowerCase(java.util.Locale.ROOT), column.in(total));
    }
    List<Rejects> byReason = new ArrayList<>();
    rejects.forEach(
        r ->
            byReason.add(
                new Rejects(
                    r.getReason(),
                    r.getCount(),
                    r.getSourceUri(),
                    r.getPosition(),
                    r.getDetail())));
    byReason.sort(Comparator.comparing(Rejects::reason));
    return new Manifest(
        new TreeMap<>(job),
        columns,
        byReason,
        new TreeMap<>(caps),
        tables(tables, files),
        sorted(files));
  }

  private static Map<String, Rows> tables(List<Table> written, List<WrittenFile> files) {
    Map<String, Rows> tables = new LinkedHashMap<>();
    for (Table table : written) {
      long rows =
          files.stream()
              .filter(file -> file.getTable().equals(table.id()))
              .mapToLong(WrittenFile::getRows)
              .sum();
      tables.put(table.id(), new Rows(rows, table.fingerprint()));
    }
    return tables;
  }

  /** The same batch with other files: what another batch has left of it, or written anew. */
  Manifest withFiles(List<DataFile> left) {
    Map<String, Rows> rows = new LinkedHashMap<>();
    tables.forEach(
        (table, before) ->
            rows.put(
                table,
                new Rows(
                    left.stream()
                        .filter(file -> file.path().startsWith(table + "/"))
                        .mapToLong(DataFile::rows)
                        .sum(),
                    before.schema_fingerprint())));
    return new Manifest(job, ledger, rejects, caps, rows, left);
  }

  /** The same batch with the ledger, the rejects and the caps of {@code accounts}. */
  Manifest withAccounts(Manifest accounts) {
    return new Manifest(job, accounts.ledger, accounts.rejects, accounts.caps, tables, files);
  }

  private static List<DataFile> sorted(List<WrittenFile> files) {
    return files.stream()
        .map(file -> new DataFile(file.getPath(), file.getRows(), file.getBytes()))
        .sorted(Comparator.comparing(DataFile::path))
        .toList();
  }

  /** Documents, stories and articles that were rejected, as a share of the documents read. */
  public double rejectRatio() {
    long rejected =
        ledger.get("documents_rejected")
            + ledger.get("stories_rejected")
            + ledger.get("articles_rejected");
    long read = ledger.get("documents_read");
    return read == 0 ? 0 : (double) rejected / read;
  }

  /** The manifest as JSON. */
  public String toJson() {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a manifest always has a JSON form", e);
    }
  }

  /**
   * Reads a manifest.
   *
   * @throws JsonProcessingException when the text is no manifest
   */
  public static Manifest fromJson(String json) throws JsonProcessingException {
    return JSON.readValue(json, new TypeReference<Manifest>() {});
  }
}
