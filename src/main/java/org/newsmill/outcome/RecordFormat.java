package org.newsmill.outcome;

import java.io.Serializable;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;

/**
 * How records of a class become bytes and come back. Equal formats make the same of the same.
 *
 * @param <T> the records' class
 */
interface RecordFormat<T> extends Serializable {
  Class<T> type();

  /** A reader of what {@link #writer} writes, for one thread. */
  DatumReader<T> reader();

  /** A writer, for one thread. */
  DatumWriter<T> writer();
}
