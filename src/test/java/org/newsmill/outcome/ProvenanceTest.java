package org.newsmill.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.newsmill.record.ExclusionRow;
import org.newsmill.record.RejectRow;
import org.newsmill.record.RemovedLineRow;

class ProvenanceTest {

  @Test
  void keepsTheFirstBytes_andTheTrueLength() {
    byte[] bytes = "가".repeat(3000).getBytes(StandardCharsets.UTF_8);

    RejectRow reject =
        Provenance.ofBytes("/a", 5, bytes, bytes.length).reject("read", Reason.NOT_JSON, "why");

    assertEquals(ByteBuffer.wrap(bytes, 0, 4096).slice(), reject.getBytes());
    assertEquals(9000, reject.getTotalBytes());
  }

  @Test
  void redactsAddressDetailAndBytes() {
    byte[] bytes = "010-1234-5678".getBytes(StandardCharsets.UTF_8);
    Provenance from =
        Provenance.ofBytes("/a", 5, bytes, bytes.length)
            .withStory(2)
            .withUrl("https://gaon.example/?to=a%40b.example");
    ByteBuffer redacted = ByteBuffer.wrap("[phone]".getBytes(StandardCharsets.UTF_8));

    assertEquals(
        RejectRow.newBuilder()
            .setStage("read")
            .setReason("not_json")
            .setSourceUri("/a")
            .setPosition(5L)
            .setStory(2L)
            .setUrl("https://gaon.example/?to=[email]")
            .setDetail("at [email]")
            .setBytes(redacted)
            .setTotalBytes(13L)
            .build(),
        from.reject("read", Reason.NOT_JSON, "at a@b.example"));
    assertEquals(
        ExclusionRow.newBuilder()
            .setStage("read")
            .setReason("too_short")
            .setSourceUri("/a")
            .setPosition(5L)
            .setStory(2L)
            .setUrl("https://gaon.example/?to=[email]")
            .setDetail("at [email]")
            .setBytes(redacted)
            .setTotalBytes(13L)
            .build(),
        from.exclude("read", Reason.TOO_SHORT, "at a@b.example"));
  }

  @Test
  void removedLine_isRedactedAndThenCut_andTellsItsTrueLength() {
    String line = "a@b.example " + "\uD83D\uDE00".repeat(600);

    RemovedLineRow row =
        Provenance.ofBytes("/a", 5, new byte[0], 0)
            .withStory(2)
            .withArticle("id")
            .remove("byline-x", "byline", "tail", line);

    assertEquals(
        RemovedLineRow.newBuilder()
            .setArticleId("id")
            .setSourceUri("/a")
            .setPosition(5L)
            .setStory(2L)
            .setRule("byline-x")
            .setKind("byline")
            .setAnchor("tail")
            .setText("[email] " + "\uD83D\uDE00".repeat(492))
            .setTextChars(612L)
            .build(),
        row);
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void everyReasonHasAMeaning(Reason reason) {
    assertEquals(false, reason.meaning().isBlank());
  }
}
