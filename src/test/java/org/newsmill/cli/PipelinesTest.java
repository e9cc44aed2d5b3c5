package org.newsmill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsmill.cli.runner.BeamArguments;
import org.newsmill.job.JobFile;
import org.newsmill.job.JobSpec;
import org.newsmill.job.TrendsFile;
import org.newsmill.job.TrendsSpec;

/** The job files of the project can be run as they are. */
class PipelinesTest {
  private static final Path TRENDS = Path.of("pipelines", "trends.yaml");

  @Test
  void theJobFileOfTrendsIsWhole(@TempDir Path tables) throws IOException {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    Path total = tables.resolve("daily_total/dt=2024-12-05/part-a-00000.avro");
    Files.createDirectories(total.getParent());
    Files.createFile(total);

    TrendsSpec job =
        TrendsFile.read(
            TRENDS,
            Map.of("tables", tables.toString()),
            Instant.parse("2024-12-05T00:00:00Z"),
            new BeamFiles());

    assertEquals("trends-2024-12-05", job.run().batch());
  }

  @Test
  void everyJobFileIsWhole_andItsOptionsAreBeams() throws IOException {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    List<Path> jobFiles;
    try (Stream<Path> all = Files.list(Path.of("pipelines"))) {
      jobFiles =
          all.filter(file -> file.toString().endsWith(".yaml") && !file.equals(TRENDS))
              .sorted()
              .toList();
    }
    assertTrue(jobFiles.size() >= 2);
    for (Path jobFile : jobFiles) {
      JobSpec job =
          JobFile.read(jobFile, Map.of(), Instant.parse("2024-12-05T00:00:00Z"), new BeamFiles());
      // Throws for an option that Beam does not know.
      assertNotNull(BeamArguments.create(job.beam()), jobFile.toString());
    }
  }
}
