package org.newsmill.outcome;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/**
 * How generated records are read and written: by the methods that Avro generated into them, where
 * it did, instead of field by field by their schemas. The bytes are the same.
 */
public final class GeneratedData {
  private static final ClassValue<SpecificData> OF_CLASS =
      new ClassValue<>() {
        @Override
        protected SpecificData computeValue(Class<?> type) {
          SpecificData data = new SpecificData(type.getClassLoader());
          SpecificData.getForClass(type).getConversions().forEach(data::addLogicalTypeConversion);
          data.setCustomCoders(true);
          return data;
        }
      };

  private GeneratedData() {}

  /** For records of a generated class. */
  public static SpecificData of(Class<?> type) {
    return OF_CLASS.get(type);
  }

  /** For records of the generated class that has a schema. */
  public static SpecificData of(Schema schema) {
    return of(SpecificData.get().getClass(schema));
  }
}
