package org.newsmill.cli.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ConnectException;
import org.junit.jupiter.api.Test;

class FailedExceptionTest {
  private final RuntimeException thrown =
      new IllegalStateException("outer", new ConnectException("refused\nby kim@gaon.example"));

  @Test
  void tellsTheRootInOneLine_withoutPersonalData() {
    FailedException failed = FailedException.of(thrown);

    assertEquals("java.net.ConnectException: refused by [email]", failed.getMessage());
    assertSame(thrown, failed.getCause());
    assertFalse(failed.tooManyRejects());
  }

  @Test
  void tellsThatTheClusterIsGone_andWhatToDo() {
    FailedException failed = FailedException.ofLostCluster("flink.example:8081", thrown);

    assertEquals(
        "the cluster at flink.example:8081 does not tell any more how the job goes"
            + " (java.net.ConnectException: refused by [email]); when it is back and does not run the job, start the job again",
        failed.getMessage());
    assertSame(thrown, failed.getCause());
    assertTrue(failed.mayGoOn());
    assertFalse(FailedException.of(thrown).mayGoOn());
  }
}
