package org.newsmill.extract.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsmill.extract.page.Block;

/** Markdown that was made to break readers gives a text, and what follows it is read. */
class HostileMarkdownTest {
  private static final int DEEP = 100_000;
  private static final String INNER = "새들시는 도서관을 열었다.";
  private static final String AFTER = "누리골에서는 다리를 놓는다.";

  /** Far more than it takes; a text that hangs would fail here instead of stopping the build. */
  private static final Duration HANGS = Duration.ofMinutes(2);

  @ParameterizedTest
  @ValueSource(strings = {">", "> ", "- ", "1. ", "> - ", "<div>", "![", "[", "*", "_", "| "})
  void aHundredThousandDeep_isRead(String open) {
    String texts = texts(open.repeat(DEEP) + INNER + "\n\n" + AFTER + "\n");

    assertTrue(texts.contains(INNER), () -> texts.substring(Math.max(0, texts.length() - 500)));
    assertTrue(texts.contains(AFTER), () -> texts.substring(Math.max(0, texts.length() - 500)));
  }

  @ParameterizedTest
  @CsvSource({"*, *", "_, _", "**, **", "[, ](a)", "![, ](a)", "*a **b , ** *", "<b>, </b>"})
  void aHundredThousandDeepAndClosed_isRead(String open, String close) {
    String texts = texts(open.repeat(DEEP) + INNER + close.repeat(DEEP) + "\n\n" + AFTER + "\n");

    assertTrue(texts.contains(AFTER), () -> texts.substring(Math.max(0, texts.length() - 500)));
  }

  /** An empty line stands in every list that is open. */
  @ParameterizedTest
  @ValueSource(strings = {">", "- "})
  void emptyLinesBehindIt_areRead(String open) {
    assertEquals(
        INNER + "\n" + AFTER,
        texts(open.repeat(DEEP) + INNER + "\n".repeat(DEEP) + AFTER + "\n")
            .replaceAll("[->\\s]*(?=새)", ""));
  }

  @Test
  void endlessFrontMatter_isRead() {
    String texts = texts("---\n" + "a: [\n".repeat(DEEP) + "---\n" + AFTER + "\n");

    assertTrue(texts.endsWith(AFTER), () -> texts.substring(Math.max(0, texts.length() - 500)));
  }

  private static String texts(String markdown) {
    List<Block> blocks = assertTimeoutPreemptively(HANGS, () -> MarkdownPage.of(markdown).blocks());
    Stream<String> texts = blocks.stream().map(Block::text).filter(text -> !text.isEmpty());
    return String.join("\n", texts.toList());
  }
}
