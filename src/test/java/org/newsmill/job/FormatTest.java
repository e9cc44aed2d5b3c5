package org.newsmill.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTest {

  @ParameterizedTest
  @CsvSource({
    "a.jsonl, JSONL",
    "/x/a.ndjson, JSONL",
    "a.jsonl.gz, JSONL",
    "a.NDJSON.GZ, JSONL",
    "a.txt, TEXT",
    "a.TXT, TEXT",
    "a.md, MARKDOWN",
    "a.markdown, MARKDOWN"
  })
  void isChosenByTheEnding(String name, Format format) {
    assertEquals(Optional.of(format), Format.ofFile(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "a.json", "a.txt.gz", "jsonl", "a.warc"})
  void isUnknown_whenNoFormatHasTheEnding(String name) {
    assertEquals(Optional.empty(), Format.ofFile(name));
  }
}
