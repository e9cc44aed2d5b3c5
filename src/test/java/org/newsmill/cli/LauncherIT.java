package org.newsmill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsmill.cli.Processes.Ended;
import org.newsmill.pipeline.TableRows;

/** The launcher and the jar, as processes of their own. */
class LauncherIT {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "sample");
  private static final String SAMPLE = "pipelines/sample.yaml";

  @TempDir static Path temp;

  @BeforeAll
  static void jarsAreFresh() throws IOException {
    Processes.jarsAreFresh();
  }

  @ParameterizedTest
  @ValueSource(strings = {"direct", "flink", "FlinkRunner"})
  void mineGivesTheGoldenRowsAndASummary(String runner) throws Exception {
    Path output = temp.resolve("mine-" + runner);
    Ended ended = newsmill("mine", SAMPLE, "--output=" + output, "--runner=" + runner);
    assertEquals(0, ended.exitCode(), ended.err());
    assertEquals(List.of(), TableRows.of(output).differencesTo(TableRows.readGolden(GOLDEN)));
    assertTrue(
        ended
            .out()
            .contains(
                "49 documents read = 44 documents yielded + 3 documents rejected + 2 documents"
                    + " excluded"),
        ended.out());
    assertTrue(ended.out().contains("Languages     ko 39, en 6, ja 1"), ended.out());
  }

  @Test
  void beamsOwnOptionChoosesTheRunner() throws Exception {
    Path output = temp.resolve("beam-options");
    Ended ended =
        newsmill(
            "mine",
            SAMPLE,
            "--output=" + output,
            "--quiet",
            "--",
            "--runner=FlinkRunner",
            "--parallelism=1");
    assertEquals(new Ended(0, "", ""), ended);
    assertEquals(List.of(), TableRows.of(output).differencesTo(TableRows.readGolden(GOLDEN)));
  }

  @Test
  void jsonIsTheManifest() throws Exception {
    Path output = temp.resolve("json");
    Ended ended = newsmill("mine", SAMPLE, "--output=" + output, "--json");
    assertEquals(0, ended.exitCode(), ended.err());
    assertEquals(Files.readString(output.resolve("manifest.json")), ended.out());
  }

  @Test
  void showPrintsRows() throws Exception {
    Path output = temp.resolve("show");
    newsmill("mine", SAMPLE, "--output=" + output, "--quiet");
    Ended ended = newsmill("show", output.toString(), "duplicate", "--limit", "2", "--json");
    assertEquals(0, ended.exitCode(), ended.err());
    assertEquals(2, ended.out().lines().count());
    assertTrue(ended.out().contains("\"kind\": \"exact\""), ended.out());
  }

  @Test
  void nothingIsPublished_whenTooMuchIsRejected() throws Exception {
    Path output = temp.resolve("ratio");
    Ended ended =
        newsmill("mine", SAMPLE, "--output=" + output, "--max_reject_ratio=0.05", "--quiet");
    assertEquals(3, ended.exitCode());
    assertTrue(
        ended
            .err()
            .startsWith(
                "newsmill: 0.0612 of 49 documents were rejected, max_reject_ratio is 0.05; nothing"
                    + " is published. not_an_object: 1, first in "),
        ended.err());
    assertEquals(List.of(), Processes.files(output));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--outputt=x",
        "--set=input[7].path=x",
        "--as_of=yesterday",
        "--detached",
        "nosuch.yaml"
      })
  void wrongUsageEndsWithTwo_andOneMessage(String argument) throws Exception {
    boolean isFile = argument.endsWith(".yaml");
    Ended ended = newsmill("mine", isFile ? argument : SAMPLE, isFile ? "--quiet" : argument);
    assertEquals(2, ended.exitCode());
    assertEquals("", ended.out());
    assertFalse(ended.err().contains("\tat "), ended.err());
  }

  @Test
  void firstCauseIsTold_whenPublishingFails_andTheNextRunFinishesIt() throws Exception {
    Path output = temp.resolve("blocked");
    Path obstacle = Files.createDirectories(output).resolve("article");
    Files.writeString(obstacle, "in the way");
    for (int run = 1; run <= 2; run++) {
      Ended ended = newsmill("mine", SAMPLE, "--output=" + output, "--quiet");
      assertEquals(1, ended.exitCode());
      assertEquals(1, ended.err().lines().count(), ended.err());
      assertTrue(ended.err().contains("Unable to make output directory"), ended.err());
    }
    assertFalse(Files.exists(output.resolve("_SUCCESS")));

    Files.delete(obstacle);
    assertEquals(new Ended(0, "", ""), newsmill("mine", SAMPLE, "--output=" + output, "--quiet"));
    assertEquals(List.of(), TableRows.of(output).differencesTo(TableRows.readGolden(GOLDEN)));
    assertEquals(List.of(), Processes.orphans(output));
  }

  @Test
  void killedRunLeavesNoTables_andTheNextRunSucceeds() throws Exception {
    Path output = temp.resolve("killed");
    int killed = 0;
    for (String phase : List.of("start", "staging")) {
      Process process =
          new ProcessBuilder("scripts/newsmill", "mine", SAMPLE, "--output=" + output, "--quiet")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      Path staging = output.resolve(".staging").resolve("sample-2024-12-05");
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      if (phase.equals("start")) {
        process.waitFor(3, TimeUnit.SECONDS);
      }
      while (phase.equals("staging")
          && process.isAlive()
          && stagedFiles(staging) < 5
          && System.nanoTime() < deadline) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
      killed += process.isAlive() ? 1 : 0;
      process.destroyForcibly().waitFor();
      if (!Files.exists(output.resolve("_SUCCESS"))) {
        assertEquals(List.of(), visible(output));
      }
    }
    assertTrue(killed >= 1, "no run was killed before it ended");
    Ended ended = newsmill("mine", SAMPLE, "--output=" + output, "--quiet");
    assertEquals(new Ended(0, "", ""), ended);
    assertEquals(List.of(), TableRows.of(output).differencesTo(TableRows.readGolden(GOLDEN)));
    assertEquals(0, stagedFiles(output.resolve(".staging")));
  }

  @Test
  void interruptedRunSaysSo_andTheNextRunSucceeds() throws Exception {
    Path corpus = temp.resolve("interrupted-corpus");
    assertEquals(0, newsmill("sample", "--articles=300", "--output=" + corpus).exitCode());
    Path output = temp.resolve("interrupted");
    String job = corpus.resolve("job.yaml").toString();
    Processes.Running running =
        Processes.start(
            temp, "newsmill", "mine", job, "--output=" + output, "--runner=flink", "--quiet");
    // The job is under way when its first files are staged.
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
    while (stagedFiles(output.resolve(".staging")) == 0 && running.process().isAlive()) {
      assertTrue(System.nanoTime() < deadline, "nothing is staged");
      TimeUnit.MILLISECONDS.sleep(2);
    }
    running.process().destroy();
    Ended ended = running.end();
    assertEquals(143, ended.exitCode());
    assertEquals(
        "newsmill: interrupted, the job is cancelled; the next run of the batch removes what was"
            + " staged, or finishes what was being published\n",
        ended.err());
    assertEquals(0, newsmill("mine", job, "--output=" + output, "--quiet").exitCode());
    assertEquals(List.of(), Processes.orphans(output));
  }

  private static Ended newsmill(String... arguments) throws Exception {
    return Processes.run(temp, "newsmill", arguments);
  }

  private static List<String> visible(Path output) throws IOException {
    return Processes.files(output).stream().filter(file -> !file.startsWith(".staging/")).toList();
  }

  private static long stagedFiles(Path directory) throws IOException {
    return Processes.files(directory).stream().filter(file -> file.endsWith(".avro")).count();
  }
}
