package org.newsmill.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ContentHashTest {

  /** Stored in tables: a failure here means that the function changed, which it never may. */
  @Test
  void neverChanges() {
    assertEquals("00000000000000000000000000000000", ContentHash.of(""));
    assertEquals("56bb1baa7ab08409514522210970bcc0", ContentHash.of("별무리 도서관"));
    assertEquals(
        "69de5592a2457101f0c81b9f1373e477", ContentHash.of("https://news.example/1", "abc", "0"));
  }

  @Test
  void isThatOfTheUtf8Bytes() {
    assertEquals(
        ContentHash.of("누리별 \uD83D\uDE00".getBytes(StandardCharsets.UTF_8)),
        ContentHash.of("누리별 \uD83D\uDE00"));
  }

  @Test
  void differs_whenPartsAreDividedElsewhere() {
    assertNotEquals(ContentHash.of("ab", "c"), ContentHash.of("a", "bc"));
    assertNotEquals(ContentHash.of("ab", ""), ContentHash.of("", "ab"));
    assertNotEquals(ContentHash.of("ab"), ContentHash.of("ab", ""));
  }

  @Property
  void isThirtyTwoHexDigits(@ForAll byte[] bytes) {
    assertTrue(ContentHash.of(bytes).matches("[0-9a-f]{32}"));
  }

  @Property
  void bucketLiesInRange(@ForAll String text, @ForAll @IntRange(min = 1, max = 1000) int buckets) {
    int bucket = ContentHash.bucket(ContentHash.of(text), buckets);

    assertTrue(bucket >= 0 && bucket < buckets, () -> "bucket " + bucket + " of " + buckets);
  }

  @Test
  void bucketTakesTheLastEightDigitsAsUnsigned() {
    assertEquals(5, ContentHash.bucket("000000000000000000000000ffffffff", 10));
    assertEquals(0, ContentHash.bucket("ffffffffffffffffffffffff00000000", 10));
  }
}
