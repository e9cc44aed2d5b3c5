package org.newsmill.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.newsmill.job.Compression;
import org.newsmill.job.Format;
import org.newsmill.read.source.MemoryFiles;

class FileKindTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`WARC/1.0\r\n`, WARC",
        "`filedesc://a.arc 0.0.0.0`, WARC",
        "`From a@b Thu`, MAIL",
        "`{\"title\": \"x\"}\n`, JSONL",
        "`<?xml version='1.0'?><!-- x --><rss version='2.0'>`, FEED",
        "` <feed xmlns='http://www.w3.org/2005/Atom'>`, FEED",
        "`<rdf:RDF xmlns:rdf='x'>`, FEED",
        "`<!DOCTYPE HTML><p>`, HTML",
        "`\n<html lang='ko'>`, HTML",
        "`<?xml version='1.0'?><html xmlns='x'>`, HTML",
        "`<?xml version='1.0'?><urlset>`, AUTO",
        "`%PDF-1.7`, AUTO",
        "`text`, AUTO"
      })
  void isToldByTheFirstBytes_whenTheNameDoesNot(String head, Format format) throws IOException {
    for (Compression compression : Compression.values()) {
      byte[] bytes = MemoryFiles.compress(compression, head.getBytes(UTF_8));

      assertEquals(new FileKind(format, compression), kind("part-00000", Format.AUTO, bytes));
    }
  }

  @ParameterizedTest
  @EnumSource(Compression.class)
  void isWhatTheJobSays(Compression compression) throws IOException {
    byte[] bytes = MemoryFiles.compress(compression, "WARC/1.0".getBytes(UTF_8));

    assertEquals(new FileKind(Format.TEXT, compression), kind("a.log", Format.TEXT, bytes));
  }

  @ParameterizedTest
  @CsvSource({"a.csv.zst, CSV, ZSTD", "a.warc.gz, WARC, GZIP", "a.json, JSON, NONE"})
  void isToldByTheName_withoutOpeningTheFile(String name, Format format, Compression compression)
      throws IOException {
    assertEquals(
        new FileKind(format, compression),
        FileKind.of(
            name,
            Format.AUTO,
            () -> {
              throw new AssertionError("opened");
            }));
  }

  private static FileKind kind(String name, Format wanted, byte[] bytes) throws IOException {
    return FileKind.of(name, wanted, () -> new SeekableInMemoryByteChannel(bytes));
  }
}
