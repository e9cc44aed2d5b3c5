package org.newsmill.job;

import java.io.IOException;
import java.nio.file.Path;
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
  private static final Map<String, JobSpec.Analyzer> ANALYZERS =
      byId(JobSpec.Analyzer.values(), analyzer -> analyzer.name().toLowerCase(Locale.ROOT));

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
  private final CommonKeys common;

  private JobFile(Path file, Files files, YamlSection keys) {
    this.file = file;
    this.files = files;
    this.paths = new JobPaths(file, files);
    this.keys = keys;
    this.common = new CommonKeys(keys);
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
    String name = common.safeName("name", CommonKeys.nameOf(file));
    ZoneId zone = common.zone();
    LocalDate asOf = common.date("as_of", LocalDate.ofInstant(now, zone));
    List<InputSpec> inputs = inputs();
    return new JobSpec(
        name,
        common.safeName("batch", name + "-" + asOf),
        inputs,
        output(inputs),
        asOf,
        zone,
        publishers(),
        entities(),
        keys.integer("min_body_chars", 1, 1, 1_000_000),
        boilerplate(),
        limits(),
        keys.number("min_jaccard", 0.7, 0.5, 0.95),
        history(),
        lateDays(),
        keys.ratio("max_reject_ratio", 0.1),
        keys.bool("store_body", true),
        keys.integer("keywords_per_article", 20, 0, 100),
        keys.oneOf("analyzer", JobSpec.Analyzer.FAST, ANALYZERS),
        userDictionary(),
        topics(),
        topicModels(),
        keys.integer("file_bytes", 128_000_000, 1000, 2_000_000_000),
        keys.bool("report", false),
        common.runner(),
        common.flink(),
        keys.strings("beam"),
        common.parallelism());
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

  private Optional<Integer> lateDays() {
    int days = keys.integer("late_days", 0, 0, 3650);
    boolean backfill = keys.bool("backfill", false);
    return keys.has("late_days") && !backfill ? Optional.of(days) : Optional.empty();
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

  private String output(List<InputSpec> inputs) {
    String path = paths.resolve(keys, "output", keys.required("output", "the path of a directory"));
    for (InputSpec input : inputs) {
      if ((path + "/").startsWith(input.path() + (input.path().endsWith("/") ? "" : "/"))) {
        throw keys.error(
            "output",
            path + " lies in the input " + input.path() + ": a rerun would read its own tables",
            "a directory outside the inputs");
      }
    }
    return common.writable("output", path, files);
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
}
