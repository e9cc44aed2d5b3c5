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
    "a.markdown, MARKDOWN",
    "a.txt.gz, TEXT",
    "a.jsonl.ZST, JSONL",
    "a.json.bz2, JSON",
    "a.tsv, CSV",
    "a.xlsx, XLSX",
    "CC-NEWS-1.warc.gz, WARC",
    "a.warc.wet.gz, WARC",
    "a.arc, WARC",
    "a.xhtml, HTML",
    "a.xml, FEED",
    "a.eml, MAIL"
  })
  void isChosenByTheEnding(String name, Format format) {
    assertEquals(Optional.of(format), Format.ofFile(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "a.gz", "jsonl", "a.pdf", "a.jsonl.xz"})
  void isUnknown_whenNoFormatHasTheEnding(String name) {
    assertEquals(Optional.empty(), Format.ofFile(name));
  }
}
