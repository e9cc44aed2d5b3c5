package org.newsmill.outcome;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderException;
import org.apache.beam.sdk.coders.StructuredCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.newsmill.record.ExclusionRow;
import org.newsmill.record.LedgerRow;
import org.newsmill.record.RejectRow;
import org.newsmill.record.RemovedLineRow;

/**
 * What leaves a stage's function: a value that it keeps, or a row beside them.
 *
 * <p>All of it leaves by one output. Of a function with several, Flink writes everything that it
 * gave once for each output, and what an output has once more for each of its readers; of one
 * output it writes everything once for each reader, who decodes what is for him.
 *
 * @param <T> what the stage keeps
 */
public final class Leaving<T> {
  /** The rows beside what is kept, by the table or the sum that they are for. */
  public enum Side {
    REJECT('r'),
    EXCLUSION('x'),
    COUNT('c'),
    REMOVED_LINE('l');

    private final char mark;

    Side(char mark) {
      this.mark = mark;
    }
  }

  private static final char KEPT = 'k';
  private static final Map<Side, Coder<? extends SpecificRecord>> CODERS =
      Map.of(
          Side.REJECT, RecordCoders.of(RejectRow.class),
          Side.EXCLUSION, RecordCoders.of(ExclusionRow.class),
          Side.COUNT, RecordCoders.of(LedgerRow.class),
          Side.REMOVED_LINE, RecordCoders.of(RemovedLineRow.class));

  private final Side side;
  private final Encoded<?> value;

  private Leaving(Side side, Encoded<?> value) {
    this.side = side;
    this.value = value;
  }

  /** A value that is kept. */
  public static <T> Leaving<T> kept(Encoded<T> value) {
    return new Leaving<>(null, value);
  }

  /** A defect. */
  public static <T> Leaving<T> of(RejectRow row) {
    return beside(Side.REJECT, row);
  }

  /** What policy leaves out. */
  public static <T> Leaving<T> of(ExclusionRow row) {
    return beside(Side.EXCLUSION, row);
  }

  /** A summand of the ledger. */
  public static <T> Leaving<T> of(LedgerRow row) {
    return beside(Side.COUNT, row);
  }

  /** A line that was taken out of a text. */
  public static <T> Leaving<T> of(RemovedLineRow row) {
    return beside(Side.REMOVED_LINE, row);
  }

  @SuppressWarnings("unchecked") // each side has the factory method of its own type
  private static <T, R extends SpecificRecord> Leaving<T> beside(Side side, R row) {
    return new Leaving<>(side, Encoded.held((Coder<R>) CODERS.get(side), row));
  }

  /** Whether it is a value that is kept. */
  public boolean isKept() {
    return side == null;
  }

  /** The value that is kept. */
  @SuppressWarnings("unchecked") // only kept(value) makes one without a side
  public Encoded<T> kept() {
    return (Encoded<T>) value;
  }

  /** Null for what is kept. */
  Side side() {
    return side;
  }

  Object row() {
    return value.value();
  }

  /** A step that gives what is kept. */
  static <T> ParDo.SingleOutput<Leaving<T>, T> values() {
    return ParDo.of(new ValueFn<>());
  }

  /** A step that gives what is kept, with some of its fields. */
  static <T> ParDo.SingleOutput<Leaving<T>, T> values(Projection<T> fields) {
    return ParDo.of(new FieldsFn<>(fields));
  }

  private static final class ValueFn<T> extends DoFn<Leaving<T>, T> {
    @ProcessElement
    public void process(@Element Leaving<T> leaving, OutputReceiver<T> out) {
      if (leaving.isKept()) {
        out.output(leaving.kept().value());
      }
    }
  }

  private static final class FieldsFn<T> extends DoFn<Leaving<T>, T> {
    private final Projection<T> fields;

    FieldsFn(Projection<T> fields) {
      this.fields = fields;
    }

    @ProcessElement
    public void process(@Element Leaving<T> leaving, OutputReceiver<T> out) {
      if (leaving.isKept()) {
        out.output(leaving.kept().only(fields));
      }
    }
  }

  /** A mark of what it is, and its bytes. */
  static final class LeavingCoder<T> extends StructuredCoder<Leaving<T>> {
    private static final long serialVersionUID = 1;
    private static final Side[] SIDES = Side.values();

    private final Coder<T> kept;

    LeavingCoder(Coder<T> kept) {
      this.kept = kept;
    }

    @Override
    public void encode(Leaving<T> leaving, OutputStream out) throws IOException {
      out.write(leaving.side == null ? KEPT : leaving.side.mark);
      ByteArrayCoder.of().encode(leaving.value.bytes(), out);
    }

    @Override
    public Leaving<T> decode(InputStream in) throws IOException {
      int mark = in.read();
      byte[] bytes = ByteArrayCoder.of().decode(in);
      if (mark == KEPT) {
        return new Leaving<>(null, Encoded.ofBytes(kept, bytes));
      }
      for (Side side : SIDES) {
        if (side.mark == mark) {
          return new Leaving<>(side, Encoded.ofBytes(CODERS.get(side), bytes));
        }
      }
      throw new CoderException(mark + " marks nothing that leaves a stage");
    }

    @Override
    public List<? extends Coder<?>> getCoderArguments() {
      return List.of(kept);
    }

    @Override
    public void verifyDeterministic() throws NonDeterministicException {
      kept.verifyDeterministic();
    }

    @Override
    public Object structuralValue(Leaving<T> leaving) {
      return List.of(
          leaving.side == null ? "kept" : leaving.side.name(),
          ByteArrayCoder.of().structuralValue(leaving.value.bytes()));
    }
  }
}
