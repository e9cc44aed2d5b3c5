package org.newsmill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsmill.cli.Processes.Ended;
import org.newsmill.cli.Processes.Running;
import org.newsmill.pipeline.TableRows;

/**
 * What happens when something breaks while a job runs on a cluster. The job either finishes with
 * the rows of an undisturbed run, or fails with one message, leaves the tables as they were, and
 * the next run gives the rows. Nothing is left behind by it.
 *
 * <p>Takes some ten minutes: {@code scripts/fault-test}. {@code FlinkClusterIT} and {@code
 * LauncherIT} hold the short form: a lost worker, a killed and an interrupted driver.
 */
@EnabledIfSystemProperty(
    named = "newsmill.faults",
    matches = "all",
    disabledReason = "scripts/fault-test runs it")
class FaultMatrixIT {
  private static final int ARTICLES = 1500;

  @TempDir static Path temp;
  private static TestCluster cluster;
  private static Path corpus;
  private static TableRows expected;
  private Path output;
  private Path mounted;

  @BeforeAll
  static void prepare() throws Exception {
    cluster = TestCluster.start(temp);
    corpus = corpus("corpus", ARTICLES);
    Path calm = temp.resolve("calm");
    assertEquals(0, mine(corpus, calm).exitCode());
    expected = TableRows.of(calm);
  }

  @AfterAll
  static void stop() throws Exception {
    cluster.stop();
  }

