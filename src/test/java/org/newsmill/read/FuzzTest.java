package org.newsmill.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.newsmill.extract.Extraction;
import org.newsmill.extract.Extractor;
import org.newsmill.extract.line.LineRules;
import org.newsmill.job.Compression;
import org.newsmill.job.FieldMapping;
import org.newsmill.job.Format;
import org.newsmill.job.InputLimits;
import org.newsmill.job.InputSpec;
import org.newsmill.read.source.MemoryFiles;
import org.newsmill.read.source.RecordingSink;
import org.newsmill.record.Article;
import org.newsmill.record.RawDocument;
import org.newsmill.testing.Fuzz;
import org.newsmill.testing.Mutations;

/**
 * Every reader and the extractor over broken copies of the samples: nothing is thrown, nothing
 * hangs, every document is accounted for, and what gets through is sound text.
 */
class FuzzTest {
  private static final Path SAMPLES = Path.of("pipelines", "samples");
  private static final Path RESOURCES = Path.of("src", "test", "resources");
  private static final List<String> PRESETS =
      List.of("newsmill", "news-please", "fundus", "datatrove", "bigkinds");

  private static final List<Format> FORMATS = List.of(Format.values());
  private static final List<Compression> COMPRESSIONS = List.of(Compression.values());

  private static final List<byte[]> SEEDS = new ArrayList<>();
  private static final List<String> NAMES = new ArrayList<>();

  private final Extractor extractor =
      new Extractor(
          LocalDate.of(2024, 12, 5),
          ZoneId.of("Asia/Seoul"),
          1,
          LineRules.with(List.of()),
          List.of());

  @BeforeAll
  static void readSamples() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path directory : List.of(SAMPLES, RESOURCES)) {
      try (Stream<Path> all = Files.walk(directory)) {
        all.filter(Files::isRegularFile)
            .filter(file -> !file.toString().contains("golden"))
            .sorted()
            .forEach(files::add);
      }
    }
    for (Path file : files) {
      String name = file.toString();
      byte[] bytes = Files.readAllBytes(file);
      boolean packed = Compression.ofFile(name) == Compression.GZIP;
      SEEDS.add(packed ? unpacked(bytes) : bytes);
      NAMES.add(packed ? name.substring(0, name.lastIndexOf('.')) : name);
    }
    assertTrue(SEEDS.size() > 10, () -> SEEDS.size() + " files");
  }

  private static byte[] unpacked(byte[] bytes) throws IOException {
    try (InputStream in =
        GzipCompressorInputStream.builder()
            .setInputStream(new ByteArrayInputStream(bytes))
            .setDecompressConcatenated(true)
            .get()) {
      return in.readAllBytes();
    }
  }

  @Test
  void accountsForEveryDocument_ofBrokenFiles() {
    Fuzz.run(this::attempt);
  }

  private void attempt(long seed) {
    Mutations mutations = new Mutations(seed, SEEDS);
    int sample = mutations.pick();
    byte[] bytes = mutations.broken(SEEDS.get(sample));
    Format wanted =
        mutations.below(3) == 0 ? FORMATS.get(mutations.below(FORMATS.size())) : Format.AUTO;
    FieldMapping fields =
        FieldMapping.preset(PRESETS.get(mutations.below(PRESETS.size()))).orElseThrow();
    InputLimits limits =
        mutations.below(4) == 0
            ? new InputLimits(2_000, 5, 3, 2, 200, 10_000)
            : InputLimits.DEFAULT;
    Compression compression = COMPRESSIONS.get(mutations.below(COMPRESSIONS.size()));
    if (compression != Compression.NONE && mutations.below(4) == 0) {
      bytes = mutations.broken(MemoryFiles.compress(compression, bytes));
    } else if (compression != Compression.NONE) {
      bytes = MemoryFiles.compress(compression, bytes);
    }
    // Without its ending a file is known by its first bytes.
    String name = mutations.below(2) == 0 ? "bare" : NAMES.get(sample) + ending(compression);
    FileKind kind = kind(name, wanted, bytes);
    RecordingSink sink =
        MemoryFiles.read(
            Readers.of(kind.format(), new InputSpec("", kind.format(), fields), limits),
            MemoryFiles.of(name, kind.format(), kind.compression(), bytes));
    sink.assertBalanced();
    sink.documents().forEach(this::extract);
  }

  private static String ending(Compression compression) {
    return switch (compression) {
      case NONE -> "";
      case GZIP -> ".gz";
      case ZSTD -> ".zst";
      case BZIP2 -> ".bz2";
    };
  }

  private static FileKind kind(String name, Format wanted, byte[] bytes) {
    try {
      return FileKind.of(name, wanted, () -> Channels.newChannel(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void extract(RawDocument document) {
    Extraction extraction = extractor.extract(document);
    int whole = extraction.rejects().size() + extraction.exclusions().size();
    if (extraction.storiesCut() == 0) {
      assertEquals(1, whole, "a document without stories is one reject or exclusion");
    } else {
      assertEquals(
          extraction.storiesCut(),
          extraction.articles().size() + whole,
          "each story is an article or an exclusion");
    }
    extraction.articles().forEach(FuzzTest::assertSound);
  }

  private static void assertSound(Article article) {
    assertSound(article.getBody());
    if (article.getTitle() != null) {
      assertSound(article.getTitle());
    }
    int length = article.getBody().codePointCount(0, article.getBody().length());
    article
        .getSpans()
        .forEach(
            span ->
                assertTrue(
                    0 <= span.getStart()
                        && span.getStart() < span.getEnd()
                        && span.getEnd() <= length,
                    () -> span + " of " + length));
  }

  private static void assertSound(String text) {
    assertTrue(Normalizer.isNormalized(text, Normalizer.Form.NFC), "not in NFC");
    assertTrue(text.indexOf('\0') < 0, "holds a NUL");
    assertEquals(-1, loneSurrogate(text), "holds half a surrogate pair");
  }

  private static int loneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isHighSurrogate(text.charAt(i))
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }
}
