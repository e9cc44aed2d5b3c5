package org.newsmill.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.newsmill.text.PersonalData;
import org.newsmill.write.RejectRatioException;

/** Runs a pipeline to its end and shows how far it is. */
final class JobRun {
  private static final Duration POLL = Duration.ofMillis(500);

  private final PrintWriter progressTo;

  /**
   * Runs pipelines.
   *
   * @param progressTo receives the progress line; null for none
   */
  JobRun(PrintWriter progressTo) {
    this.progressTo = progressTo;
  }

  /** The job failed; the message is the first cause in one line. */
  static final class FailedException extends Exception {
    private static final long serialVersionUID = 1L;

    FailedException(Throwable cause) {
      super(oneLine(rootOf(cause)), cause);
    }

    boolean isCausedBy(Class<? extends Throwable> type) {
      for (Throwable t = this; t != null; t = t.getCause()) {
        if (type.isInstance(t)) {
          return true;
        }
      }
      return false;
    }

    private static Throwable rootOf(Throwable thrown) {
      Throwable root = thrown;
      while (root.getCause() != null) {
        root = root.getCause();
      }
      return root;
    }

    private static String oneLine(Throwable root) {
      String message = root instanceof RejectRatioException ? root.getMessage() : root.toString();
      return PersonalData.redact(message.replaceAll("\\s+", " ").strip());
    }
  }

  /**
   * Runs the pipeline.
   *
   * @throws FailedException when it does not finish
   */
  void run(Pipeline pipeline) throws FailedException, InterruptedException {
    AtomicReference<PipelineResult> started = new AtomicReference<>();
    CompletableFuture<PipelineResult.State> finished =
        CompletableFuture.supplyAsync(
            () -> {
              // The DirectRunner returns at once, Flink when the job is done.
              PipelineResult result = pipeline.run();
              started.set(result);
              return result.waitUntilFinish();
            });
    Progress progress = new Progress(progressTo);
    try {
      while (!finished.isDone()) {
        waitFor(finished);
        progress.show(started.get());
      }
      PipelineResult.State state = finished.get();
      if (state != PipelineResult.State.DONE) {
        throw new FailedException(new IllegalStateException("the job ended as " + state));
      }
    } catch (ExecutionException e) {
      throw new FailedException(e.getCause());
    } finally {
      progress.end();
    }
  }

  private static void waitFor(CompletableFuture<?> finished)
      throws ExecutionException, InterruptedException {
    try {
      finished.get(POLL.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // Not done yet: show how far it is.
      Thread.onSpinWait();
    }
  }
}
