package org.newsmill.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.util.List;
import java.util.Locale;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderException;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.util.CoderUtils;
import org.apache.beam.sdk.util.SerializableUtils;
import org.junit.jupiter.api.Test;

class TextCodersTest {
  private static final TextRef EMPTY = new TextRef("a".repeat(32), 0);
  private static final TextRef LONG = new TextRef("b".repeat(32), Integer.MAX_VALUE);

  @Test
  void textsWindowsAndQuotesComeBackAsTheyWere() throws Exception {
    assertTravels(ListCoder.of(TextRefCoder.INSTANCE), List.of(EMPTY, LONG));
    assertTravels(
        ListCoder.of(QuotableTextCoder.INSTANCE),
        List.of(
            new QuotableText(EMPTY, Long.MAX_VALUE, -1),
            new QuotableText(LONG, Long.MIN_VALUE, 7)));
    assertTravels(
        ListCoder.of(QuoteCoder.INSTANCE),
        List.of(new Quote(EMPTY, LONG, 48), new Quote(LONG, EMPTY, 1)));
  }

  @Test
  void hashesTravelInHalfAsManyBytes_andWhateverElseAsItIs() throws Exception {
    String hash = "0123456789abcdef0123456789abcdef";
    assertEquals(17, CoderUtils.encodeToByteArray(HashCoder.INSTANCE, hash).length);
    for (String each : List.of(hash, hash.toUpperCase(Locale.ROOT), hash + "0", "g" + hash, "")) {
      assertTravels(HashCoder.INSTANCE, each);
    }
    assertThrows(
        EOFException.class,
        () -> HashCoder.INSTANCE.decode(new ByteArrayInputStream(new byte[] {1, 2})));
    assertThrows(
        CoderException.class,
        () -> HashCoder.INSTANCE.decode(new ByteArrayInputStream(new byte[] {2})));
  }

  private static <T> void assertTravels(Coder<T> coder, T value) throws Exception {
    assertEquals(value, CoderUtils.clone(coder, value));
    assertEquals(coder, SerializableUtils.ensureSerializable(coder));
    coder.verifyDeterministic();
  }
}
