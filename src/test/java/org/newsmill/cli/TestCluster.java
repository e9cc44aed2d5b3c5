package org.newsmill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.newsmill.cli.Processes.Ended;

/** A standalone Flink cluster of a test: job manager and two task managers as processes. */
final class TestCluster {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path temp;
  private final Path directory;
  private final String port;

  private TestCluster(Path temp, Path directory, String port) {
    this.temp = temp;
    this.directory = directory;
    this.port = port;
  }

  /** Starts a cluster on a free port of this machine. */
  static TestCluster start(Path temp) throws IOException, InterruptedException {
    return start(temp, temp.resolve("cluster"));
  }

  /**
   * Starts a cluster.
   *
   * @param directory its configuration, logs, and what its workers spill
   */
  static TestCluster start(Path temp, Path directory) throws IOException, InterruptedException {
    Processes.jarsAreFresh();
    String port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = String.valueOf(free.getLocalPort());
    }
    TestCluster cluster = new TestCluster(temp, directory, port);
    cluster.startAgain();
    return cluster;
  }

  /** Starts what was stopped or killed, at the same address. */
  void startAgain() throws IOException, InterruptedException {
    Ended started = run("start", "--taskmanagers", "2");
    assertEquals(0, started.exitCode(), started.err());
    assertTrue(started.out().contains("http://localhost:" + port), started.out());
  }

  void stop() throws IOException, InterruptedException {
    assertEquals(0, run("stop").exitCode());
  }

  /** Host and port of the REST API. */
  String address() {
    return "localhost:" + port;
  }

  /** Runs a command of {@code scripts/flink-cluster} on this cluster. */
  Ended run(String command, String... arguments) throws IOException, InterruptedException {
    List<String> all =
        new ArrayList<>(List.of(command, "--port", port, "--dir", directory.toString()));
    all.addAll(List.of(arguments));
    return Processes.run(temp, "flink-cluster", all.toArray(String[]::new));
  }

  /** Ends a task manager as a crash would, and starts another one. */
  void replaceTaskManager(String number) throws IOException, InterruptedException {
    kill("taskmanager-" + number);
    startTaskManager(number);
  }

  /** Starts a task manager instead of one that was killed. */
  void startTaskManager(String number) throws IOException, InterruptedException {
    Ended ended = run("start-taskmanager", number);
    assertEquals(0, ended.exitCode(), ended.err());
  }

  /** Ends a process as a crash would, such as {@code jobmanager} or {@code taskmanager-1}. */
  void kill(String process) throws IOException {
    String pid = Files.readString(directory.resolve("pids").resolve(process + ".pid")).strip();
    assertTrue(ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly());
  }

  /** Waits until the running job has finished so many tasks. */
  void waitForTasks(int finished) throws IOException, InterruptedException {
    waitForJob(job -> job.path("tasks").path("finished").asInt() >= finished);
  }

  /** Waits until a task of the running job runs whose name holds a text. */
  void waitForTask(String name) throws IOException, InterruptedException {
    waitForJob(
        job -> {
          for (JsonNode task : get("/jobs/" + job.path("jid").asText()).path("vertices")) {
            if (task.path("name").asText().contains(name)
                && task.path("status").asText().equals("RUNNING")) {
              return true;
            }
          }
          return false;
        });
  }

  private void waitForJob(Predicate<JsonNode> state) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
    while (true) {
      assertFalse(System.nanoTime() > deadline, "the job does not come forward");
      for (JsonNode job : get("/jobs/overview").path("jobs")) {
        if (job.path("state").asText().equals("RUNNING") && state.test(job)) {
          return;
        }
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  /** Waits until no job runs any more. */
  void waitForEnd() throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
    while (get("/overview").path("jobs-running").asInt() > 0) {
      assertFalse(System.nanoTime() > deadline, "the job does not end");
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  /** Failures in the history of the job that ended last. */
  int restarts() {
    JsonNode last = null;
    for (JsonNode job : get("/jobs/overview").path("jobs")) {
      boolean later =
          last == null || job.path("end-time").asLong() > last.path("end-time").asLong();
      last = later ? job : last;
    }
    return get("/jobs/" + last.path("jid").asText() + "/exceptions?maxExceptions=100")
        .path("exceptionHistory")
        .path("entries")
        .size();
  }

  /** The answer of the REST API. */
  JsonNode get(String path) {
    HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address() + path)).build();
    try {
      return JSON.readTree(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(path, e);
    }
  }
}
