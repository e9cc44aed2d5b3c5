package org.newsmill.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.newsmill.extract.html.HtmlPage;
import org.newsmill.korean.KoreanAnalyzer;
import org.newsmill.text.TextAnalyzer;
import org.newsmill.text.UserDictionary;

/**
 * What {@code scripts/bench-peers} compares peers of other languages with: prints texts, results
 * and the seconds of the processor, of all threads of the process, of the second of two rounds.
 */
public final class PeerTimes {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ADDRESS = "https://courier.example/n/1";

  private PeerTimes() {}

  /** Arguments: {@code korean CORPUS} or {@code pages DIRECTORY}. */
  public static void main(String[] args) throws IOException {
    Path directory = Path.of(args[1]);
    if (args[0].equals("korean")) {
      TextAnalyzer analyzer = KoreanAnalyzer.fast(UserDictionary.EMPTY);
      time(koreanBodies(directory), body -> analyzer.analyze(body).size());
    } else {
      List<String> pages = new ArrayList<>();
      for (Path file : files(directory, ".html")) {
        pages.add(Files.readString(file));
      }
      time(pages, page -> chars(HtmlPage.of(page, ADDRESS)));
    }
  }

  private static long chars(HtmlPage page) {
    return page.page().blocks().stream().mapToLong(block -> block.text().length()).sum();
  }

  private static void time(List<String> texts, ToLongFunction<String> work) {
    OperatingSystemMXBean process =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long results = 0;
    long nanos = 0;
    for (int round = 0; round < 2; round++) {
      long before = process.getProcessCpuTime();
      results = texts.stream().mapToLong(work).sum();
      nanos = process.getProcessCpuTime() - before;
    }
    System.out.printf(
        Locale.ROOT,
        "{\"texts\": %d, \"results\": %d, \"seconds\": %.3f}%n",
        texts.size(),
        results,
        nanos / 1e9);
  }

  private static List<String> koreanBodies(Path corpus) throws IOException {
    List<String> bodies = new ArrayList<>();
    for (Path file : files(corpus, ".jsonl")) {
      for (String line : Files.readAllLines(file)) {
        String body = JSON.readTree(line).get("body").asText();
        if (body.codePoints().anyMatch(c -> c >= 0xAC00 && c <= 0xD7A3)) {
          bodies.add(body);
        }
      }
    }
    return bodies;
  }

  private static List<Path> files(Path directory, String ending) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
