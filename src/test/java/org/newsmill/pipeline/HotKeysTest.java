package org.newsmill.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsmill.write.Manifest;
import org.newsmill.write.Publication;

/**
 * Very many articles under one key of every grouping, in a process of its own with a small heap:
 * nothing that grows with the articles of a key is held. {@code scripts/hot-keys} runs it with
 * 200,000 in 1 GB.
 *
 * <p>Half of the articles are one text at one address, of one publisher and day, with the same
 * entity, keyword and alias. A tenth are the same document again, so they have one id. The others
 * are texts of their own that share a passage, so that windows, pairs, a component and a group are
 * hot too, and an excerpt that all quote.
 */
class HotKeysTest {
  private static final int ARTICLES = Integer.getInteger("newsmill.hot.articles", 3_000);
  private static final String HEAP = System.getProperty("newsmill.hot.heap", "1g");

  private static final String STORY =
      "가온전자(이하 가온)는 4일 새들시에 반도체 공장을 짓는다고 밝혔다. \"3년 동안 2조원을 들인다\"고 가온 관계자는"
          + " 말했다. 새들시는 길과 물을 대고, 공장에서는 1200명이 일한다. 시민단체는 물이 모자랄 것을 걱정한다.";

  @TempDir private Path directory;

  @Test
  void memoryDoesNotGrowWithTheArticlesOfAKey() throws Exception {
    Path corpus = Files.createDirectory(directory.resolve("in"));
    write(corpus.resolve("hot.jsonl"));
    Path job = directory.resolve("job.yaml");
    Files.writeString(
        job,
        "name: hot\nas_of: 2024-12-05\nmax_reject_ratio: 0\ninput:\n  - path: in\noutput: out\n");
    Path log = directory.resolve("log.txt");
    Process process = start(job, log);
    assertTrue(process.waitFor(60, TimeUnit.MINUTES), "it hangs");
    assertEquals(0, process.exitValue(), () -> tail(log));

    Manifest manifest =
        new Publication(directory.resolve("out").toString())
            .manifest("hot-2024-12-05")
            .orElseThrow();
    Map<String, Long> ledger = manifest.ledger();
    assertEquals(ARTICLES, ledger.get("documents_read"));
    assertEquals(ARTICLES, ledger.get("articles"));
    assertEquals(again() - 1, ledger.get("articles_excluded"));
    assertEquals(ARTICLES - again() + 1, ledger.get("articles_annotated"));
    assertEquals(1, manifest.caps().get("addresses_of_many_articles"));
  }

  private static int again() {
    return ARTICLES / 10;
  }

  private static void write(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < ARTICLES; i++) {
        String number = i < again() ? "" : ", \"n\": " + i;
        String own = i < ARTICLES * 6L / 10 ? "" : own(i);
        String url = i < ARTICLES * 6L / 10 ? "a" : "b" + i;
        out.write(
            "{\"url\": \"https://gaon.example/%s\", \"publisher\": \"가온일보\", \"title\": \"가온전자, 새들시에 공장\", \"published_at\": \"2024-12-04\", \"body\": \"%s\"%s}%n"
                .formatted(url, (STORY + own).replace("\"", "\\\""), number));
      }
    }
  }

  /** A few sentences that no other text has. */
  private static String own(int number) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      String digits = String.format(Locale.ROOT, "%06d", number * 3 + i);
      text.append(" 이웃 ");
      digits.chars().forEach(digit -> text.append("가나다라마바사아자차".charAt(digit - '0')));
      text.append("시도 공장을 바란다.");
    }
    return text.toString();
  }

  private Process start(Path job, Path log) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP,
                "-XX:+UseParallelGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8"));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .forEach(command::add);
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            "org.newsmill.cli.Newsmill",
            "mine",
            job.toString(),
            "--runner=flink",
            "--parallelism=2",
            "--quiet"));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  private static String tail(Path log) {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    } catch (IOException e) {
      return "no log: " + e;
    }
  }
}
