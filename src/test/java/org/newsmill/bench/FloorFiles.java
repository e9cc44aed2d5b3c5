package org.newsmill.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumWriter;
import org.newsmill.write.Table;

/** Avro files of encoded rows, one a partition, as the product's files but for sync markers. */
final class FloorFiles implements AutoCloseable {
  private final Path output;
  private final String batch;
  private final Map<String, DataFileWriter<Object>> open = new ConcurrentHashMap<>();
  private final Map<String, AtomicLong> rows = new ConcurrentHashMap<>();

  FloorFiles(Path output, String batch) {
    this.output = output;
    this.batch = batch;
  }

  /** Appends a row to the file of a partition; several threads may. */
  void append(Table table, String partition, byte[] row) {
    DataFileWriter<Object> file =
        open.computeIfAbsent(table.directory(partition), directory -> create(table, directory));
    synchronized (file) {
      try {
        file.appendEncoded(ByteBuffer.wrap(row));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    rows.computeIfAbsent(table.id(), t -> new AtomicLong()).incrementAndGet();
  }

  /** Rows written, by table. */
  Map<String, Long> rows() {
    Map<String, Long> counts = new TreeMap<>();
    rows.forEach((table, count) -> counts.put(table, count.get()));
    return counts;
  }

  private DataFileWriter<Object> create(Table table, String directory) {
    try {
      Path file = output.resolve(directory).resolve("part-" + batch + "-00000.avro");
      Files.createDirectories(file.getParent());
      return new DataFileWriter<>(new GenericDatumWriter<>())
          .setCodec(CodecFactory.snappyCodec())
          .create(table.schema(), Files.newOutputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes what is still held; the files are complete. */
  void finish() {
    try {
      close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    for (DataFileWriter<Object> file : open.values()) {
      file.close();
    }
    open.clear();
  }
}
