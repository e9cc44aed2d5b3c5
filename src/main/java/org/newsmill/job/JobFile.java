package org.newsmill.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.newsmill.text.UserDictionary;

/**
 * Reads a job file into a {@link JobSpec}. Paths in the file are relative to the file, paths on the
 * command line to the working directory.
 */
public final class JobFile {
  private static final List<String> KEYS = Arrays.stream(JobKey.values()).map(JobKey::id).toList();
  private static final List<String> INPUT_KEYS = List.of("path", "format", "preset", "fields");
  private static final List<String> FIELD_KEYS =
      Arrays.stream(FieldMapping.Field.values()).map(FieldMapping.Field::id).toList();
  private static final Map<String, Format> FORMATS = byId(Format.values(), Format::id);
  private static final Map<String, JobSpec.Runner> RUNNERS = runners();
  private static final Map<String, JobSpec.Analyzer> ANALYZERS =
      byId(JobSpec.Analyzer.values(), analyzer -> analyzer.name().toLowerCase(Locale.ROOT));
  private static final Pattern GLOB = Pattern.compile("[*?\\[\\]{}\\\\]");

  /** News dumps begin with the web. */
  private static final int FIRST_YEAR = 1990;

  private static final int LAST_YEAR = 2199;
  private static final String SAFE_NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

  /** What the job needs to know of the file systems, answered before any work starts. */
  public interface Files {
    /** Whether there is a file system for the path's scheme. */
    boolean knows(String path);

    /** Whether at least one file matches the path. */
    boolean exists(String path);

    /** Why the directory cannot be written; empty when it can. */
    Optional<String> whyNotWritable(String directory);

    /** The files that match a path, or lie below it, in the order of their names. */
    List<String> list(String path) throws IOException;

    /** The first bytes of a file, up to a number of them. */
    byte[] read(String path, int maxBytes) throws IOException;
  }

  private final Path file;
  private final Files files;
  private final JobPaths paths;
  private final YamlSection keys;

  private JobFile(Path file, Files files, YamlSection keys) {
    this.file = file;
    this.files = files;
    this.paths = new JobPaths(file, files);
    this.keys = keys;
  }

  /**
   * Reads and checks a job file.
   *
   * @param overrides values by path of key, from the command line, in order
   * @param now when the job begins: its day in the job's time zone is {@code as_of} when the file
   *     names none
   * @throws JobError at the first thing that is wrong
   */
  public static JobSpec read(Path file, Map<String, String> overrides, Instant now, Files files) {
    YamlTree tree = YamlTree.read(file);
    overrides.forEach(tree::set);
    YamlSection keys = new YamlSection(tree.fileName(), "", tree.root(), KEYS);
    return new JobFile(file, files, keys).spec(now);
  }

  private JobSpec spec(Instant now) {
    String name = safeName("name", nameOfFile());
    LocalDate asOf = date("as_of", LocalDate.ofInstant(now, zone()));
    List<InputSpec> inputs = inputs();
    return new JobSpec(
        name,
        safeName("batch", name + "-" + asOf),
        inputs,
        output(inputs),
        asOf,
        zone(),
        publishers(),
        entities(),
        keys.integer("min_body_chars", 1, 1, 1_000_000),
        boilerplate(),
        limits(),
        keys.number("min_jaccard", 0.7, 0.5, 0.95),
        history(),
        keys.ratio("max_reject_ratio", 0.1),
        keys.bool("store_body", true),
        keys.integer("keywords_per_article", 20, 0, 100),
        keys.oneOf("analyzer", JobSpec.Analyzer.FAST, ANALYZERS),
        userDictionary(),
        topics(),
        topicModels(),
        keys.integer("files_per_partition", 1, 1, 1000),
        keys.bool("report", false),
        flink().isPresent()
            ? JobSpec.Runner.FLINK
            : keys.oneOf("runner", JobSpec.Runner.AUTO, RUNNERS),
        flink(),
        keys.strings("beam"),
        keys.integer("parallelism", 0, 0, 10_000));
  }

  private Optional<HistorySpec> history() {
    if (!keys.has("history")) {
      return Optional.empty();
    }
    YamlSection section = keys.section("history", List.of("path", "days"));
    String path = section.required("path", "the directory of the tables of earlier batches");
    return Optional.of(
        new HistorySpec(paths.resolve(section, "path", path), section.integer("days", 7, 1, 366)));
  }

  private InputLimits limits() {
    InputLimits ifMissing = InputLimits.DEFAULT;
    return new InputLimits(
        keys.integer("max_document_bytes", ifMissing.maxDocumentBytes(), 1, 1_000_000_000),
        keys.integer("max_compression_ratio", ifMissing.maxCompressionRatio(), 2, 1_000_000),
        keys.integer("max_nesting_depth", ifMissing.maxNestingDepth(), 1, 10_000),
        keys.integer("max_mime_depth", ifMissing.maxMimeDepth(), 1, 100),
        keys.integer("max_line_bytes", ifMissing.maxLineBytes(), 1000, 100_000_000),
        keys.integer("max_workbook_bytes", ifMissing.maxWorkbookBytes(), 1, 1_000_000_000));
  }

