package org.newsmill.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.TreeMap;
import org.apache.beam.sdk.testing.CoderProperties;
import org.apache.beam.sdk.util.CoderUtils;
import org.apache.beam.sdk.values.KV;
import org.junit.jupiter.api.Test;
import org.newsmill.record.ErasureRow;

class RowBlockTest {
  @Test
  void holdsItsRowsInTheirOrder_alsoEmptyOnes() throws Exception {
    RowBlock block = RowBlock.of(List.of(new byte[] {1, 2}, new byte[0], new byte[] {3}));

    assertEquals(List.of(List.of(1, 2), List.of(), List.of(3)), rows(block));
    assertEquals(3, block.bytes());
    CoderProperties.coderDecodeEncodeEqual(EncodeRows.CODER, KV.of("a/dt=1", block));
    CoderProperties.coderDeterministic(
        EncodeRows.CODER,
        KV.of("a", RowBlock.of(new byte[1])),
        KV.of("a", RowBlock.of(new byte[1])));
    Iterator<ByteBuffer> one = RowBlock.of(new byte[] {9}).iterator();
    one.next();
    assertThrows(NoSuchElementException.class, one::next);
  }

  @Test
  void travelsCompressed_andHasTheSameRows() throws Exception {
    byte[] row = new byte[500];
    Arrays.fill(row, (byte) 7);
    RowBlock block = RowBlock.of(List.of(row, new byte[0], row, row));

    byte[] bytes = CoderUtils.encodeToByteArray(RowBlockCoder.INSTANCE, block);
    RowBlock same = CoderUtils.decodeFromByteArray(RowBlockCoder.INSTANCE, bytes);

    assertTrue(bytes.length < 100, () -> bytes.length + " bytes");
    assertEquals(1_500, same.bytes());
    assertEquals(rows(block), rows(same));
    assertEquals(List.of(500, 0, 500, 500), rows(same).stream().map(List::size).toList());
    CoderProperties.coderDecodeEncodeEqual(RowBlockCoder.INSTANCE, block);
    assertEquals("4 rows of 1500 bytes", same.toString());
  }

  @Test
  void isCompressedFromAKilobyteOn_andHoldsWhatCannotBeCompressed() throws Exception {
    for (int size : new int[] {1_019, 1_020, 70_000}) {
      byte[] row = new byte[size];
      new Random(size).nextBytes(row);
      RowBlock block = RowBlock.of(List.of(row));
      RowBlock same = CoderUtils.clone(RowBlockCoder.INSTANCE, block);
      assertEquals(block, same);
      assertEquals(ByteBuffer.wrap(row), same.iterator().next());
      assertEquals(ByteBuffer.wrap(row), RowBlock.of(row).iterator().next());
    }
  }

  @Test
  void gathersRowsByPartition_inBlocksOfBoundedSize() {
    RowBlocks blocks = new RowBlocks();
    List<KV<String, RowBlock>> given = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      blocks.add(
          Table.ERASURE,
          "b" + i % 3,
          new ErasureRow("hash " + i),
          (directory, block) -> given.add(KV.of(directory, block)));
    }
    assertTrue(given.size() > 3, () -> given.size() + " blocks");
    given.forEach(each -> assertTrue(each.getValue().bytes() < 65_600, each.toString()));
    blocks.drain((directory, block) -> given.add(KV.of(directory, block)));
    blocks.drain(
        (directory, block) -> {
          throw new AssertionError(directory);
        });

    Map<String, Integer> byPartition = new TreeMap<>();
    given.forEach(
        each -> byPartition.merge(each.getKey(), rows(each.getValue()).size(), Integer::sum));
    assertEquals(
        Map.of(
            Table.ERASURE.directory("b0"), 16_667,
            Table.ERASURE.directory("b1"), 16_667,
            Table.ERASURE.directory("b2"), 16_666),
        byPartition);
  }

  @Test
  void gathersAFewMegabytes_whateverTheNumberOfPartitions() {
    RowBlocks blocks = new RowBlocks();
    List<KV<String, RowBlock>> given = new ArrayList<>();
    for (int i = 0; i < 200_000; i++) {
      blocks.add(
          Table.ERASURE,
          "b" + i % 20_000,
          new ErasureRow("thirty characters in each row"),
          (directory, block) -> given.add(KV.of(directory, block)));
    }
    long bytes = given.stream().mapToLong(each -> each.getValue().bytes()).sum();
    assertTrue(bytes > 200_000 * 30L - (4 << 20) - 100, () -> bytes + " bytes");
  }

  private static List<List<Integer>> rows(RowBlock block) {
    List<List<Integer>> rows = new ArrayList<>();
    for (ByteBuffer row : block) {
      List<Integer> bytes = new ArrayList<>();
      while (row.hasRemaining()) {
        bytes.add((int) row.get());
      }
      rows.add(bytes);
    }
    return rows;
  }
}
