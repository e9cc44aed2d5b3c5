package org.newsmill.mention;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.newsmill.mention.FreshGold.Half;
import org.newsmill.mention.FreshGold.Sample;

/** Reads the sentences that {@code src/test/resources/mention/fresh-references.tsv} points at. */
final class FreshReferences {
  static final Path DATA = Path.of("../shared/data");
  private static final ObjectMapper JSON = new ObjectMapper();

  private FreshReferences() {}

  /** The samples of all kinds, in the order of the file. */
  static List<Sample> samples() throws IOException {
    Map<String, String> documents = new HashMap<>();
    List<Sample> samples = new ArrayList<>();
    for (String line : GoldFile.lines("fresh-references.tsv")) {
      String[] cells = line.split("\t", -1);
      if (!documents.containsKey(cells[4])) {
        load(DATA.resolve(cells[2]), documents);
      }
      String document = documents.get(cells[4]);
      if (document == null) {
        throw new AssertionError(cells[2] + " has no document " + cells[3] + " of " + cells[4]);
      }
      samples.add(sample(cells, document));
    }
    return samples;
  }

  private static Sample sample(String[] cells, String document) {
    int[] sentence = span(cells[5]);
    List<String> answers = new ArrayList<>();
    for (String answer : cells[6].equals("none") ? new String[0] : cells[6].split(" ; ", -1)) {
      answers.add(answer(cells[0], answer, document, sentence[0]));
    }
    String place = cells[0] + " " + cells[2] + " " + cells[3] + " from " + sentence[0];
    return new Sample(
        place,
        between(document, sentence),
        Half.of(cells[4]),
        cells[0].equals("quote") ? answers : null,
        cells[0].equals("amount") ? answers : null,
        cells[0].equals("alias") ? answers : null);
  }

  private static String answer(String kind, String answer, String document, int from) {
    if (kind.equals("alias")) {
      String[] names = answer.split("=", -1);
      return between(document, span(names[0])) + "=" + between(document, span(names[1]));
    }
    String[] parts = answer.split("\\|", -1);
    int at = kind.equals("quote") ? 1 : 0;
    int[] span = span(parts[at]);
    parts[at] = (span[0] - from) + "-" + (span[1] - from);
    if (kind.equals("quote") && !parts[2].equals("-")) {
      parts[2] = between(document, span(parts[2]));
    }
    return String.join("|", parts);
  }

  private static int[] span(String text) {
    int dash = text.indexOf('-');
    return new int[] {
      Integer.parseInt(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1))
    };
  }

  private static String between(String document, int[] span) {
    int start = document.offsetByCodePoints(0, span[0]);
    return document.substring(start, document.offsetByCodePoints(start, span[1] - span[0]));
  }

  private static void load(Path file, Map<String, String> documents) throws IOException {
    try (InputStream in =
        new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      if (file.toString().endsWith(".tar.gz")) {
        members(in, documents);
      } else {
        lines(in, documents);
      }
    }
  }

  private static void members(InputStream in, Map<String, String> documents) throws IOException {
    TarArchiveInputStream tar = new TarArchiveInputStream(in);
    for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      byte[] bytes = tar.readAllBytes();
      documents.put(Sha256.hex(bytes), new String(bytes, StandardCharsets.UTF_8));
    }
  }

  private static void lines(InputStream in, Map<String, String> documents) throws IOException {
    for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
      if (!line.isEmpty()) {
        documents.put(Sha256.hex(line), JSON.readTree(line).get("text").textValue());
      }
    }
  }
}