  /** The file's name without its ending, with a dash for what cannot name a directory. */
  private String nameOfFile() {
    String stem = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    String safe = stem.replaceAll("[^A-Za-z0-9._-]+", "-").replaceFirst("^[._-]+", "");
    return safe.isEmpty() ? "job" : safe;
  }

  private String safeName(String key, String ifMissing) {
    String value = keys.string(key, ifMissing);
    if (!value.matches(SAFE_NAME)) {
      throw keys.error(
          key, "'" + value + "' cannot name a directory", "1 to 100 of A-Z a-z 0-9 . _ -");
    }
    return value;
  }

  private LocalDate date(String key, LocalDate ifMissing) {
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

  private ZoneId zone() {
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

  private List<EntityRow> entities() {
    String key = "entities";
    String path = keys.string(key, null);
    return path == null
        ? List.of()
        : EntityFile.read(paths.text(keys, key, path, "a table of entities"));
  }

  private List<PublisherRow> publishers() {
    String key = "publishers";
    String path = keys.string(key, null);
    return path == null
        ? List.of()
        : PublisherFile.read(paths.text(keys, key, path, "a table of publishers"));
  }

  private Optional<String> flink() {
    String address = keys.string("flink", null);
    if (address != null && !address.matches("[A-Za-z0-9._-]{1,253}:\\d{1,5}")) {
      throw keys.error(
          "flink", "'" + address + "' is no address", "host and port, such as localhost:8081");
    }
    return Optional.ofNullable(address);
  }

  private String output(List<InputSpec> inputs) {
    String path = paths.resolve(keys, "output", keys.required("output", "the path of a directory"));
    if (GLOB.matcher(path).find()) {
      throw keys.error(
          "output",
          path + " would be taken for a glob when its files are listed",
          "a path without * ? [ ] { } \\");
    }
    for (InputSpec input : inputs) {
      if ((path + "/").startsWith(input.path() + (input.path().endsWith("/") ? "" : "/"))) {
        throw keys.error(
            "output",
            path + " lies in the input " + input.path() + ": a rerun would read its own tables",
            "a directory outside the inputs");
      }
    }
    files
        .whyNotWritable(path)
        .ifPresent(
            why -> {
              throw keys.error(
                  "output", path + " cannot be written: " + why, "a directory that can be written");
            });
    return path;
  }

  /** The rules of the files that the key names. */
  private List<TextFile> boilerplate() {
    String key = "boilerplate";
    return keys.texts(key).stream()
        .map(path -> paths.text(keys, key, path, "a file of rules"))
        .toList();
  }

  /** The saved queries and taxonomies of the files and directories that the key names. */
  private List<TextFile> topics() {
    String key = "topics";
    return keys.texts(key).stream()
        .flatMap(path -> paths.texts(keys, key, path, "a file of topics").stream())
        .toList();
  }

  private List<TopicModel> topicModels() {
    String key = "topic_models";
    return keys.has(key)
        ? new TopicModels(keys.list(key, TopicModels.KEYS), paths).read()
        : List.of();
  }

  private List<InputSpec> inputs() {
    List<InputSpec> inputs = new ArrayList<>();
    for (YamlSection section : keys.list("input", INPUT_KEYS)) {
      String path =
          paths.resolve(section, "path", section.required("path", "a file, a directory or a glob"));
      if (!files.exists(path)) {
        throw section.error(
            "path", "no file matches " + path, "a file, a directory or a glob that matches files");
      }
      Format format = section.oneOf("format", Format.AUTO, FORMATS);
      inputs.add(new InputSpec(path, format, mapping(section)));
    }
    return inputs;
  }

  private UserDictionary userDictionary() {
    String key = "user_dictionary";
    String path = keys.string(key, null);
    if (path == null) {
      return UserDictionary.EMPTY;
    }
    TextFile words = paths.text(keys, key, path, "a user dictionary");
    try {
      return UserDictionary.parse(words.text());
    } catch (UserDictionary.MalformedLineException e) {
      throw new JobError(words.name() + ":" + e.line(), key, e.getMessage(), e.allowed());
    }
  }

  private static FieldMapping mapping(YamlSection section) {
    String preset = section.string("preset", "newsmill");
    FieldMapping mapping =
        FieldMapping.preset(preset)
            .orElseThrow(
                () ->
                    section.error(
                        "preset",
                        "unknown value '"
                            + preset
                            + "'"
                            + Suggestion.of(preset, FieldMapping.presetNames()),
                        String.join(", ", FieldMapping.presetNames())));
    if (section.has("fields")) {
      YamlSection fields = section.section("fields", FIELD_KEYS);
      for (String key : fields.keys()) {
        FieldMapping.Field field = FieldMapping.Field.of(key).orElseThrow();
        mapping = mapping.with(field, fields.required(key, "a key, or keys divided by dots"));
      }
    }
    return mapping;
  }

  private static <E> Map<String, E> byId(E[] values, Function<E, String> id) {
    Map<String, E> map = new LinkedHashMap<>();
    for (E value : values) {
      map.put(id.apply(value), value);
    }
    return map;
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
