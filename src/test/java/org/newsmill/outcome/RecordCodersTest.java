package org.newsmill.outcome;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.avro.util.RandomData;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.util.CoderUtils;
import org.apache.beam.sdk.util.SerializableUtils;
import org.junit.jupiter.api.Test;

class RecordCodersTest {
  private static final List<Class<?>> RECORDS =
      new ClassFileImporter()
          .importPackages("org.newsmill.record").stream()
              .filter(type -> type.isAssignableTo(SpecificRecordBase.class))
              .<Class<?>>map(JavaClass::reflect)
              .toList();

  @Test
  void writesAndReadsWhatAvrosWalkAlongTheSchemaDoes() throws IOException {
    assertTrue(RECORDS.size() > 50, () -> RECORDS.size() + " records");
    for (Class<?> type : RECORDS) {
      check(type);
    }
  }

  @Test
  void noRecordHasAMap() {
    for (Class<?> type : RECORDS) {
      String schema = SpecificData.get().getSchema(type).toString();
      assertFalse(schema.contains("\"type\":\"map\""), type::getName);
    }
  }

  private static <T> void check(Class<T> type) throws IOException {
    Coder<T> coder = SerializableUtils.clone(RecordCoders.of(type));
    assertEquals(RecordCoders.of(type), coder);
    Schema schema = SpecificData.get().getSchema(type);
    for (Object made : new RandomData(schema, 20, 7L)) {
      byte[] plain = bytes(schema, made);
      T record = CoderUtils.decodeFromByteArray(AvroCoder.specific(type), plain);
      assertEquals(record, Encoded.ofBytes(coder, plain).value());
      assertArrayEquals(plain, Encoded.of(coder, record).bytes(), type::getName);
      assertEquals(
          record,
          CoderUtils.decodeFromByteArray(coder, CoderUtils.encodeToByteArray(coder, record)));
    }
  }

  private static byte[] bytes(Schema schema, Object made) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
    new GenericDatumWriter<>(schema).write(made, encoder);
    return out.toByteArray();
  }
}
