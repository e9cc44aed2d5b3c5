package org.newsmill.cli.runner;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.beam.sdk.PipelineResult;
import org.joda.time.Duration;

/** Watches a job to its end and shows how far it is. When this process is ended, so is the job. */
final class Watch {
  private static final long POLL_MILLIS = 500;

  private final Progress progress;
  private final AtomicReference<PipelineResult> watched = new AtomicReference<>();

  /**
   * Watches jobs.
   *
   * @param progressTo receives the progress line; null for none
   */
  Watch(PrintWriter progressTo) {
    this.progress = new Progress(progressTo);
    Runtime.getRuntime().addShutdownHook(new Thread(this::interrupt, "interrupt-job"));
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
    watched.set(job);
    try {
      PipelineResult.State state = poll.next();
      while (state == null || !state.isTerminal()) {
        progress.show(job);
        state = poll.next();
      }
      if (watched.getAndSet(null) == null) {
        // The process is being ended and has said so; how the cancelled job ended tells nothing
        // more.
        new CountDownLatch(1).await();
      }
      return state;
    } finally {
      watched.set(null);
      progress.end();
    }
  }

  private void interrupt() {
    PipelineResult job = watched.getAndSet(null);
    if (job == null) {
      return;
    }
    System.err.println(
        "newsmill: interrupted, the job is cancelled; the next run of the batch removes what was"
            + " staged, or finishes what was being published");
    try {
      job.cancel();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
