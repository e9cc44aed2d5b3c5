package org.newsmill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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
 * the rows of an undisturbed run, or fails with one message, leaves the tables of an earlier batch
 * as they were, and the next run gives the rows. Nothing is left behind by it.
 *
 * <p>{@code scripts/fault-test} runs it, docs/benchmarks/faults.md has the results. {@code
 * FlinkClusterIT} and {@code LauncherIT} hold the short form: a lost worker, a killed and an
 * interrupted driver.
 */
@EnabledIfSystemProperty(
    named = "newsmill.faults",
    matches = "all",
    disabledReason = "scripts/fault-test runs it")
class FaultMatrixIT {
  private static final int ARTICLES = 1500;
  private static final String READING = "Read documents/Read file";
  private static final String GROUPING = "Group copies/Find near-copies/Group the index";
  private static final String ANNOTATING = "Annotate articles/Group by body";

  @TempDir static Path temp;
  private static TestCluster cluster;
  private static Path corpus;
  private static Path earlier;
  private static TableRows old;
  private static TableRows expected;
  private Path output;
  private Path mounted;

  @BeforeAll
  static void prepare() throws Exception {
    cluster = TestCluster.start(temp);
    corpus = corpus("corpus", ARTICLES);
    earlier = temp.resolve("earlier");
    Path fewer = corpus("fewer", 60, "--seed=2");
    assertEquals(0, mine(fewer, earlier, "--batch=earlier", "--runner=flink").exitCode());
    old = TableRows.of(earlier);
    Path calm = temp.resolve("calm");
    copyEarlier(calm);
    assertEquals(0, mine(corpus, calm).exitCode());
    expected = TableRows.of(calm);
  }

  @AfterAll
  static void stop() throws Exception {
    cluster.stop();
  }

  @BeforeEach
  void startFromAnEarlierBatch(TestInfo test) throws IOException {
    output = temp.resolve("out-" + test.getDisplayName().replaceAll("[^A-Za-z]+", "-"));
    copyEarlier(output);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "reading, " + READING,
    "grouping, " + GROUPING,
    "annotating, " + ANNOTATING,
    "staging, Stage files/Group by file"
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
  void workersLostWhilePublishingCostNoRow() throws Exception {
    Running running = start();
    waitForPublication();
    cluster.kill("taskmanager-1");
    cluster.kill("taskmanager-2");
    assertTrue(isPublishing(), "published before the workers were lost");
    cluster.startTaskManager("1");
    cluster.startTaskManager("2");
    Ended ended = running.end();
    assertEquals(0, ended.exitCode(), ended.err());
    assertPublished();
  }

  @Test
  void lostJobManagerIsTold_andTheNextRunGivesTheRows() throws Exception {
    Running running = start();
    cluster.waitForTask(ANNOTATING);
    Ended ended = loseJobManager(running);
    assertFailedWith(ended, 1, "");
    assertNextRunPublishes();
  }

  /** Files may have been moved: the next run finishes that, or takes back what was staged. */
  @Test
  void jobManagerLostWhilePublishing_isMendedByTheNextRun() throws Exception {
    Running running = start();
    waitForPublication();
    Ended ended = loseJobManager(running);
    assertEquals(1, ended.exitCode(), ended.err());
    assertEquals(1, ended.err().lines().count(), ended.err());
    assertNextRunPublishes();
  }

  private Ended loseJobManager(Running running) throws Exception {
    cluster.kill("jobmanager");
    Ended ended = running.end();
    cluster.stop();
    cluster.startAgain();
    return ended;
  }

  /**
   * Without a pause: files are moved within a tenth of a second, too short for Flink's REST API.
   */
  private void waitForPublication() throws IOException {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
    while (!isPublishing()) {
      assertTrue(System.nanoTime() < deadline, "the job does not come forward");
    }
  }

  private boolean isPublishing() throws IOException {
    return !Processes.files(output.resolve(".journal")).isEmpty();
  }

  @Test
  void killedDriverLeavesTheJobToTheCluster() throws Exception {
    Running running = start();
    cluster.waitForTask(GROUPING);
    running.process().destroyForcibly();
    cluster.waitForEnd();
    assertPublished();
  }

  @Test
  void interruptedDriverCancelsTheJob() throws Exception {
    Running running = start();
    cluster.waitForTask(ANNOTATING);
    running.process().destroy();
    assertFailedWith(running.end(), 143, "newsmill: interrupted, the job is cancelled");
    assertNextRunPublishes();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"both-workers, tmp", "one-worker, tmp/taskmanager-2"})
  void fullDiskOfWorkersIsTold(String who, String disks) throws Exception {
    Path directory = temp.resolve("cramped-" + who);
    TestCluster cramped = TestCluster.start(temp, directory);
    cramped.stop();
    Path disk = Files.createDirectories(directory.resolve(disks));
    mount(disk, "size=1g");
    cramped.startAgain();
    try {
      leaveFree(disk, 2_000_000);
      Ended ended = mine(corpus, output, "--flink=" + cramped.address());
      assertFailedWith(ended, 1, "No space left on device");
    } finally {
      unmount();
      cramped.stop();
    }
    assertNextRunPublishes();
  }

