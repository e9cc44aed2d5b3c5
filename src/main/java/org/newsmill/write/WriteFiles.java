package org.newsmill.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.newsmill.record.WrittenFile;
import org.newsmill.text.ContentHash;

/**
 * Writes the rows of all tables as Avro files into the staging directory, where no reader looks.
 *
 * <p>One shuffle of the encoded rows, by file. Rows stream into their file, so memory per file is
 * one Avro block. A repeated bundle replaces what it wrote before.
 */
public final class WriteFiles
    extends PTransform<PCollection<KV<String, byte[]>>, PCollection<WrittenFile>> {
  private final String staging;

  private WriteFiles(String staging) {
    this.staging = staging;
  }

  /** Writes into the directory {@code staging}. */
  public static WriteFiles into(String staging) {
    return new WriteFiles(staging);
  }

  @Override
  public PCollection<WrittenFile> expand(PCollection<KV<String, byte[]>> rows) {
    return rows.apply("Group by file", GroupByKey.create())
        .apply("Write each file", ParDo.of(new WriteFn(staging)))
        .setCoder(AvroCoder.specific(WrittenFile.class));
  }

  private static final class WriteFn extends DoFn<KV<String, Iterable<byte[]>>, WrittenFile> {
    private final String staging;

    WriteFn(String staging) {
      this.staging = staging;
    }

    @ProcessElement
    public void process(@Element KV<String, Iterable<byte[]>> file, OutputReceiver<WrittenFile> out)
        throws IOException {
      String path = file.getKey();
      Table table = Table.ofFile(path);
      // A repeated attempt must not write into the file of one that is still dying.
      String attempt = "attempts/" + UUID.randomUUID();
      ResourceId target = OutputFiles.file(staging, path);
      ResourceId written = OutputFiles.file(staging, attempt);
      long rows = write(table, path, written, file.getValue());
      FileSystems.rename(List.of(written), List.of(target));
      long bytes = FileSystems.matchSingleFileSpec(target.toString()).sizeBytes();
      out.output(new WrittenFile(table.id(), path, rows, bytes));
    }

    private static long write(Table table, String path, ResourceId to, Iterable<byte[]> rows)
        throws IOException {
      long count = 0;
      try (DataFileWriter<Object> writer = new DataFileWriter<>(new GenericDatumWriter<>())) {
        writer.setCodec(CodecFactory.snappyCodec());
        byte[] sync = ContentHash.of(path).substring(0, 16).getBytes(StandardCharsets.US_ASCII);
        writer.create(
            table.schema(),
            Channels.newOutputStream(FileSystems.create(to, "application/octet-stream")),
            sync);
        for (byte[] row : rows) {
          writer.appendEncoded(ByteBuffer.wrap(row));
          count++;
        }
      }
      return count;
    }
  }
}
