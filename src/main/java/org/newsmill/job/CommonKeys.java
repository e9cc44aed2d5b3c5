package org.newsmill.job;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The keys that every kind of job file has, read with the same checks and errors. */
final class CommonKeys {
  private static final Map<String, JobSpec.Runner> RUNNERS = runners();
  private static final Pattern GLOB = Pattern.compile("[*?\\[\\]{}\\\\]");

  /** News dumps begin with the web. */
  private static final int FIRST_YEAR = 1990;

  private static final int LAST_YEAR = 2199;
  private static final String SAFE_NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

  private final YamlSection keys;

  CommonKeys(YamlSection keys) {
    this.keys = keys;
  }

  /** The name that a file gives its job when it names none. */
  static String nameOf(Path file) {
    String stem = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    String safe = stem.replaceAll("[^A-Za-z0-9._-]+", "-").replaceFirst("^[._-]+", "");
    return safe.isEmpty() ? "job" : safe;
  }

  String safeName(String key, String ifMissing) {
    String value = keys.string(key, ifMissing);
    if (!value.matches(SAFE_NAME)) {
      throw keys.error(
          key, "'" + value + "' cannot name a directory", "1 to 100 of A-Z a-z 0-9 . _ -");
    }
    return value;
  }

  LocalDate date(String key, LocalDate ifMissing) {
    String value = keys.string(key, ifMissing.toString());
    try {
      LocalDate day = LocalDate.parse(value);
      if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
        throw keys.error(
            key, value + " is out of range", "a day from " + FIRST_YEAR + " to " + LAST_YEAR);
      }
      return day;
    } catch (DateTimeException e) {
      throw keys.error(key, "'" + value + "' is not a day", "a day as YYYY-MM-DD");
    }
  }

  ZoneId zone() {
    String value = keys.string("time_zone", "Asia/Seoul");
    try {
      return ZoneId.of(value);
    } catch (DateTimeException e) {
      throw keys.error(
          "time_zone",
          "'" + value + "' is not a time zone",
          "a zone of the IANA database, such as Asia/Seoul, or UTC");
    }
  }

  Optional<String> flink() {
    String address = keys.string("flink", null);
    if (address != null && !address.matches("[A-Za-z0-9._-]{1,253}:\\d{1,5}")) {
      throw keys.error(
          "flink", "'" + address + "' is no address", "host and port, such as localhost:8081");
    }
    return Optional.ofNullable(address);
  }

  /** A cluster's address says where the job runs. */
  JobSpec.Runner runner() {
    return flink().isPresent()
        ? JobSpec.Runner.FLINK
        : keys.oneOf("runner", JobSpec.Runner.AUTO, RUNNERS);
  }

  int parallelism() {
    return keys.integer("parallelism", 0, 0, 10_000);
  }

  /** A directory to write to, by its resolved path. */
  String writable(String key, String path, JobFile.Files files) {
    if (GLOB.matcher(path).find()) {
      throw keys.error(
          key,
          path + " would be taken for a glob when its files are listed",
          "a path without * ? [ ] { } \\");
    }
    files
        .whyNotWritable(path)
        .ifPresent(
            why -> {
              throw keys.error(
                  key, path + " cannot be written: " + why, "a directory that can be written");
            });
    return path;
  }

  /** Beam's names of the runners are understood too. */
  private static Map<String, JobSpec.Runner> runners() {
    Map<String, JobSpec.Runner> runners = new LinkedHashMap<>();
    runners.put("auto", JobSpec.Runner.AUTO);
    runners.put("direct", JobSpec.Runner.DIRECT);
    runners.put("flink", JobSpec.Runner.FLINK);
    runners.put("DirectRunner", JobSpec.Runner.DIRECT);
    runners.put("FlinkRunner", JobSpec.Runner.FLINK);
    return runners;
  }
}
