package org.newsmill.outcome;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderException;
import org.apache.beam.sdk.coders.StructuredCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.DoFn.MultiOutputReceiver;
import org.apache.beam.sdk.transforms.ParDo;
import org.newsmill.record.ExclusionRow;
import org.newsmill.record.LedgerRow;
import org.newsmill.record.RejectRow;
import org.newsmill.record.RemovedLineRow;

/**
 * What a stage's function emits: a value that it keeps, or a row beside them.
 *
 * <p>All of it leaves by one output. Of a function with several, Flink writes everything that it
 * emitted once for each output, and what an output has once more for each of its readers; of one
 * output it writes everything once for each reader, which decodes what is for it.
 *
 * @param <T> what the stage keeps
 */
public final class Emitted<T> {
  private static final char KEPT = 'k';

  private final Side<?> side;
  private final Encoded<?> value;

  private Emitted(Side<?> side, Encoded<?> value) {
    this.side = side;
    this.value = value;
  }

  /** A value that is kept. */
  public static <T> Emitted<T> kept(Encoded<T> value) {
    return new Emitted<>(null, value);
  }

  /** A defect. */
  public static <T> Emitted<T> of(RejectRow row) {
    return beside(Side.REJECT, row);
  }

  /** What policy leaves out. */
  public static <T> Emitted<T> of(ExclusionRow row) {
    return beside(Side.EXCLUSION, row);
  }

  /** A summand of the ledger. */
  public static <T> Emitted<T> of(LedgerRow row) {
    return beside(Side.COUNT, row);
  }

  /** A line that was taken out of a text. */
  public static <T> Emitted<T> of(RemovedLineRow row) {
    return beside(Side.REMOVED_LINE, row);
  }

  private static <T, R extends SpecificRecord> Emitted<T> beside(Side<R> side, R row) {
    return new Emitted<>(side, Encoded.of(side.coder(), row));
  }

  /** Whether it is a value that is kept. */
  public boolean isKept() {
    return side == null;
  }

  /**
   * The value that is kept.
   *
   * @throws IllegalStateException for a row beside them
   */
  @SuppressWarnings("unchecked") // only kept(value) makes one without a side
  public Encoded<T> kept() {
    if (side != null) {
      throw new IllegalStateException("of the " + side.tag().getId() + " none is kept");
    }
    return (Encoded<T>) value;
  }

  /** Gives a row to the output of its side; nothing of a value that is kept. */
  void giveRow(MultiOutputReceiver out) {
    if (side != null) {
      give(side, out);
    }
  }

  @SuppressWarnings("unchecked") // beside() makes the value of its side's type
  private <R extends SpecificRecord> void give(Side<R> of, MultiOutputReceiver out) {
    out.get(of.tag()).output((R) value.value());
  }

  /** A step that leaves of what is kept some fields, and rows beside it as they are. */
  static <T> ParDo.SingleOutput<Emitted<T>, Emitted<T>> headers(Projection<T> fields) {
    return ParDo.of(new HeaderFn<>(fields));
  }

  /** A step that gives what is kept. */
  static <T> ParDo.SingleOutput<Emitted<T>, T> values() {
    return ParDo.of(new ValueFn<>());
  }

  /** A step that gives what is kept, with some of its fields. */
  static <T> ParDo.SingleOutput<Emitted<T>, T> values(Projection<T> fields) {
    return ParDo.of(new FieldsFn<>(fields));
  }

  private static final class HeaderFn<T> extends DoFn<Emitted<T>, Emitted<T>> {
    private final Projection<T> fields;
    private final Coder<T> coder;

    HeaderFn(Projection<T> fields) {
      this.fields = fields;
      this.coder = fields.coder();
    }

    @ProcessElement
    public void process(@Element Emitted<T> emitted, OutputReceiver<Emitted<T>> out) {
      out.output(emitted.isKept() ? kept(Encoded.of(coder, emitted.kept().only(fields))) : emitted);
    }
  }

  private static final class ValueFn<T> extends DoFn<Emitted<T>, T> {
    @ProcessElement
    public void process(@Element Emitted<T> emitted, OutputReceiver<T> out) {
      if (emitted.isKept()) {
        out.output(emitted.kept().value());
      }
    }
  }

  private static final class FieldsFn<T> extends DoFn<Emitted<T>, T> {
    private final Projection<T> fields;

    FieldsFn(Projection<T> fields) {
      this.fields = fields;
    }

    @ProcessElement
    public void process(@Element Emitted<T> emitted, OutputReceiver<T> out) {
      if (emitted.isKept()) {
        out.output(emitted.kept().only(fields));
      }
    }
  }

  /** A mark of what it is, and its bytes. */
  static final class EmittedCoder<T> extends StructuredCoder<Emitted<T>> {
    private static final long serialVersionUID = 1;

    private final Coder<T> kept;

    EmittedCoder(Coder<T> kept) {
      this.kept = kept;
    }

    @Override
    public void encode(Emitted<T> emitted, OutputStream out) throws IOException {
      out.write(emitted.side == null ? KEPT : emitted.side.mark());
      ByteArrayCoder.of().encode(emitted.value.bytes(), out);
    }

    @Override
    public Emitted<T> decode(InputStream in) throws IOException {
      int mark = in.read();
      if (mark == KEPT) {
        return new Emitted<>(null, Encoded.ofBytes(kept, ByteArrayCoder.of().decode(in)));
      }
      if (mark < 0) {
        throw new EOFException("what a stage emits begins with a mark");
      }
      for (Side<?> side : Side.ALL) {
        if (side.mark() == mark) {
          byte[] row = ByteArrayCoder.of().decode(in);
          return new Emitted<>(side, Encoded.ofBytes(side.coder(), row));
        }
      }
      throw new CoderException(mark + " marks nothing that a stage emits");
    }

    @Override
    public List<? extends Coder<?>> getCoderArguments() {
      return List.of(kept);
    }

    @Override
    public void verifyDeterministic() throws NonDeterministicException {
      kept.verifyDeterministic();
      for (Side<?> side : Side.ALL) {
        side.coder().verifyDeterministic();
      }
    }

    @Override
    public Object structuralValue(Emitted<T> emitted) {
      return List.of(
          emitted.side == null ? KEPT : emitted.side.mark(),
          ByteArrayCoder.of().structuralValue(emitted.value.bytes()));
    }
  }
}
