package org.newsmill.cli.runner;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import org.apache.beam.sdk.PipelineResult;
import org.joda.time.Duration;

/** Watches a job to its end and shows how far it is. When this process is ended, so is the job. */
final class Watch {
  private static final long POLL_MILLIS = 500;

  private final Progress progress;

  /**
   * Watches jobs.
   *
   * @param progressTo receives the progress line; null for none
   */
  Watch(PrintWriter progressTo) {
    this.progress = new Progress(progressTo);
  }

  /** The state in which a job on Flink ended. */
  PipelineResult.State untilEnd(PipelineResult job) throws InterruptedException {
    return untilEnd(
        job,
        () -> {
          TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
          return job.getState();
        });
  }

  /**
   * The state in which a job on the DirectRunner ended.
   *
   * @throws RuntimeException what failed the job, which this runner throws only to who waits for it
   */
  PipelineResult.State untilEndOfDirect(PipelineResult job) throws InterruptedException {
    return untilEnd(job, () -> job.waitUntilFinish(Duration.millis(POLL_MILLIS)));
  }

  /** Waits a while and tells the state; null while there is none. */
  private interface Poll {
    PipelineResult.State next() throws InterruptedException;
  }

  private PipelineResult.State untilEnd(PipelineResult job, Poll poll) throws InterruptedException {
    Thread cancel = new Thread(() -> cancel(job), "cancel-job");
    Runtime.getRuntime().addShutdownHook(cancel);
    try {
      PipelineResult.State state = poll.next();
      while (state == null || !state.isTerminal()) {
        progress.show(job);
        state = poll.next();
      }
      return state;
    } finally {
      progress.end();
      Runtime.getRuntime().removeShutdownHook(cancel);
    }
  }

  private static void cancel(PipelineResult job) {
    try {
      job.cancel();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
