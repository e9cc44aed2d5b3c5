package org.newsmill.write;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
 * @param accounts ledger, rejects and caps that a batch with rewritten units has then; empty where
 *     they stay
 */
public record Takeover(
    Set<String> partitions,
    Set<String> units,
    List<DataFile> rewritten,
    Optional<Manifest> accounts) {
  /** Nothing is changed. */
  public static final Takeover NONE = new Takeover(Set.of(), Set.of(), List.of());

  /** A takeover that leaves the accounts of batches as they are. */
  public Takeover(Set<String> partitions, Set<String> units, List<DataFile> rewritten) {
    this(partitions, units, rewritten, Optional.empty());
  }

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
    String batch = other.job().get("batch");
    List<DataFile> left = new ArrayList<>();
    for (DataFile file : other.files()) {
      if (!partitions.contains(directory(file)) && !rewrites(batch, file)) {
        left.add(file);
      }
    }
    boolean changed = false;
    for (DataFile file : rewritten) {
      if (PartFiles.batchOf(file.path()).equals(batch)) {
        left.add(file);
        changed = true;
      }
    }
    left.sort(Comparator.comparing(DataFile::path));
    Manifest after = other.withFiles(left);
    return changed ? accounts.map(after::withAccounts).orElse(after) : after;
  }

  private boolean rewrites(String batch, DataFile file) {
    return units.contains(unit(batch, value(directory(file))));
  }

  private static String directory(DataFile file) {
    return file.path().substring(0, file.path().lastIndexOf('/'));
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
