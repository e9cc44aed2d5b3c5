package org.newsmill.korean.lattice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.newsmill.text.UserDictionary;

/**
 * The long comparison with Nori, run by {@code scripts/check-analyzer}: every text with Hangul
 * under a directory, and generated ones. Prints per set how many texts were compared and how many
 * differ; exit 1 when one does.
 */
public final class CheckAnalyzer {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ROTATED = 4;

  private final List<Oracle> oracles = new ArrayList<>();
  private long compared;
  private long characters;
  private long differing;

  private CheckAnalyzer(UserDictionary dictionary) {
    // The product's options first; the others take turns.
    oracles.add(oracle(DecompoundMode.NONE, false, true, dictionary));
    oracles.add(oracle(DecompoundMode.DISCARD, true, true, dictionary));
    oracles.add(oracle(DecompoundMode.MIXED, false, false, dictionary));
    oracles.add(oracle(DecompoundMode.DISCARD, false, true, dictionary));
    oracles.add(oracle(DecompoundMode.MIXED, true, false, dictionary));
  }

  private static Oracle oracle(
      DecompoundMode mode, boolean unigrams, boolean discard, UserDictionary dictionary) {
    return new Oracle(new LatticeTokenizer.Options(mode, unigrams, discard), dictionary);
  }

  /** Runs it: the directory of the texts, the number of generated ones. */
  public static void main(String[] args) throws IOException {
    long differing = 0;
    Path data = Path.of(args[0]);
    List<Path> files;
    try (Stream<Path> all = Files.walk(data)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      CheckAnalyzer check = new CheckAnalyzer(UserDictionary.EMPTY);
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
        check.read(file.getFileName().toString(), in);
      }
      differing += check.report(data.relativize(file).toString());
    }
    GeneratedTexts texts = new GeneratedTexts(1);
    int rounds = Integer.parseInt(args[1]) / 2_000;
    CheckAnalyzer plain = new CheckAnalyzer(UserDictionary.EMPTY);
    CheckAnalyzer withWords = plain;
    long generated = 0;
    long generatedDiffering = 0;
    for (int round = 0; round < rounds; round++) {
      withWords = new CheckAnalyzer(texts.dictionary());
      for (int i = 0; i < 1_000; i++) {
        plain.compare(texts.next());
        withWords.compare(texts.next());
      }
      plain.compare(texts.longLine());
      withWords.compare(texts.longLine());
      generated += withWords.compared;
      generatedDiffering += withWords.differing;
    }
    differing += plain.report("generated");
    System.out.printf(
        "%-50s %9d texts            %7d differ%n",
        "generated, with user dictionaries", generated, generatedDiffering);
    differing += generatedDiffering;
    System.exit(differing == 0 ? 0 : 1);
  }

  private long report(String name) {
    if (compared > 0) {
      System.out.printf(
          "%-50s %9d texts %10d characters %7d differ%n", name, compared, characters, differing);
    }
    return differing;
  }

  private void read(String name, InputStream in) throws IOException {
    if (name.endsWith(".gz") || name.endsWith(".tgz")) {
      read(name.replaceFirst("\\.(gz|tgz)$", ""), new BufferedInputStream(new GZIPInputStream(in)));
    } else if (name.endsWith(".tar")) {
      TarArchiveInputStream tar = new TarArchiveInputStream(in);
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.isFile()) {
          read(entry.getName(), new ByteArrayInputStream(tar.readAllBytes()));
        }
      }
    } else if (!name.endsWith(".ftz")) {
      byte[] bytes = in.readAllBytes();
      String text = decode(bytes);
      if (text.length() < 1_000_000) {
        compareIfKorean(text);
      }
      text.lines().forEach(line -> lineOf(name, line));
    }
  }

  private void lineOf(String name, String line) {
    compareIfKorean(line);
    if (name.endsWith(".jsonl") || name.endsWith(".json")) {
      try {
        strings(JSON.readTree(line), this::compareIfKorean);
      } catch (JsonProcessingException e) {
        return; // A line that is no JSON was compared as it is.
      }
    } else {
      for (String column : line.split("\t", -1)) {
        compareIfKorean(column);
      }
    }
    if (line.indexOf('<') >= 0) {
      compareIfKorean(line.replaceAll("<[^>]*>", " "));
    }
  }

  private static void strings(JsonNode node, Consumer<String> to) {
    if (node.isTextual()) {
      to.accept(node.textValue());
    }
    node.forEach(child -> strings(child, to));
  }

  private static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("MS949"));
    }
  }

  private void compareIfKorean(String text) {
    if (text.chars()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL)) {
      compare(text);
    }
  }

  private void compare(String text) {
    compared++;
    characters += text.length();
    boolean same = oracles.get(0).agrees(text);
    same &= oracles.get(1 + (int) (compared % ROTATED)).agrees(text);
    if (!same) {
      differing++;
    }
  }
}
