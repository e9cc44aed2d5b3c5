package org.newsmill.write;

import java.io.Serializable;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * The rows that elements make, in Avro's binary encoding, in blocks by the directory of their
 * partition, as {@link WriteFiles} takes them. No shuffle; memory is a few megabytes.
 *
 * @param <T> what makes rows
 */
public final class EncodeRows<T>
    extends PTransform<PCollection<T>, PCollection<KV<String, RowBlock>>> {
  /** Of blocks by the directory of their partition, below the output. */
  public static final KvCoder<String, RowBlock> CODER =
      KvCoder.of(StringUtf8Coder.of(), RowBlockCoder.INSTANCE);

  private final RowsOf<T> rowsOf;

  private EncodeRows(RowsOf<T> rowsOf) {
    this.rowsOf = rowsOf;
  }

  /** Takes rows. */
  public interface Rows {
    /**
     * Takes a row.
     *
     * @param partition a day, ISO 8601, or the batch
     */
    void add(Table table, String partition, SpecificRecord row);
  }

  /** Tells the rows of an element. */
  public interface RowsOf<T> extends Serializable {
    /** Gives the element's rows to {@code out}. */
    void tell(T element, Rows out);
  }

  /** Encodes whatever rows an element makes, of whatever tables. */
  public static <T> EncodeRows<T> by(RowsOf<T> rowsOf) {
    return new EncodeRows<>(rowsOf);
  }

  /** Encodes rows of {@code table} by their partition. */
  public static <R extends SpecificRecord> EncodeRows<KV<String, R>> of(Table table) {
    return by((row, out) -> out.add(table, row.getKey(), row.getValue()));
  }

  @Override
  public PCollection<KV<String, RowBlock>> expand(PCollection<T> elements) {
    return elements.apply("Encode", ParDo.of(new EncodeFn<>(rowsOf))).setCoder(CODER);
  }

  private static final class EncodeFn<T> extends DoFn<T, KV<String, RowBlock>> {
    private final RowsOf<T> rowsOf;
    private transient RowBlocks blocks;

    EncodeFn(RowsOf<T> rowsOf) {
      this.rowsOf = rowsOf;
    }

    @Setup
    public void setup() {
      blocks = new RowBlocks();
    }

    @StartBundle
    public void startBundle() {
      blocks.clear();
    }

    @ProcessElement
    public void process(@Element T element, OutputReceiver<KV<String, RowBlock>> out) {
      rowsOf.tell(
          element,
          (table, partition, row) ->
              blocks.add(
                  table,
                  partition,
                  row,
                  (directory, block) -> out.output(KV.of(directory, block))));
    }

    @FinishBundle
    public void finishBundle(FinishBundleContext context) {
      blocks.drain(
          (directory, block) ->
              context.output(
                  KV.of(directory, block),
                  BoundedWindow.TIMESTAMP_MIN_VALUE,
                  GlobalWindow.INSTANCE));
    }
  }
}
