package org.newsmill.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.newsmill.write.Manifest.DataFile;

/**
 * What a batch changes among the files of other batches.
 *
 * @param partitions directories such as {@code trend/dt=2024-12-05} of which the batch takes over
 *     all: files of other batches leave them
 * @param units batches with a day, such as {@code daily-2024-12-04/2024-12-03}, whose files of that
 *     day, outside of {@code partitions}, are those of {@code rewritten} alone
 * @param rewritten files of these units, staged anew
 */
public record Takeover(Set<String> partitions, Set<String> units, List<DataFile> rewritten) {
  /** Nothing is changed. */
  public static final Takeover NONE = new Takeover(Set.of(), Set.of(), List.of());

  public Takeover {
    partitions = Set.copyOf(partitions);
    units = Set.copyOf(units);
    rewritten = List.copyOf(rewritten);
  }

  /** A batch with a day. */
  public static String unit(String batch, String day) {
    return batch + "/" + day;
  }

  /** The manifest of another batch as it is afterwards. */
  Manifest after(Manifest other) {
    Map<String, DataFile> fresh = new HashMap<>();
    rewritten.forEach(file -> fresh.put(file.path(), file));
    String batch = other.job().get("batch");
    List<DataFile> left = new ArrayList<>();
    for (DataFile file : other.files()) {
      String directory = file.path().substring(0, file.path().lastIndexOf('/'));
      boolean rewrites = units.contains(unit(batch, value(directory)));
      if (!partitions.contains(directory)) {
        DataFile now = rewrites ? fresh.get(file.path()) : file;
        if (now != null) {
          left.add(now);
        }
      }
    }
    return other.withFiles(left);
  }

  /** The batches whose units are rewritten. */
  Set<String> batches() {
    Set<String> batches = new TreeSet<>();
    units.forEach(unit -> batches.add(unit.substring(0, unit.indexOf('/'))));
    return batches;
  }

  /** The day of a partition's directory. */
  private static String value(String directory) {
    return directory.substring(directory.indexOf('=') + 1);
  }
}
