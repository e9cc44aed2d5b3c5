package org.newsmill.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ShardsTest {
  @Test
  void growWithTheInput_fromTheLeastNumberOn() {
    assertEquals(1024, Shards.of(0, 0));
    assertEquals(1024, Shards.of(4L << 30, 0));
    assertEquals(61_035, Shards.of(256_000_000_000L, 0));
  }

  @Test
  void countEachDayOfHistoryAsAnInput() {
    assertEquals(8192, Shards.of(4L << 30, 7));
    assertEquals(1024, Shards.of(1 << 20, 7));
  }

  @Test
  void haveAnEnd() {
    assertEquals(1 << 20, Shards.of(Long.MAX_VALUE / 1000, 366));
  }
}
