package org.newsmill.outcome;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;

/**
 * Some fields of a record, for a reader that needs no others: Avro passes over the rest without
 * making texts of it. What is not asked for is null in the record, so a getter that returns a
 * primitive fails.
 *
 * @param <T> the type of the record
 */
public final class Projection<T> implements Serializable {
  private static final long serialVersionUID = 1;

  private final Class<T> type;
  private final List<String> fields;
  private transient DatumReader<T> reader;
  private transient BinaryDecoder decoder;

  private Projection(Class<T> type, List<String> fields) {
    this.type = type;
    this.fields = fields;
  }

  /**
   * Some fields.
   *
   * @param fields names, or {@code outer.inner} of a field of a record within the record
   * @throws IllegalArgumentException for a name that the record does not have
   */
  public static <T extends SpecificRecord> Projection<T> of(Class<T> type, String... fields) {
    Projection<T> projection = new Projection<>(type, List.of(fields));
    projection.reader();
    return projection;
  }

  /** Reads the fields from the bytes of a whole record. Not for several threads. */
  T read(byte[] bytes) {
    decoder = DecoderFactory.get().binaryDecoder(bytes, decoder);
    try {
      return reader().read(null, decoder);
    } catch (IOException e) {
      throw new IllegalStateException("bytes that were written cannot be read", e);
    }
  }

  private DatumReader<T> reader() {
    if (reader == null) {
      Schema whole = SpecificData.get().getSchema(type);
      reader = new SpecificDatumReader<>(whole, only(whole, fields), new ByName(type));
    }
    return reader;
  }

  private static Schema only(Schema whole, List<String> paths) {
    if (whole.getType() == Schema.Type.UNION) {
      return Schema.createUnion(
          whole.getTypes().stream()
              .map(each -> each.getType() == Schema.Type.RECORD ? only(each, paths) : each)
              .toList());
    }
    Map<String, List<String>> inner = new LinkedHashMap<>();
    for (String path : paths) {
      String[] names = path.split("\\.", 2);
      List<String> below = inner.computeIfAbsent(names[0], name -> new ArrayList<>());
      if (names.length > 1) {
        below.add(names[1]);
      }
    }
    List<Schema.Field> fields = new ArrayList<>();
    inner.forEach(
        (name, below) -> {
          Schema.Field field = whole.getField(name);
          if (field == null) {
            throw new IllegalArgumentException(whole.getName() + " has no field " + name);
          }
          fields.add(
              new Schema.Field(
                  field, below.isEmpty() ? field.schema() : only(field.schema(), below)));
        });
    Schema only = Schema.createRecord(whole.getName(), null, whole.getNamespace(), false);
    only.setFields(fields);
    return only;
  }

  /** Sets a field by its name: its place among the fields that are read is another. */
  private static final class ByName extends SpecificData {
    ByName(Class<?> type) {
      super(type.getClassLoader());
    }

    @Override
    public void setField(Object record, String name, int position, Object value) {
      SpecificRecord whole = (SpecificRecord) record;
      whole.put(whole.getSchema().getField(name).pos(), value);
    }
  }
}
