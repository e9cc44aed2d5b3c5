package org.newsmill.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/**
 * Counts what the tasks of embedded Flink hand to each other, before compression: what is grouped,
 * and what a task writes once for each of several that read it. A cluster reports to it whose
 * configuration lies in {@link #configuration}.
 */
public final class ExchangedBytes implements MetricReporter {
  private static final Queue<TaskBytes> TASKS = new ConcurrentLinkedQueue<>();

  /** An operator's stage: {@code (FlatMap at Annotate articles/Each)}. */
  private static final Pattern STAGE = Pattern.compile(" at (?:[A-Za-z]+: )?([A-Z][^/()]*)");

  private record TaskBytes(String task, Counter bytes) {}

  /** Flink finds it as a service. */
  public static final class Factory implements MetricReporterFactory {
    @Override
    public MetricReporter createMetricReporter(Properties properties) {
      return new ExchangedBytes();
    }
  }

  /** Makes the configuration of a cluster that reports here, in a directory, and forgets others. */
  static Path configuration(Path directory) throws IOException {
    TASKS.clear();
    Files.createDirectories(directory);
    Files.write(
        directory.resolve("config.yaml"),
        List.of(
            "metrics:",
            "  reporter:",
            "    exchanged:",
            "      factory:",
            "        class: " + Factory.class.getName()));
    return directory;
  }

  /**
   * Bytes by the stage of the last operator of the tasks that wrote them, of jobs that have ended;
   * those of collections that were joined to one stand under {@code unions}.
   */
  static Map<String, Long> byStage() {
    Map<String, Long> bytes = new TreeMap<>();
    TASKS.forEach(task -> bytes.merge(stage(task.task()), task.bytes().getCount(), Long::sum));
    return bytes;
  }

  private static String stage(String task) {
    Matcher stages = STAGE.matcher(task);
    String last = "unions";
    while (stages.find()) {
      last = stages.group(1);
    }
    return last;
  }

  @Override
  public void open(MetricConfig config) {
    // Nothing to open: what is reported stays in memory.
  }

  @Override
  public void close() {
    // The counts are read after the cluster has closed.
  }

  @Override
  public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
    String task = group.getAllVariables().get("<task_name>");
    boolean ofOperator = group.getAllVariables().containsKey("<operator_name>");
    if (name.equals("numBytesOut") && task != null && !ofOperator) {
      TASKS.add(new TaskBytes(task, (Counter) metric));
    }
  }

  @Override
  public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {
    // An ended task has counted all it wrote.
  }
}
