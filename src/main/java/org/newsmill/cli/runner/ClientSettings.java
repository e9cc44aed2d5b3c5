package org.newsmill.cli.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Flink asks its client for, and not the cluster, when it lays out a job. */
final class ClientSettings {
  /**
   * An article that does not fit into the sort buffer of its slot, about a megabyte, goes to disk;
   * by default it would fail the job.
   */
  private static final String SETTINGS = "taskmanager.runtime.large-record-handler: true\n";

  private ClientSettings() {}

  /** A directory with the settings, as Flink's client reads them; it goes with the process. */
  static Path directory() throws IOException {
    Path directory = Files.createTempDirectory("newsmill-flink");
    directory.toFile().deleteOnExit();
    Path file = Files.writeString(directory.resolve("config.yaml"), SETTINGS);
    file.toFile().deleteOnExit();
    return directory;
  }
}