  @Test
  void fullDiskOfTheOutputIsTold_andOldTablesStay() throws Exception {
    output = Files.createDirectories(temp.resolve("full"));
    mount(output, "size=6m");
    copyEarlier(output);
    Ended ended = mine(corpus, output, "--flink=" + cluster.address());
    assertFailedWith(ended, 1, "No space left on device");
    assertEquals(0, run("mount", "-o", "remount,size=100m", output.toString()));
    assertNextRunPublishes();
  }

  @Test
  void readOnlyOutputIsTold_beforeAnythingRuns() throws Exception {
    output = Files.createDirectories(temp.resolve("read-only"));
    mount(output, "size=6m");
    copyEarlier(output);
    assertEquals(0, run("mount", "-o", "remount,ro", output.toString()));
    assertFailedWith(mine(corpus, output, "--flink=" + cluster.address()), 2, "output");
  }

  @Test
  void vanishedInputIsTold() throws Exception {
    Path moving = corpus("moving", ARTICLES);
    Running running = start(moving);
    cluster.waitForTask(READING);
    Files.delete(moving.resolve("articles-0001.jsonl"));
    assertFailedOrPublished(running.end());
  }

  @Test
  void cutInputIsTold_orItsLastRecordRejected() throws Exception {
    Path moving = corpus("cut", ARTICLES);
    Running running = start(moving);
    cluster.waitForTask(READING);
    Path cut = moving.resolve("articles-0001.jsonl");
    byte[] bytes = Files.readAllBytes(cut);
    Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
    assertFailedOrPublished(running.end());
  }

  private static Path corpus(String name, int articles, String... more) throws Exception {
    Path directory = temp.resolve(name);
    List<String> arguments =
        new ArrayList<>(List.of("sample", "--articles=" + articles, "--output=" + directory));
    arguments.addAll(List.of(more));
    Ended ended = Processes.run(temp, "newsmill", arguments.toArray(String[]::new));
    assertEquals(0, ended.exitCode(), ended.err());
    return directory;
  }

  private static Ended mine(Path corpus, Path output, String... more) throws Exception {
    return start(corpus, output, more).end();
  }

  private static Running start(Path corpus, Path output, String... more) throws Exception {
    List<String> arguments =
        new ArrayList<>(
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

  private static void copyEarlier(Path output) throws IOException {
    for (String file : Processes.files(earlier)) {
      Path copy = output.resolve(file);
      Files.createDirectories(copy.getParent());
      Files.copy(earlier.resolve(file), copy);
    }
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
    assertEquals(old, TableRows.of(output));
  }

  /** What became of a changed input depends on how far it was read. */
  private void assertFailedOrPublished(Ended ended) throws IOException {
    if (ended.exitCode() == 0) {
      assertTrue(Files.exists(output.resolve("_SUCCESS")));
      assertNotEquals(old, TableRows.of(output));
    } else {
      assertFailedWith(ended, 1, "articles-0001.jsonl");
    }
    assertEquals(List.of(), Processes.orphans(output));
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

  /**
   * Makes a mounted disk so small that no more than this is free: Flink itself takes some of it.
   */
  private static void leaveFree(Path disk, long bytes) throws IOException, InterruptedException {
    FileStore store = Files.getFileStore(disk);
    long size = store.getTotalSpace() - store.getUnallocatedSpace() + bytes;
    assertEquals(0, run("mount", "-o", "remount,size=" + size, disk.toString()));
  }

  @AfterEach
  void unmount() throws IOException, InterruptedException {
    if (mounted != null) {
      assertEquals(0, run("umount", "-l", mounted.toString()));
      mounted = null;
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
