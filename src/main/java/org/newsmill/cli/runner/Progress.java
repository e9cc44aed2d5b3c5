package org.newsmill.cli.runner;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricQueryResults;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricsFilter;

/**
 * The progress line. Of mining: documents read, articles annotated of those found, rejected, how
 * many a second, and how long it still takes where that is known; of trends: rows of the daily
 * tables. On a terminal one line that changes, elsewhere a line every {@value #PLAIN_SECONDS}
 * seconds.
 */
final class Progress {
  private static final int PLAIN_SECONDS = 10;

  private final PrintWriter to;
  private final boolean terminal = Boolean.getBoolean("newsmill.terminal");
  private final long startNanos = System.nanoTime();
  private final TimeLeft timeLeft = new TimeLeft();
  private long shownAtSeconds;

  /**
   * Shows progress from now on.
   *
   * @param to null for no progress
   */
  Progress(PrintWriter to) {
    this.to = to;
  }

  /** Shows the state of a job; {@code job} is null while the runner tells nothing of it. */
  void show(PipelineResult job) {
    if (to == null) {
      return;
    }
    long seconds = (System.nanoTime() - startNanos) / 1_000_000_000L;
    if (!terminal && seconds - shownAtSeconds < PLAIN_SECONDS) {
      return;
    }
    shownAtSeconds = seconds;
    String line = line(job == null ? Map.of() : counts(job), seconds);
    to.print(terminal ? "\r\u001B[K" + line : line + System.lineSeparator());
    to.flush();
  }

  /** Leaves the line. */
  void end() {
    if (to != null && terminal) {
      to.print("\r\u001B[K");
      to.flush();
    }
  }

  /** The line on what counters have counted after some seconds. */
  String line(Map<String, Long> counts, long seconds) {
    if (counts.containsKey("days/rows")) {
      long rows = counts.get("days/rows");
      return String.format(
          Locale.ROOT,
          "%,d rows read, %,d rows/s, %d s",
          rows,
          rows / Math.max(1, seconds),
          seconds);
    }
    return counts.isEmpty()
        ? String.format(Locale.ROOT, "running, %d s", seconds)
        : lineOfMining(counts, seconds);
  }

  private String lineOfMining(Map<String, Long> counts, long seconds) {
    long read = counts.getOrDefault("read/found", 0L);
    long kept = counts.getOrDefault("annotate/kept", 0L);
    long rejected = 0;
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      rejected += count.getKey().endsWith("/rejected") ? count.getValue() : 0;
    }
    long articles = counts.getOrDefault("extract/kept", 0L);
    long done =
        kept
            + counts.getOrDefault("annotate/rejected", 0L)
            + counts.getOrDefault("dedup/excluded", 0L);
    OptionalLong left = timeLeft.seconds(seconds, articles, done);
    return String.format(
        Locale.ROOT,
        "%,d read, %,d of %,d annotated, %,d rejected, %,d articles/s, %d s%s",
        read,
        kept,
        articles,
        rejected,
        kept / Math.max(1, seconds),
        seconds,
        left.isPresent() ? ", about " + left.getAsLong() + " s left" : "");
  }

  private static Map<String, Long> counts(PipelineResult job) {
    MetricQueryResults results = job.metrics().queryMetrics(MetricsFilter.builder().build());
    Map<String, Long> counts = new TreeMap<>();
    for (MetricResult<Long> counter : results.getCounters()) {
      counts.merge(
          counter.getName().getNamespace() + "/" + counter.getName().getName(),
          counter.getAttempted(),
          Long::sum);
    }
    return counts;
  }
}
