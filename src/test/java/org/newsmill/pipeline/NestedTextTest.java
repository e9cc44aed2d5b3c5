package org.newsmill.pipeline;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsmill.record.Annotations;
import org.newsmill.record.EntityMention;
import org.newsmill.sentiment.ArticleSetting;

/** Quotes and brackets a hundred thousand deep: every annotator ends, and what follows is found. */
class NestedTextTest {
  private static final int DEEP = 100_000;
  private static final Duration HANGS = Duration.ofMinutes(2);

  private final TextAnnotator annotator = SampleAnnotator.create();

  @ParameterizedTest
  @CsvSource({"(, )", "[, ]", "“, ”", "“‘, ’”", "『「, 」』", "“, 』", "가(, )", "\" \"가, \"", "<, >"})
  void isAnnotated(String open, String close) {
    String body =
        open.repeat(DEEP) + "새들시는 도서관을 연다고 밝혔다." + close.repeat(DEEP) + "\n\n한국은행은 금리를 내렸다고 밝혔다.";

    Annotations annotations =
        assertTimeoutPreemptively(
            HANGS, () -> annotator.analyze(body).under("금리", null, ArticleSetting.REPORT));

    assertTrue(
        annotations.getEntities().stream().map(EntityMention::getSurface).anyMatch("한국은행"::equals));
  }
}
