package org.newsmill.outcome;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.CannotProvideCoderException;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderProvider;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * Encodes every generated record with its Avro schema. Without it Beam would take Java
 * serialization, since the generated classes are serializable.
 */
public final class RecordCoders extends CoderProvider {
  private RecordCoders() {}

  /** Makes the records' coders known to a pipeline. */
  public static void registerWith(Pipeline pipeline) {
    pipeline.getCoderRegistry().registerCoderProvider(new RecordCoders());
  }

  /** The coder of a generated record. */
  public static <T> Coder<T> of(Class<T> type) {
    return new RecordCoder<>(new Generated<>(type));
  }

  @Override
  @SuppressWarnings("unchecked") // the coder of the type's class encodes the type
  public <T> Coder<T> coderFor(TypeDescriptor<T> type, List<? extends Coder<?>> componentCoders)
      throws CannotProvideCoderException {
    Class<? super T> rawType = type.getRawType();
    if (!SpecificRecord.class.isAssignableFrom(rawType)) {
      throw new CannotProvideCoderException(rawType + " is no generated record");
    }
    return (Coder<T>) of(rawType);
  }

  private record Generated<T>(Class<T> type) implements RecordFormat<T> {
    @Override
    public DatumReader<T> reader() {
      Schema schema = SpecificData.get().getSchema(type);
      return new SpecificDatumReader<>(schema, schema, GeneratedData.of(type));
    }

    @Override
    public DatumWriter<T> writer() {
      return new SpecificDatumWriter<>(SpecificData.get().getSchema(type), GeneratedData.of(type));
    }
  }
}
