package org.newsmill.outcome;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.coders.Coder;

/**
 * Some fields of a record, for a reader that needs no others: Avro passes over the rest without
 * making texts of it. What is not asked for is null in the record, 0 or false: a step that reads a
 * field it does not ask for is right on the DirectRunner, which hands whole records on, and wrong
 * on Flink.
 *
 * @param <T> the type of the record, without logical types in the fields that are read
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
   * @throws IllegalArgumentException for a name that the record does not have, or a field of what
   *     is no record
   */
  public static <T extends SpecificRecord> Projection<T> of(Class<T> type, String... fields) {
    Projection<T> projection = new Projection<>(type, List.of(fields));
    projection.schema();
    return projection;
  }

  /** These fields and others of the same record. */
  public Projection<T> and(Projection<T> others) {
    return new Projection<>(
        type, Stream.concat(fields.stream(), others.fields.stream()).distinct().toList());
  }

  /** Whether these fields are enough for who needs the others. */
  boolean covers(Projection<T> needed) {
    return fields.containsAll(needed.fields);
  }

  /** Reads the fields from the bytes of a whole record. Not for several threads. */
  T read(byte[] bytes) {
    if (reader == null) {
      reader = reader(SpecificData.get().getSchema(type));
    }
    decoder = DecoderFactory.get().binaryDecoder(bytes, decoder);
    try {
      return reader.read(null, decoder);
    } catch (IOException e) {
      throw new IllegalStateException("bytes that were written cannot be read", e);
    }
  }

  /** The coder of records that have these fields alone. */
  Coder<T> coder() {
    return new RecordCoder<>(new OfFields<>(this));
  }

  private DatumReader<T> reader(Schema writer) {
    return new SpecificDatumReader<>(writer, schema(), new Fields(type));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Projection<?> projection
        && projection.type.equals(type)
        && projection.fields.equals(fields);
  }

  @Override
  public int hashCode() {
    return Objects.hash(type, fields);
  }

  private Schema schema() {
    return part(SpecificData.get().getSchema(type), fields);
  }

  private static Schema part(Schema whole, List<String> paths) {
    if (whole.getType() == Schema.Type.UNION) {
      return Schema.createUnion(
          whole.getTypes().stream()
              .map(each -> each.getType() == Schema.Type.NULL ? each : part(each, paths))
              .toList());
    }
    if (whole.getType() != Schema.Type.RECORD) {
      throw new IllegalArgumentException(whole + " is no record, it has no field " + paths);
    }
    Map<String, List<String>> inner = new LinkedHashMap<>();
    for (String path : paths) {
      String[] names = path.split("\\.", 2);
      List<String> below = inner.computeIfAbsent(names[0], name -> new ArrayList<>());
      // Who asks for a whole field gets it, whatever others ask for within it.
      if (names.length > 1 && !paths.contains(names[0])) {
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
                  field, below.isEmpty() ? field.schema() : part(field.schema(), below)));
        });
    Schema part = Schema.createRecord(whole.getName(), null, whole.getNamespace(), false);
    part.setFields(fields);
    return part;
  }

  private record OfFields<T>(Projection<T> fields) implements RecordFormat<T> {
    @Override
    public Class<T> type() {
      return fields.type;
    }

    @Override
    public DatumReader<T> reader() {
      return fields.reader(fields.schema());
    }

    @Override
    public DatumWriter<T> writer() {
      return new SpecificDatumWriter<>(fields.schema(), new Fields(fields.type));
    }
  }

  /** Fields go by their names: their places in the whole record are others. */
  private static final class Fields extends SpecificData {
    Fields(Class<?> type) {
      super(type.getClassLoader());
      // Both would go by the places, and are switched on by properties of the whole process.
      setCustomCoders(false);
      setFastReaderEnabled(false);
    }

    @Override
    public void setField(Object record, String name, int position, Object value) {
      SpecificRecord whole = (SpecificRecord) record;
      whole.put(whole.getSchema().getField(name).pos(), value);
    }

    @Override
    public Object getField(Object record, String name, int position) {
      SpecificRecord whole = (SpecificRecord) record;
      return whole.get(whole.getSchema().getField(name).pos());
    }
  }
}
