package org.newsmill.write;

import java.io.IOException;
import java.nio.channels.Channels;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.AvroTypeException;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.ResourceId;

/** Reads the published rows of one table, file by file in the order of their names. */
public final class TableReader {
  private final List<ResourceId> files;
  private final Optional<Table> rowsOf;

  private TableReader(List<ResourceId> files) {
    this(files, Optional.empty());
  }

  private TableReader(List<ResourceId> files, Optional<Table> rowsOf) {
    this.files = files;
    this.rowsOf = rowsOf;
  }

  /** The rows that one batch wrote. */
  public static TableReader of(String output, Manifest manifest, Table table) {
    return new TableReader(
        manifest.files().stream()
            .map(Manifest.DataFile::path)
            .filter(path -> path.startsWith(table.id() + "/"))
            .map(path -> OutputFiles.file(output, path))
            .toList());
  }

  /** Whether a job has published into a directory. */
  public static boolean isOutput(String directory) throws IOException {
    String manifest = OutputFiles.join(directory, OutputFiles.MANIFEST);
    MatchResult found = FileSystems.match(manifest, EmptyMatchTreatment.ALLOW);
    return found.status() == MatchResult.Status.OK && !found.metadata().isEmpty();
  }

  /** Whether a table has a file in the output. */
  public static boolean hasFiles(String output, Table table) throws IOException {
    return !of(output, table).files.isEmpty();
  }

  /** All rows in the output. */
  public static TableReader of(String output, Table table) throws IOException {
    return named(output, table.id());
  }

  /**
   * All rows of a table in the output, whichever job wrote it; none where there is no such table.
   */
  public static TableReader named(String output, String table) throws IOException {
    String pattern = OutputFiles.join(output, table + "/*/*.avro");
    MatchResult found = FileSystems.match(pattern, EmptyMatchTreatment.ALLOW);
    return new TableReader(
        found.status() == MatchResult.Status.NOT_FOUND
            ? List.of()
            : found.metadata().stream()
                .map(MatchResult.Metadata::resourceId)
                .sorted(java.util.Comparator.comparing(ResourceId::toString))
                .toList());
  }

  /**
   * The files of one partition that other batches than {@code batches} wrote, in the order of their
   * names; none when there is no such partition.
   */
  public static List<String> filesOfOthers(
      String output, Table table, String partition, Set<String> batches) throws IOException {
    return PartFiles.of(output, table, partition).stream()
        .filter(part -> !batches.contains(part.batch()))
        .map(part -> OutputFiles.file(output, part.path()).toString())
        .toList();
  }

  /** The files of one partition in the order of their names; none when there is no such one. */
  public static List<String> files(String output, Table table, String partition)
      throws IOException {
    return PartFiles.of(output, table, partition).stream()
        .map(part -> OutputFiles.file(output, part.path()).toString())
        .toList();
  }

  /**
   * The rows of one file in the schema that this version has for the table, whatever version wrote
   * them: fields that it lacks have their defaults, those that this version does not know are left
   * out.
   */
  public static TableReader ofFile(Table table, String file) {
    return new TableReader(List.of(FileSystems.matchNewResource(file, false)), Optional.of(table));
  }

  /** A file by its path within the output, as {@link #ofFile} takes it. */
  public static String file(String output, String path) {
    return OutputFiles.file(output, path).toString();
  }

  /** Hands every row to {@code consumer}. */
  public void forEach(Consumer<GenericRecord> consumer) throws IOException {
    forEachWhile(
        (partition, row) -> {
          consumer.accept(row);
          return true;
        });
  }

  /** Takes rows with their partition, such as {@code dt=2024-12-05}; false ends the reading. */
  public interface Visitor {
    boolean visit(String partition, GenericRecord row);
  }

  /** Hands rows to {@code visitor} until it has enough. */
  public void forEachWhile(Visitor visitor) throws IOException {
    for (ResourceId file : files) {
      String partition = file.getCurrentDirectory().getFilename();
      try (WholeAvroStream in =
              new WholeAvroStream(Channels.newInputStream(FileSystems.open(file)));
          DataFileStream<GenericRecord> rows = new DataFileStream<>(in, reader())) {
        for (GenericRecord row : rows) {
          if (!visitor.visit(partition, row)) {
            return;
          }
        }
        in.requireWhole();
      } catch (AvroTypeException e) {
        throw new IOException(
            file + " has a schema that this version cannot read: " + e.getMessage(), e);
      } catch (IOException | AvroRuntimeException e) {
        throw new IOException(file + " is no whole Avro file: " + e.getMessage(), e);
      }
    }
  }

  private GenericDatumReader<GenericRecord> reader() {
    return rowsOf
        .map(table -> new GenericDatumReader<GenericRecord>(null, table.schema()))
        .orElseGet(GenericDatumReader::new);
  }
}
