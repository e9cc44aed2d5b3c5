package org.newsmill.write;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;

/**
 * Gathers rows into blocks by partition. A block leaves when it is full, and all of them when
 * together they hold a few megabytes: the blocks of a batch of a few days are large, those of many
 * years small. Not for several threads.
 */
final class RowBlocks {
  private static final int BLOCK_BYTES = 64 << 10;
  private static final int ALL_BYTES = 4 << 20;

  private final Map<Table, RowBytes> encoders = new EnumMap<>(Table.class);
  private final Map<String, Gathered> byDirectory = new HashMap<>();
  private long bytes;

  /** Takes a row and gives the blocks that it fills. */
  void add(Table table, String partition, SpecificRecord row, BiConsumer<String, RowBlock> full) {
    byte[] encoded = encoders.computeIfAbsent(table, RowBytes::of).encode(row);
    String directory = table.directory(partition);
    Gathered block = byDirectory.computeIfAbsent(directory, key -> new Gathered());
    block.rows.add(encoded);
    block.bytes += encoded.length;
    bytes += encoded.length;
    if (block.bytes >= BLOCK_BYTES) {
      byDirectory.remove(directory);
      bytes -= block.bytes;
      full.accept(directory, RowBlock.of(block.rows));
    } else if (bytes >= ALL_BYTES) {
      drain(full);
    }
  }

  /** Gives the blocks that are not full. */
  void drain(BiConsumer<String, RowBlock> rest) {
    byDirectory.forEach((directory, block) -> rest.accept(directory, RowBlock.of(block.rows)));
    clear();
  }

  /** Forgets what a bundle that failed has left. */
  void clear() {
    byDirectory.clear();
    bytes = 0;
  }

  private static final class Gathered {
    private final List<byte[]> rows = new ArrayList<>();
    private long bytes;
  }
}
