package org.newsmill.cli.runner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.newsmill.job.JobError;

/**
 * What a Flink cluster tells about itself and its jobs by its REST API (Flink 1.19, {@code
 * docs/ops/rest_api}).
 */
final class FlinkRest {
  /** The version whose client is in the jar; others refuse its job graphs. */
  private static final String VERSION = "1.19";

  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);
  private static final int MOST_TRIES = 60;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String CAUSED_BY = "Caused by: ";

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  private final String address;

  private FlinkRest(String address) {
    this.address = address;
  }

  /**
   * The cluster at an address, which answers and has the right version.
   *
   * @param address host and port
   * @throws JobError when nothing answers there, or another version
   */
  static FlinkRest at(String address) throws InterruptedException {
    FlinkRest rest = new FlinkRest(address);
    String allowed = "the REST address of a Flink " + VERSION + " cluster that runs";
    try {
      String version = rest.get("/config").path("flink-version").asText();
      if (version.isEmpty()) {
        throw new JobError("flink", "", address + " is no Flink", allowed);
      }
      if (!version.startsWith(VERSION)) {
        throw new JobError("flink", "", address + " is Flink " + version, allowed);
      }
      return rest;
    } catch (JsonProcessingException e) {
      throw new JobError("flink", "", address + " is no Flink", allowed);
    } catch (ConnectException | HttpTimeoutException e) {
      throw new JobError("flink", "", "nothing answers at " + address, allowed);
    } catch (IOException e) {
      throw new JobError("flink", "", address + ": " + e.getMessage(), allowed);
    }
  }

  /** Slots of all task managers, busy ones too. */
  int slots() throws IOException, InterruptedException {
    return get("/overview").path("slots-total").asInt();
  }

  /** Whether the cluster repeats what a lost worker did; by default it fails the job. */
  boolean restartsTasks() throws IOException, InterruptedException {
    for (JsonNode setting : get("/jobmanager/config")) {
      if (setting.path("key").asText().equals("restart-strategy.type")) {
        return !setting.path("value").asText().matches("none|off|disable");
      }
    }
    return false;
  }

  /** Class and message of what failed a job first; empty when the cluster tells nothing. */
  Optional<String> firstCause(String jobName) throws IOException, InterruptedException {
    for (JsonNode job : get("/jobs/overview").path("jobs")) {
      if (job.path("name").asText().equals(jobName)) {
        String path = "/jobs/" + job.path("jid").asText() + "/exceptions?maxExceptions=100";
        JsonNode entries = get(path).path("exceptionHistory").path("entries");
        // The newest comes first; later attempts often fail for want of what the first one lost.
        return entries.isEmpty()
            ? Optional.empty()
            : Optional.of(rootOf(entries.get(entries.size() - 1).path("stacktrace").asText()));
      }
    }
    return Optional.empty();
  }

  /** The innermost cause of a printed stack trace. */
  static String rootOf(String stackTrace) {
    int last = stackTrace.lastIndexOf(CAUSED_BY);
    String root = last < 0 ? stackTrace : stackTrace.substring(last + CAUSED_BY.length());
    int frames = root.indexOf("\n\tat ");
    return frames < 0 ? root.strip() : root.substring(0, frames).strip();
  }

  /** Asks again for a while where a cluster that begins has not yet elected its leader. */
  private JsonNode get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://" + address + path)).timeout(TIMEOUT).build();
    HttpResponse<String> response = send(request);
    for (int i = 1; i < MOST_TRIES && isUnavailable(response); i++) {
      Thread.sleep(BETWEEN_TRIES.toMillis());
      response = send(request);
    }
    if (response.statusCode() != HttpURLConnection.HTTP_OK) {
      throw new IOException("answers " + response.statusCode() + " for " + path);
    }
    return JSON.readTree(response.body());
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static boolean isUnavailable(HttpResponse<?> response) {
    return response.statusCode() == HttpURLConnection.HTTP_UNAVAILABLE;
  }
}
