package org.newsmill.bench;

import java.util.EnumMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.newsmill.write.RowBytes;
import org.newsmill.write.Table;

/** Encodes rows of all tables. Not for several threads. */
public final class RowEncoder {
  private final Map<Table, RowBytes> encoders = new EnumMap<>(Table.class);

  /** The bytes of a row. */
  public byte[] encode(Table table, SpecificRecord row) {
    return encoders.computeIfAbsent(table, RowBytes::of).encode(row);
  }
}
