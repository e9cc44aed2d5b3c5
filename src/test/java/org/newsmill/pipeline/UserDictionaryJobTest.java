package org.newsmill.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.beam.sdk.options.PipelineOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsmill.write.RejectRatioException;

/** A user's words, from the job file to the rows. */
class UserDictionaryJobTest {
  private static final String BODY = "새들시 도서관은 챗GPT와 소라누리를 쓰는 강좌를 연다. 챗GPT는 글을, 소라누리는 그림을 만든다.";
  private static final Pattern KEYWORD =
      Pattern.compile(
          "\"keyword\": \"([^\"]*)\".*\"mentions\": (\\d+).*\"analyzer_version\": \"([^\"]*)\"");

  @TempDir private Path directory;
  private Path job;

  @BeforeEach
  void writeJob() throws IOException {
    Files.writeString(
        directory.resolve("articles.jsonl"),
        "{\"url\": \"https://www.hanbit.example/1\", \"title\": \"도서관 강좌\", \"body\": \""
            + BODY
            + "\"}\n");
    Files.writeString(directory.resolve("words.txt"), "# games\n챗GPT\n소라누리 소라 누리\n");
    job =
        Files.writeString(
            directory.resolve("job.yaml"),
            "as_of: 2024-12-05\ninput:\n  - path: articles.jsonl\noutput: out\n");
  }

  @Test
  void wordsOfTheUserAreKeywords_andTheVersionNamesTheirHash() throws IOException {
    String version = "nori-9.12.3+user-b6ae53ed08c86a39+keywords-2";
    List<String> expected =
        List.of(
            "강좌 2 " + version,
            "그림 1 " + version,
            "도서관 2 " + version,
            "소라누리 2 " + version,
            "챗GPT 2 " + version);

    assertEquals(expected, keywords(Map.of("user_dictionary", words()), JobRunner.direct()));
    assertEquals(expected, keywords(Map.of("user_dictionary", words()), JobRunner.flink(1)));
    assertEquals(
        expected,
        keywords(Map.of("user_dictionary", words(), "analyzer", "nori"), JobRunner.direct()));
  }

  @Test
  void wordsOfTheUserAreMissedWhereTheyAreCut_withoutTheDictionary() throws IOException {
    assertEquals(
        List.of("소라누리 1 nori-9.12.3+keywords-2"),
        keywords(Map.of(), JobRunner.direct()).stream().filter(k -> k.startsWith("소라누리")).toList());
  }

  @Test
  void rejectsTheArticleAlone_whenItsTextMakesTheAnalysisThrow() throws IOException {
    addPoison();
    for (String analyzer : List.of("fast", "nori")) {
      Path output = Files.createTempDirectory(directory, "out");
      JobRunner.run(
          job,
          output,
          JobRunner.direct(),
          Map.of("user_dictionary", words(), "analyzer", analyzer, "max_reject_ratio", "1"));
      Map<String, List<String>> rows = TableRows.of(output).byTable();
      assertEquals(1, rows.get("article").size());
      assertEquals(1, rows.get("reject").size());
      String reject = rows.get("reject").get(0);
      assertTrue(reject.contains("\"stage\": \"annotate\", \"reason\": \"stage_failed\""), reject);
      assertTrue(
          reject.contains(
              analyzer.equals("fast")
                  ? "the words of the user dictionary leave no path to position"
                  : "java.lang.ArrayIndexOutOfBoundsException"),
          reject);
    }
  }

  @Test
  void stopsWithTheFirstCause_whenMoreArticlesMakeTheAnalysisThrowThanTheJobAllows()
      throws IOException {
    addPoison();
    Path output = directory.resolve("stopped");

    Throwable thrown =
        assertThrows(
            RuntimeException.class,
            () ->
                JobRunner.run(job, output, JobRunner.direct(), Map.of("user_dictionary", words())));

    while (thrown.getCause() != null) {
      thrown = thrown.getCause();
    }
    assertEquals(RejectRatioException.class, thrown.getClass());
    String message = thrown.getMessage();
    assertTrue(
        message.startsWith(
            "0.5000 of 2 documents were rejected, max_reject_ratio is 0.1; nothing is published."
                + " stage_failed: 1, first in "
                + directory.resolve("articles.jsonl")),
        message);
    assertTrue(message.contains("Exception: the words of the user dictionary leave no"), message);
    assertFalse(Files.exists(output.resolve("article")));
    assertFalse(Files.exists(output.resolve("_SUCCESS")));
  }

  /** The words and the text of which {@code LatticeTokenizerTest} tells that no path is left. */
  private void addPoison() throws IOException {
    String text = "." + ".\u318D".repeat(496) + "a" + "가나다라마바사아자차".repeat(6) + " 도서관";
    Files.writeString(
        directory.resolve("articles.jsonl"),
        "{\"url\": \"https://www.hanbit.example/2\", \"title\": \"도서관\", \"body\": \""
            + text
            + "\"}\n",
        StandardOpenOption.APPEND);
    Files.writeString(
        directory.resolve("words.txt"),
        String.join(
            "\n",
            ".\u318D".repeat(45),
            text.substring(991, 1030),
            text.substring(993, 1050),
            text.substring(1030, 1035)));
  }

  private String words() {
    return directory.resolve("words.txt").toString();
  }

  /** Keyword, mentions and version of each row. */
  private List<String> keywords(Map<String, String> overrides, PipelineOptions options)
      throws IOException {
    Path output = Files.createTempDirectory(directory, "out");
    JobRunner.run(job, output, options, overrides);
    return TableRows.of(output).byTable().get("article_keyword").stream()
        .map(KEYWORD::matcher)
        .filter(Matcher::find)
        .map(row -> row.group(1) + " " + row.group(2) + " " + row.group(3))
        .sorted()
        .toList();
  }
}
