package org.newsmill.cli.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsmill.job.JobError;

/** What is said of clusters that are not there, not ready, or not what they should be. */
class FlinkRestTest {
  private static final String ALLOWED =
      "; allowed: the REST address of a Flink 1.19 cluster that runs";

  private record Answer(int status, String body) {}

  private final AtomicInteger asked = new AtomicInteger();
  private HttpServer server;
  private String address;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    address = "127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  void waitsForAClusterThatHasNoLeaderYet() throws Exception {
    answer(
        new Answer(503, "{\"errors\":[\"ongoing leader election\"]}"),
        new Answer(200, "{\"flink-version\":\"1.19.3\"}"),
        new Answer(200, "{\"slots-total\":3}"));

    assertEquals(3, FlinkRest.at(address).slots());
    assertEquals(3, asked.get());
  }

  @Test
  void refusesAnotherVersion() {
    answer(new Answer(200, "{\"flink-version\":\"1.20.0\"}"));

    assertEquals("flink: " + address + " is Flink 1.20.0" + ALLOWED, refusal());
  }

  @Test
  void refusesWhatIsNoFlink() {
    answer(new Answer(404, "nothing here"));

    assertEquals("flink: " + address + ": answers 404 for /config" + ALLOWED, refusal());
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>", "{}", ""})
  void refusesOtherServices(String body) {
    answer(new Answer(200, body));

    assertEquals("flink: " + address + " is no Flink" + ALLOWED, refusal());
  }

  @Test
  void refusesAnAddressWhereNothingAnswers() {
    server.stop(0);

    assertEquals("flink: nothing answers at " + address + ALLOWED, refusal());
  }

  private String refusal() {
    return assertThrows(JobError.class, () -> FlinkRest.at(address)).getMessage();
  }

  /** Gives the answers in turn, the last one again and again. */
  private void answer(Answer... answers) {
    server.createContext(
        "/",
        exchange -> {
          Answer answer =
              List.of(answers).get(Math.min(asked.getAndIncrement(), answers.length - 1));
          byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(answer.status(), body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }
}
