package org.newsmill.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.newsmill.outcome.RecordCoders;
import org.newsmill.record.ExclusionRow;
import org.newsmill.record.StoredRow;
import org.newsmill.write.Manifest;
import org.newsmill.write.RowBytes;
import org.newsmill.write.Table;
import org.newsmill.write.TableReader;
import org.newsmill.write.Takeover;

/**
 * The rows that a batch has published, but for those of erased articles and the daily tables. In
 * place of an erased article, and of each reject or exclusion of one, comes the exclusion that the
 * next run of the batch will give; beside them come the units of the batch that lose rows.
 *
 * <p>No shuffle but one of file names. A file that is cut short fails the job and is named.
 */
final class ReadStored extends PTransform<PBegin, PCollectionTuple> {
  static final TupleTag<StoredRow> ROWS = new TupleTag<>("rows") {};
  static final TupleTag<ExclusionRow> ERASED = new TupleTag<>("erased") {};
  static final TupleTag<String> UNITS = new TupleTag<>("units") {};

  private final String output;
  private final Manifest mined;
  private final PCollectionView<List<String>> erased;

  private ReadStored(String output, Manifest mined, PCollectionView<List<String>> erased) {
    this.output = output;
    this.mined = mined;
    this.erased = erased;
  }

  /**
   * Reads what the batch of a manifest has published in {@code output}.
   *
   * @param erased hashes of erased articles
   */
  static ReadStored of(String output, Manifest mined, PCollectionView<List<String>> erased) {
    return new ReadStored(output, mined, erased);
  }

  @Override
  public PCollectionTuple expand(PBegin begin) {
    List<KV<String, String>> files = new ArrayList<>();
    for (Manifest.DataFile file : mined.files()) {
      Table table = Table.ofFile(file.path());
      if (!table.id().startsWith("daily_")) {
        files.add(KV.of(table.name(), file.path()));
      }
    }
    String batch = mined.job().get("batch");
    PCollectionTuple read =
        begin
            .apply(
                "Files",
                Create.of(files).withCoder(KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of())))
            .apply("Spread files", Reshuffle.viaRandomKey())
            .apply(
                "Rows",
                ParDo.of(new RowsFn(output, batch, mined.job().get("as_of"), erased))
                    .withSideInputs(erased)
                    .withOutputTags(ROWS, TupleTagList.of(ERASED).and(UNITS)));
    read.get(ROWS).setCoder(RecordCoders.of(StoredRow.class));
    read.get(ERASED).setCoder(RecordCoders.of(ExclusionRow.class));
    read.get(UNITS).setCoder(StringUtf8Coder.of());
    return read;
  }

  private static final class RowsFn extends DoFn<KV<String, String>, StoredRow> {
    private final String output;
    private final String batch;
    private final String asOf;
    private final PCollectionView<List<String>> erased;
    private transient Set<String> hashes;

    RowsFn(String output, String batch, String asOf, PCollectionView<List<String>> erased) {
      this.output = output;
      this.batch = batch;
      this.asOf = asOf;
      this.erased = erased;
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      if (hashes == null) {
        hashes = new HashSet<>(context.sideInput(erased));
      }
      Table table = Table.valueOf(context.element().getKey());
      RowBytes bytes = RowBytes.of(table);
      TableReader.ofFile(table, TableReader.file(output, context.element().getValue()))
          .forEachWhile(
              (directory, row) -> {
                String partition = directory.substring(directory.indexOf('=') + 1);
                String id = idOf(table, row);
                if (id != null && hashes.contains(ErasedArticles.hash(id))) {
                  lose(table, partition, row, id, context);
                } else {
                  context.output(
                      new StoredRow(table.id(), partition, id, ByteBuffer.wrap(bytes.encode(row))));
                }
                return true;
              });
    }

    private static String idOf(Table table, GenericRecord row) {
      Object id = table.schema().getField("article_id") == null ? null : row.get("article_id");
      return id == null ? null : id.toString();
    }

    /** What is left of the row of an erased article. */
    private void lose(
        Table table, String partition, GenericRecord row, String id, ProcessContext context) {
      context.output(UNITS, Takeover.unit(batch, partition));
      context.output(UNITS, Takeover.unit(batch, batch));
      if (table == Table.REJECT) {
        context.output(UNITS, Takeover.unit(batch, asOf)); // daily_total counts it there
      }
      if (table == Table.ARTICLE || table == Table.REJECT || table == Table.EXCLUSION) {
        context.output(
            ERASED,
            ErasedArticles.exclusion(
                row.get("source_uri").toString(),
                (Long) row.get("position"),
                (Long) row.get("story"),
                id));
      }
    }
  }
}