  @BeforeEach
  void nameOutput(TestInfo test) {
    output = temp.resolve("out-" + test.getDisplayName().replaceAll("[^A-Za-z]+", "-"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "reading, Read documents/Read file",
    "grouping, Group copies/Find near-copies/Group the index",
    "annotating, Annotate articles/Group by body",
    "staging, Stage files/Group by file",
    "publishing, Publish batch/Publish/"
  })
  void lostWorkersCostNoRow(String stage, String task) throws Exception {
    Running running = start();
    cluster.waitForTask(task);
    // Both, since who runs the task is left to chance.
    cluster.replaceTaskManager("1");
    cluster.replaceTaskManager("2");
    Ended ended = running.end();
    assertEquals(0, ended.exitCode(), stage + ": " + ended.err());
    assertTrue(cluster.restarts() > 0, "nothing was lost with the workers");
    assertPublished();
  }

  @Test
  void lostJobManagerIsTold_andTheNextRunGivesTheRows() throws Exception {
    Running running = start();
    cluster.waitForTask("Annotate articles/Group by body");
    cluster.killJobManager();
    Ended ended = running.end();
    assertFailedWith(ended, 1, "");
    cluster.stop();
    cluster.startAgain();
    assertNextRunPublishes();
  }

  @Test
  void killedDriverLeavesTheJobToTheCluster() throws Exception {
    Running running = start();
    cluster.waitForTask("Group copies/Find near-copies/Group the index");
    running.process().destroyForcibly();
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
    while (!Files.exists(output.resolve("_SUCCESS"))) {
      assertFalse(System.nanoTime() > deadline, "not published");
      TimeUnit.MILLISECONDS.sleep(200);
    }
    assertPublished();
  }

  @Test
  void interruptedDriverCancelsTheJob() throws Exception {
    Running running = start();
    cluster.waitForTask("Annotate articles/Group by body");
    running.process().destroy();
    assertFailedWith(running.end(), 143, "newsmill: interrupted, the job is cancelled");
    assertNextRunPublishes();
  }

  @Test
  void fullDiskOfTheWorkersIsTold() throws Exception {
    Path disk = Files.createDirectories(temp.resolve("small"));
    mount(disk, "size=3m");
    TestCluster cramped = TestCluster.start(temp, disk.resolve("cluster"));
    try {
      Ended ended = mine(corpus, output, "--flink=" + cramped.address());
      assertFailedWith(ended, 1, "No space left on device");
    } finally {
      cramped.stop();
    }
    assertNextRunPublishes();
  }

  @Test
  void fullDiskOfTheOutputIsTold_andOldTablesStay() throws Exception {
    output = Files.createDirectories(temp.resolve("full"));
    mount(output, "size=6m");
    Path tiny = corpus("tiny", 60);
    assertEquals(0, mine(tiny, output, "--batch=old").exitCode());
    TableRows old = TableRows.of(output);
    Ended ended = mine(corpus, output, "--flink=" + cluster.address());
    assertFailedWith(ended, 1, "No space left on device");
    assertEquals(old, TableRows.of(output));
    assertEquals(List.of(), Processes.orphans(output));
  }

  @Test
  void readOnlyOutputIsTold_beforeAnythingRuns() throws Exception {
    output = Files.createDirectories(temp.resolve("read-only"));
    mount(output, "size=1m,ro");
    assertFailedWith(mine(corpus, output, "--flink=" + cluster.address()), 2, "output");
  }

  @Test
  void vanishedInputIsTold() throws Exception {
    Path moving = corpus("moving", ARTICLES);
    Running running = start(moving);
    cluster.waitForTask("Read documents/Read file");
    Files.delete(moving.resolve("articles-0001.jsonl"));
    Ended ended = running.end();
    if (ended.exitCode() != 0) {
      assertFailedWith(ended, 1, "articles-0001.jsonl");
    }
    assertEquals(List.of(), Processes.orphans(output));
  }

  @Test
  void cutInputIsTold_orItsLastRecordRejected() throws Exception {
    Path moving = corpus("cut", ARTICLES);
    Running running = start(moving);
    cluster.waitForTask("Read documents/Read file");
    Path cut = moving.resolve("articles-0001.jsonl");
    byte[] bytes = Files.readAllBytes(cut);
    Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    Ended ended = running.end();
    if (ended.exitCode() != 0) {
      assertFailedWith(ended, 1, "articles-0001.jsonl");
    }
    assertEquals(List.of(), Processes.orphans(output));
  }

  private static Path corpus(String name, int articles) throws Exception {
    Path directory = temp.resolve(name);
    Ended ended =
        Processes.run(
            temp, "newsmill", "sample", "--articles=" + articles, "--output=" + directory);
    assertEquals(0, ended.exitCode(), ended.err());
    return directory;
  }

  private static Ended mine(Path corpus, Path output, String... more) throws Exception {
    return start(corpus, output, more).end();
  }

  private static Running start(Path corpus, Path output, String... more) throws Exception {
    List<String> arguments =
        new java.util.ArrayList<>(
            List.of(
                "mine", corpus.resolve("job.yaml").toString(), "--output=" + output, "--quiet"));
    arguments.addAll(List.of(more));
    if (more.length == 0) {
      arguments.add("--runner=flink");
    }
    return Processes.start(temp, "newsmill", arguments.toArray(String[]::new));
  }

  private Running start() throws Exception {
    return start(corpus);
  }

  private Running start(Path input) throws Exception {
    return start(input, output, "--flink=" + cluster.address());
  }

  private void assertPublished() throws IOException {
    assertEquals(expected, TableRows.of(output));
    assertEquals(List.of(), Processes.orphans(output));
  }

  private void assertFailedWith(Ended ended, int exitCode, String part) throws IOException {
    assertEquals(exitCode, ended.exitCode(), ended.err());
    assertEquals(1, ended.err().lines().count(), ended.err());
    assertTrue(ended.err().startsWith("newsmill: "), ended.err());
    assertTrue(ended.err().contains(part), ended.err());
    assertNotEquals("newsmill: ", ended.err().strip());
    assertFalse(
        Files.exists(output.resolve("article")) && !Files.exists(output.resolve("_SUCCESS")));
  }

  private void assertNextRunPublishes() throws Exception {
    Ended next = mine(corpus, output);
    assertEquals(0, next.exitCode(), next.err());
    assertPublished();
  }

  /** Mounts a small disk in memory; the test is skipped where this process may not. */
  private void mount(Path directory, String options) throws IOException, InterruptedException {
    int exit = run("mount", "-t", "tmpfs", "-o", options, "tmpfs", directory.toString());
    Assumptions.assumeTrue(exit == 0, "needs the right to mount a small disk");
    mounted = directory;
  }

  @AfterEach
  void unmount() throws IOException, InterruptedException {
    if (mounted != null) {
      assertEquals(0, run("umount", "-l", mounted.toString()));
    }
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
