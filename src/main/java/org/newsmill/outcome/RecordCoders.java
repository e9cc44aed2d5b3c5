package org.newsmill.outcome;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.CannotProvideCoderException;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderProvider;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
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

  @Override
  @SuppressWarnings("unchecked") // AvroCoder.specific(the type's class) encodes the type
  public <T> Coder<T> coderFor(TypeDescriptor<T> type, List<? extends Coder<?>> componentCoders)
      throws CannotProvideCoderException {
    Class<? super T> rawType = type.getRawType();
    if (!SpecificRecord.class.isAssignableFrom(rawType)) {
      throw new CannotProvideCoderException(rawType + " is no generated record");
    }
    return (Coder<T>) AvroCoder.specific(rawType);
  }
}
