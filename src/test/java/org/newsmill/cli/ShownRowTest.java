package org.newsmill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import org.newsmill.write.Table;

class ShownRowTest {
  private static final int MAX = 200;

  @Test
  void bytesAreTheirText_andWhatIsNoUtf8IsTheirNumbers() {
    assertEquals("한국\u1112\u1161 📰", bytes("한국\u1112\u1161 📰".getBytes(StandardCharsets.UTF_8)));
    assertEquals("\\xB0\\xA1 a", bytes("가 a".getBytes(Charset.forName("EUC-KR"))));
    assertEquals("a\\xED\\x95", bytes(new byte[] {'a', (byte) 0xED, (byte) 0x95}));
    assertEquals("", bytes(new byte[0]));
  }

  private static String bytes(byte[] bytes) {
    return row(Table.REJECT, "bytes", ByteBuffer.wrap(bytes)).text("bytes", MAX);
  }

  @Test
  void whatATerminalWouldObeyIsShownByItsCodePoint() {
    assertEquals(
        "a\\u001B[31mb\\u009Bc\\u202Ed e f g👩\u200D👧",
        text("a\u001B[31mb\u009Bc\u202Ed\te\nf\u2028g👩\u200D👧", MAX));
  }

  @Test
  void longTextsAreCut_byCodePoints() {
    assertEquals("📰📰..", text("📰📰📰", 2));
    assertEquals("📰📰📰", text("📰📰📰", 3));
    assertEquals("", text("", 3));
  }

  private static String text(String title, int max) {
    return row(Table.ARTICLE, "title", title).text("title", max);
  }

  @Test
  void timesAreMoments_andMillisecondsInJson() {
    ShownRow row = row(Table.ARTICLE, "published_at", 1_733_358_600_000L);

    assertEquals(Instant.parse("2024-12-05T00:30:00Z"), row.value("published_at"));
    assertEquals("2024-12-05T00:30:00Z", row.text("published_at", MAX));
    assertEquals(
        "{\"dt\": \"2024-12-05\", \"published_at\": 1733358600000, \"title\": null}",
        row.json(List.of("dt", "published_at", "title")));
  }

  @Test
  void jsonHasAllFields_whenNoneIsNamed() {
    String json =
        row(Table.REJECT, "bytes", ByteBuffer.wrap(new byte[] {'"', (byte) 0xB0})).json(List.of());

    assertEquals(
        "{\"stage\": null, \"reason\": null, \"source_uri\": null, \"position\": null, \"story\": null,"
            + " \"article_id\": null, \"url\": null, \"detail\": null, \"bytes\": \"\\\"\\\\xB0\","
            + " \"total_bytes\": null}",
        json);
  }

  private static ShownRow row(Table table, String field, Object value) {
    GenericRecord row = new GenericData.Record(table.schema());
    row.put(field, value);
    return new ShownRow("dt=2024-12-05", row);
  }
}
