package org.newsmill.job;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Job files of a test; a path that holds "missing" matches nothing, "readonly" takes no files. */
final class JobFiles implements JobFile.Files {
  /** A job file with nothing but the required keys, three lines long. */
  static final String MINIMAL = "input:\n  - path: a.jsonl\noutput: out\n";

  private static final Instant NOW = Instant.parse("2024-12-04T20:00:00Z");
  private final Path directory;

  JobFiles(Path directory) {
    this.directory = directory;
  }

  /** The job of the text; {@code overrides} are paths of keys, each before its value. */
  JobSpec read(String yaml, String... overrides) {
    Path file = directory.resolve("job.yaml");
    try {
      Files.writeString(file, yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < overrides.length; i += 2) {
      values.put(overrides[i], overrides[i + 1]);
    }
    return JobFile.read(file, values, NOW, this);
  }

  /** The job of trends of the text. */
  TrendsSpec readTrends(String yaml) {
    Path file = directory.resolve("job.yaml");
    try {
      Files.writeString(file, yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return TrendsFile.read(file, Map.of(), NOW, this);
  }

  /** The message with which the text is refused as a job of trends. */
  String errorOfTrends(String yaml) {
    return assertThrows(JobError.class, () -> readTrends(yaml)).getMessage();
  }

  /** The message with which the text is refused. */
  String errorOf(String yaml, String... overrides) {
    return assertThrows(JobError.class, () -> read(yaml, overrides)).getMessage();
  }

  /** The message with which the file is refused. */
  String errorOf(Path file) {
    return assertThrows(JobError.class, () -> JobFile.read(file, Map.of(), NOW, this)).getMessage();
  }

  @Override
  public boolean knows(String path) {
    return !path.startsWith("nowhere://");
  }

  @Override
  public boolean exists(String path) {
    return !path.contains("missing");
  }

  @Override
  public List<String> list(String path) throws IOException {
    try (Stream<Path> all = Files.walk(Path.of(path))) {
      return all.filter(Files::isRegularFile).map(Path::toString).sorted().toList();
    }
  }

  @Override
  public byte[] read(String path, int maxBytes) throws IOException {
    try (InputStream in = Files.newInputStream(Path.of(path))) {
      return in.readNBytes(maxBytes);
    }
  }

  @Override
  public Optional<String> whyNotWritable(String path) {
    return path.contains("readonly") ? Optional.of("no permission") : Optional.empty();
  }
}
