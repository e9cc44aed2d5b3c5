package org.newsmill.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Sum;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.newsmill.outcome.HoldBack;
import org.newsmill.outcome.RecordCoders;
import org.newsmill.record.WrittenFile;
import org.newsmill.text.ContentHash;

/**
 * Writes the rows of all tables as Avro files into the staging directory, where no reader looks.
 *
 * <p>The rows of a partition are divided into as many files as their bytes ask for, each row by its
 * content alone: the same rows make the same files, whatever the order in which they come. The
 * bytes are counted before compression, which takes about half of them.
 *
 * <p>One shuffle of the encoded rows, by file, behind a sum of bytes by partition, which every
 * worker holds: some 100 bytes for each day of each table. Blocks of rows stream into their file,
 * so memory per file is one of them and one Avro block. A repeated bundle replaces what it wrote
 * before.
 */
public final class WriteFiles
    extends PTransform<PCollection<KV<String, RowBlock>>, PCollection<WrittenFile>> {
  /** What readers handle best: files that are worth opening, and that several can read at once. */
  public static final long FILE_BYTES = 128_000_000;

  /** A file's number has five digits. */
  private static final long MAX_FILES = 99_999;

  private final String staging;
  private final String batch;
  private final long fileBytes;

  private WriteFiles(String staging, String batch, long fileBytes) {
    this.staging = staging;
    this.batch = batch;
    this.fileBytes = fileBytes;
  }

  /** Writes the files of {@code batch}, of up to {@value #FILE_BYTES} bytes. */
  public static WriteFiles into(String staging, String batch) {
    return new WriteFiles(staging, batch, FILE_BYTES);
  }

  /**
   * The same with files of up to so many bytes, some more where rows are few and large.
   *
   * @throws IllegalArgumentException unless {@code bytes} is positive
   */
  public WriteFiles withFileBytes(long bytes) {
    if (bytes < 1) {
      throw new IllegalArgumentException(bytes + " bytes hold no row");
    }
    return new WriteFiles(staging, batch, bytes);
  }

  @Override
  public PCollection<WrittenFile> expand(PCollection<KV<String, RowBlock>> rows) {
    PCollection<KV<String, RowBlock>> held = rows.apply("Hold back", HoldBack.create());
    PCollectionView<Map<String, Long>> partitionBytes =
        held.apply(
                "Bytes of rows",
                MapElements.into(
                        TypeDescriptors.kvs(TypeDescriptors.strings(), TypeDescriptors.longs()))
                    .via(block -> KV.of(block.getKey(), block.getValue().bytes())))
            .apply("Bytes of partitions", Sum.longsPerKey())
            .apply("All sizes", View.asMap());
    return held.apply(
            "Choose file",
            ParDo.of(new ChooseFn(batch, fileBytes, partitionBytes)).withSideInputs(partitionBytes))
        .setCoder(EncodeRows.CODER)
        .apply("Group by file", GroupByKey.create())
        .apply("Write each file", ParDo.of(new WriteFn(staging)))
        .setCoder(RecordCoders.of(WrittenFile.class));
  }

  /** Into how many files a partition is divided. */
  static int files(long partitionBytes, long fileBytes) {
    return (int) Math.min(MAX_FILES, (partitionBytes + fileBytes - 1) / fileBytes);
  }

  private static final class ChooseFn extends DoFn<KV<String, RowBlock>, KV<String, RowBlock>> {
    private final String batch;
    private final long fileBytes;
    private final PCollectionView<Map<String, Long>> partitionBytes;
    private transient Map<String, String[]> files;

    ChooseFn(String batch, long fileBytes, PCollectionView<Map<String, Long>> partitionBytes) {
      this.batch = batch;
      this.fileBytes = fileBytes;
      this.partitionBytes = partitionBytes;
    }

    @StartBundle
    public void startBundle() {
      files = new HashMap<>();
    }

    @ProcessElement
    public void process(ProcessContext context) {
      RowBlock block = context.element().getValue();
      String[] files =
          this.files.computeIfAbsent(
              context.element().getKey(),
              directory -> names(directory, context.sideInput(partitionBytes).get(directory)));
      if (files.length == 1) {
        context.output(KV.of(files[0], block));
      } else {
        divided(block, files.length)
            .forEach((file, rows) -> context.output(KV.of(files[file], RowBlock.of(rows))));
      }
    }

    /** The rows by the number of their file. */
    private static Map<Integer, List<byte[]>> divided(RowBlock block, int files) {
      Map<Integer, List<byte[]>> byFile = new TreeMap<>();
      for (ByteBuffer bytes : block) {
        byte[] row = new byte[bytes.remaining()];
        bytes.get(row);
        int file = ContentHash.bucket(ContentHash.of(row), files);
        byFile.computeIfAbsent(file, number -> new ArrayList<>()).add(row);
      }
      return byFile;
    }

    private String[] names(String directory, long bytes) {
      return IntStream.range(0, files(bytes, fileBytes))
          .mapToObj(file -> Table.file(directory, batch, file))
          .toArray(String[]::new);
    }
  }

  private static final class WriteFn extends DoFn<KV<String, Iterable<RowBlock>>, WrittenFile> {
    private final String staging;

    WriteFn(String staging) {
      this.staging = staging;
    }

    @ProcessElement
    public void process(
        @Element KV<String, Iterable<RowBlock>> file, OutputReceiver<WrittenFile> out)
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

    private static long write(Table table, String path, ResourceId to, Iterable<RowBlock> blocks)
        throws IOException {
      long count = 0;
      try (DataFileWriter<Object> writer = new DataFileWriter<>(new GenericDatumWriter<>())) {
        writer.setCodec(CodecFactory.snappyCodec());
        byte[] sync = ContentHash.of(path).substring(0, 16).getBytes(StandardCharsets.US_ASCII);
        writer.create(
            table.schema(),
            Channels.newOutputStream(FileSystems.create(to, "application/octet-stream")),
            sync);
        for (RowBlock block : blocks) {
          for (ByteBuffer row : block) {
            writer.appendEncoded(row);
            count++;
          }
        }
      }
      return count;
    }
  }
}
