package org.newsmill.outcome;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsmill.record.TextPlace;

class RecordBytesTest {
  private final RecordCoder<TextPlace> coder =
      (RecordCoder<TextPlace>) RecordCoders.of(TextPlace.class);

  @Test
  void aRecordThatFailsLeavesNothingToTheNext() throws IOException {
    TextPlace good = place("h1", "g1");
    byte[] expected = coder.bytes(good);
    for (int chars : new int[] {1, 5_000, 200_000}) {
      // Its first field is written before the second fails.
      TextPlace broken = place("x".repeat(chars), null);

      assertThrows(RuntimeException.class, () -> coder.bytes(broken));
      assertArrayEquals(expected, coder.bytes(good));
    }
  }

  @Test
  void aLargeRecordAndASmallOneTakeTurns() throws IOException {
    for (String hash : List.of("a", "나".repeat(100_000), "b", "c".repeat(70_000), "")) {
      TextPlace place = place(hash, "g1");

      assertEquals(place, coder.read(coder.bytes(place)));
    }
  }

  private static TextPlace place(String hash, String group) {
    return new TextPlace(hash, group, 1.0, null, null, List.of());
  }
}
