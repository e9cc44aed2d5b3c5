package org.newsmill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsmill.cli.Processes.Ended;
import org.newsmill.pipeline.TableRows;

/** The job on a standalone Flink cluster: job manager and task managers as processes. */
class FlinkClusterIT {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "sample");
  private static final String SAMPLE = "pipelines/sample.yaml";
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir static Path temp;
  private static TestCluster cluster;
  private static String address;

  @BeforeAll
  static void startCluster() throws Exception {
    cluster = TestCluster.start(temp);
    address = cluster.address();
  }

  @AfterAll
  static void stopCluster() throws Exception {
    // None after a start that failed, whose reason is not to be hidden by a second one.
    if (cluster != null) cluster.stop();
  }

  @Test
  void attachedRunGivesTheGoldenRows() throws Exception {
    Path output = temp.resolve("attached");
    Ended ended = newsmill("mine", SAMPLE, "--output=" + output, "--flink=" + address);
    assertEquals(0, ended.exitCode(), ended.err());
    assertGolden(output);
    assertTrue(ended.out().contains("Languages     ko 39, en 6, ja 1"), ended.out());
  }

  @Test
  void detachedRunPublishesByItself() throws Exception {
    Path output = temp.resolve("detached");
    Ended ended =
        newsmill("mine", SAMPLE, "--output=" + output, "--flink=" + address, "--detached");
    assertEquals(0, ended.exitCode(), ended.err());
    assertTrue(ended.err().startsWith("submitted; the job publishes into "), ended.err());
    waitForSuccess(output);
    assertGolden(output);
  }

  @Test
  void flinksCommandLineRunsTheJob_andWaitsForIt() throws Exception {
    Path output = temp.resolve("by-client");
    Ended ended =
        cluster.run(
            "flink",
            "run",
            "-p",
            "2",
            "target/newsmill-flink.jar",
            "mine",
            SAMPLE,
            "--output=" + output);
    assertEquals(0, ended.exitCode(), ended.err());
    assertGolden(output);
  }

  @Test
  void flinksRestRunsTheJob() throws Exception {
    Path output = temp.resolve("by-rest");
    JsonNode uploaded = JSON.readTree(upload(Path.of("target", "newsmill-flink.jar")));
    String jar = Path.of(uploaded.path("filename").asText()).getFileName().toString();
    String job = Path.of(SAMPLE).toAbsolutePath().toString();
    String body =
        JSON.writeValueAsString(
            java.util.Map.of(
                "entryClass",
                "org.newsmill.cli.Newsmill",
                "parallelism",
                2,
                "programArgsList",
                List.of("mine", job, "--output=" + output)));
    HttpResponse<String> answer =
        HTTP.send(
            HttpRequest.newBuilder(URI.create("http://" + address + "/jars/" + jar + "/run"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertEquals(200, answer.statusCode(), answer.body());
    waitForSuccess(output);
    assertGolden(output);
  }

  @Test
  void failingJobTellsTheFirstCause_andPublishesNothing() throws Exception {
    Path output = temp.resolve("failing");
    Ended ended =
        newsmill(
            "mine",
            SAMPLE,
            "--output=" + output,
            "--flink=" + address,
            "--quiet",
            "--max_reject_ratio=0.05");
    assertEquals(3, ended.exitCode());
    assertEquals(1, ended.err().lines().count(), ended.err());
    assertTrue(
        ended.err().startsWith("newsmill: 0.0612 of 49 documents were rejected"), ended.err());
    assertEquals(List.of(), Processes.files(output));
  }

  @Test
  void addressWithoutAClusterIsWrongUsage() throws Exception {
    Ended ended = newsmill("mine", SAMPLE, "--output=" + temp, "--flink=localhost:1");
    assertEquals(2, ended.exitCode());
    assertEquals(
        "newsmill: flink: nothing answers at localhost:1; allowed: the REST address of a Flink 1.19"
            + " cluster that runs\n",
        ended.err());
  }

  @Test
  void rowsAreTheSame_whenATaskManagerIsKilledMidway() throws Exception {
    Path corpus = temp.resolve("corpus");
    assertEquals(0, newsmill("sample", "--articles=6000", "--output=" + corpus).exitCode());
    String job = corpus.resolve("job.yaml").toString();
    Path calm = temp.resolve("calm");
    Ended undisturbed = newsmill("mine", job, "--output=" + calm, "--quiet", "--runner=flink");
    assertEquals(0, undisturbed.exitCode(), undisturbed.err());

    Path output = temp.resolve("disturbed");
    Processes.Running running =
        Processes.start(
            temp, "newsmill", "mine", job, "--output=" + output, "--flink=" + address, "--quiet");
    cluster.waitForTasks(8);
    assertEquals(0, cluster.run("kill-taskmanager", "1").exitCode());
    assertTrue(running.process().isAlive(), "the job ended before a task manager was killed");
    assertEquals(0, cluster.run("start-taskmanager").exitCode());
    Ended ended = running.end();

    assertEquals(0, ended.exitCode(), ended.err());
    assertTrue(cluster.restarts() > 0, "nothing was lost with the task manager");
    assertEquals(TableRows.of(calm), TableRows.of(output));
    assertEquals(List.of(), Processes.orphans(output));
  }

  private static void assertGolden(Path output) throws IOException {
    assertEquals(List.of(), TableRows.of(output).differencesTo(TableRows.readGolden(GOLDEN)));
    assertEquals(List.of(), Processes.orphans(output));
    assertTrue(Files.exists(output.resolve("_SUCCESS")));
  }

  private static void waitForSuccess(Path output) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
    while (!Files.exists(output.resolve("_SUCCESS"))) {
      assertFalse(System.nanoTime() > deadline, "not published: " + output);
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private static String upload(Path jar) throws IOException, InterruptedException {
    String boundary = "newsmill-boundary";
    String head =
        "--"
            + boundary
            + "\r\nContent-Disposition: form-data; name=\"jarfile\"; filename=\""
            + jar.getFileName()
            + "\"\r\nContent-Type: application/x-java-archive\r\n\r\n";
    String tail = "\r\n--" + boundary + "--\r\n";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://" + address + "/jars/upload"))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(
                HttpRequest.BodyPublishers.concat(
                    HttpRequest.BodyPublishers.ofString(head, StandardCharsets.UTF_8),
                    HttpRequest.BodyPublishers.ofFile(jar),
                    HttpRequest.BodyPublishers.ofString(tail, StandardCharsets.UTF_8)))
            .build();
    HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    assertEquals(200, answer.statusCode(), answer.body());
    return answer.body();
  }

  private static Ended newsmill(String... arguments) throws Exception {
    return Processes.run(temp, "newsmill", arguments);
  }
}
