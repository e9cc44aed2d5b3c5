package org.newsmill.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Starts the program's scripts as processes of their own. */
final class Processes {
  private static final Map<String, String> ELSEWHERE = Map.of("LC_ALL", "C", "TZ", "America/Lima");

  private Processes() {}

  /** What a process printed and how it ended. */
  record Ended(int exitCode, String out, String err) {}

  /** A process at work, with what it prints. */
  record Running(Process process, Path out, Path err) {
    Ended end() throws IOException, InterruptedException {
      assertTrue(process.waitFor(5, TimeUnit.MINUTES), "still running: " + process.info());
      return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }
  }

  /** Maven has just made the jars; only the time of the files could make the launcher build. */
  static void jarsAreFresh() throws IOException {
    for (String jar : List.of("newsmill-all.jar", "newsmill-flink.jar")) {
      Files.setLastModifiedTime(Path.of("target", jar), FileTime.from(Instant.now()));
    }
  }

  /** Starts a script in another locale and time zone than the one of the machine. */
  static Running start(Path temp, String script, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("scripts/" + script));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(temp, "out", ".txt");
    Path err = Files.createTempFile(temp, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().putAll(ELSEWHERE);
    return new Running(builder.start(), out, err);
  }

  /** Runs a script to its end. */
  static Ended run(Path temp, String script, String... arguments)
      throws IOException, InterruptedException {
    return start(temp, script, arguments).end();
  }

  /** The files below a directory by their relative names, sorted; none when it is missing. */
  static List<String> files(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(Files::isRegularFile)
          .map(file -> directory.relativize(file).toString())
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      // A file went away while the process at work moved it.
      return files(directory);
    }
  }

  /** Files of an output that are neither rows nor the record of a batch. */
  static List<String> orphans(Path output) throws IOException {
    return files(output).stream()
        .filter(name -> !name.matches("[a-z_]+/(dt|batch)=[^/]+/part-[^/]+\\.avro"))
        .filter(
            name ->
                !name.matches("_SUCCESS|manifest\\.json|report\\.html|\\.manifests/[^/]+\\.json"))
        .toList();
  }
}
