package org.newsmill.job;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Reads a job file of trends into a {@link TrendsSpec}; paths as {@link JobFile} takes them. */
public final class TrendsFile {
  private static final List<String> KEYS =
      Arrays.stream(TrendKey.values()).map(TrendKey::id).toList();

  private TrendsFile() {}

  /**
   * Reads and checks a job file of trends.
   *
   * @param overrides values by path of key, from the command line, in order
   * @param now when the job begins: its day in the job's time zone is {@code as_of} when the file
   *     names none
   * @throws JobError at the first thing that is wrong
   */
  public static TrendsSpec read(
      Path file, Map<String, String> overrides, Instant now, JobFile.Files files) {
    YamlTree tree = YamlTree.read(file);
    overrides.forEach(tree::set);
    YamlSection keys = new YamlSection(tree.fileName(), "", tree.root(), KEYS);
    CommonKeys common = new CommonKeys(keys);
    JobPaths paths = new JobPaths(file, files);
    String name = common.safeName("name", CommonKeys.nameOf(file));
    ZoneId zone = common.zone();
    LocalDate asOf = common.date("as_of", LocalDate.ofInstant(now, zone));
    String tables = tables(keys, paths, files);
    String output =
        keys.has("output") ? paths.resolve(keys, "output", keys.string("output", null)) : tables;
    return new TrendsSpec(
        name,
        tables,
        common.writable("output", output, files),
        zone,
        settings(keys, asOf),
        new RunSpec(
            common.safeName("batch", name + "-" + asOf),
            List.of(tables + "/daily_*/*/*.avro"),
            common.runner(),
            common.flink(),
            keys.strings("beam"),
            common.parallelism()));
  }

  private static String tables(YamlSection keys, JobPaths paths, JobFile.Files files) {
    String what = "the output directory of newsmill mine";
    String tables = paths.resolve(keys, "tables", keys.required("tables", what));
    if (!files.exists(tables + "/daily_total/*/*.avro")) {
      throw keys.error("tables", "there is no table daily_total in " + tables, what);
    }
    return tables;
  }

  private static TrendSettings settings(YamlSection keys, LocalDate asOf) {
    return new TrendSettings(
        asOf,
        keys.integer("days", 7, 1, 366),
        keys.integer("baseline_days", 56, TrendSettings.MIN_HISTORY_DAYS, 730),
        keys.integer("provisional_days", 2, 0, 30),
        keys.number("false_alarm_rate", 0.0003, 0.000001, 0.05),
        keys.integer("min_origins", 5, 1, 1_000_000),
        keys.integer("top", 1000, 1, 100_000),
        keys.bool("mix_versions", false));
  }
}
