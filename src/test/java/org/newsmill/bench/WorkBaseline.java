package org.newsmill.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Counted work by its name, and whether other counts are more than a tenth above it. */
public record WorkBaseline(Map<String, Long> counts) {
  private static final int ALLOWED_PERCENT = 110;

  /** Counts in the order of their names. */
  public WorkBaseline {
    counts = new TreeMap<>(counts);
  }

  /** Reads what {@link #write} wrote. */
  public static WorkBaseline read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    Map<String, Long> counts = new TreeMap<>();
    properties
        .stringPropertyNames()
        .forEach(name -> counts.put(name, Long.valueOf(properties.getProperty(name))));
    return new WorkBaseline(counts);
  }

  /** Writes the counts as properties, behind lines that say what they are. */
  public void write(Path file, List<String> comment) throws IOException {
    List<String> lines = new ArrayList<>();
    comment.forEach(line -> lines.add("# " + line));
    counts.forEach((name, count) -> lines.add(name + "=" + count));
    Files.write(file, lines);
  }

  /** These counts with those of another kind of work anew; kinds are what names begin with. */
  public WorkBaseline with(String kind, Map<String, Long> anew) {
    Map<String, Long> all = new TreeMap<>(counts);
    all.keySet().removeIf(name -> name.startsWith(kind));
    all.putAll(anew);
    return new WorkBaseline(all);
  }

  /** What is wrong with counts of a kind, for people; empty when all is well. */
  public List<String> complaints(String kind, Map<String, Long> counted) {
    List<String> complaints = new ArrayList<>();
    counted.forEach(
        (name, count) -> {
          Long before = counts.get(name);
          if (before == null) {
            complaints.add(name + " is new: " + count);
          } else if (count * 100 > before * ALLOWED_PERCENT) {
            complaints.add(
                String.format(
                    Locale.ROOT,
                    "%s: %,d, that is %.1f%% more than %,d",
                    name,
                    count,
                    100.0 * (count - before) / Math.max(1, before),
                    before));
          }
        });
    for (String name : counts.keySet()) {
      if (name.startsWith(kind) && !counted.containsKey(name)) {
        complaints.add(name + " is not there any more");
      }
    }
    return complaints;
  }
}
