package org.newsmill.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the processor time of a recording of {@code mine} went: by kind of work, which the
 * innermost frame tells that is of the product, of Avro, of Beam or of Flink; and by the step of
 * the pipeline whose thread it was. {@code scripts/bench-floor --profile} makes the recording.
 */
public final class ProfileShares {
  private static final Pattern PRODUCT = Pattern.compile("org\\.newsmill\\.([a-z]+)\\..*");
  private static final Pattern STEP =
      Pattern.compile(" at (?:[A-Za-z]+: )?([A-Z][^/()]*(?:/[^/()]+)?)");
  private static final int LINES = 25;

  private final Map<String, Long> kinds = new TreeMap<>();
  private final Map<String, Long> steps = new TreeMap<>();

  private ProfileShares() {}

  /** Argument: the recording. */
  public static void main(String[] args) throws IOException {
    ProfileShares shares = new ProfileShares();
    try (RecordingFile recording = new RecordingFile(Path.of(args[0]))) {
      while (recording.hasMoreEvents()) {
        RecordedEvent event = recording.readEvent();
        if (event.getEventType().getName().equals("jdk.ExecutionSample")) {
          shares.add(event);
        }
      }
    }
    print("kind of work", shares.kinds);
    print("step", shares.steps);
  }

  private void add(RecordedEvent sample) {
    List<RecordedFrame> frames = sample.getStackTrace().getFrames();
    kinds.merge(kind(frames), 1L, Long::sum);
    steps.merge(step(sample.getThread("sampledThread").getJavaName()), 1L, Long::sum);
  }

  private static String kind(List<RecordedFrame> frames) {
    boolean encodesRows = frames.stream().anyMatch(f -> type(f).endsWith(".write.RowBytes"));
    for (RecordedFrame frame : frames) {
      String type = type(frame);
      Matcher product = PRODUCT.matcher(type);
      if (product.matches() && !product.group(1).equals("record")) {
        return "newsmill " + product.group(1);
      }
      if (type.startsWith("org.apache.avro.") || type.startsWith("org.newsmill.record.")) {
        return encodesRows ? "Avro, rows" : "Avro, between steps";
      }
      if (type.startsWith("org.apache.beam.")) {
        return type.contains("coders") ? "Beam, coders" : "Beam, other";
      }
      if (type.startsWith("org.apache.flink.")) {
        return type.contains("sort") ? "Flink, sort" : "Flink, other";
      }
    }
    return "Java";
  }

  private static String type(RecordedFrame frame) {
    return frame.getMethod().getType().getName();
  }

  private static String step(String thread) {
    Matcher steps = STEP.matcher(thread == null ? "" : thread);
    String last = "other threads";
    while (steps.find()) {
      last = steps.group(1);
    }
    return last;
  }

  private static void print(String of, Map<String, Long> counts) {
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    System.out.printf("%n| %s | of %d samples |%n|---|---|%n", of, all);
    counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(LINES)
        .forEach(
            entry ->
                System.out.printf(
                    Locale.ROOT,
                    "| %s | %.3f |%n",
                    entry.getKey(),
                    (double) entry.getValue() / all));
  }
}
