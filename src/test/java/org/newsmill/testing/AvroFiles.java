package org.newsmill.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificDatumWriter;

/** Avro files for tests. */
public final class AvroFiles {
  private AvroFiles() {}

  /** Writes rows, and the directories above the file. */
  public static void write(Path file, Schema schema, List<? extends IndexedRecord> rows)
      throws IOException {
    Files.createDirectories(file.getParent());
    try (DataFileWriter<IndexedRecord> writer =
        new DataFileWriter<>(new SpecificDatumWriter<>(schema))) {
      writer.create(schema, file.toFile());
      for (IndexedRecord row : rows) {
        writer.append(row);
      }
    }
  }
}
