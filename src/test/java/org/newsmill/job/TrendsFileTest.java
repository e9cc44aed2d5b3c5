package org.newsmill.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendsFileTest {
  private static final String MINIMAL = "tables: out\n";

  @TempDir private Path directory;
  private JobFiles jobs;

  @BeforeEach
  void openDirectory() {
    jobs = new JobFiles(directory);
  }

  @Test
  void takesDefaults_whenOnlyTheTablesAreGiven() {
    assertEquals(
        new TrendsSpec(
            "job",
            directory + "/out",
            directory + "/out",
            ZoneId.of("Asia/Seoul"),
            new TrendSettings(LocalDate.of(2024, 12, 5), 7, 56, 2, 0.0003, 5, 1000, false),
            new RunSpec(
                "job-2024-12-05",
                List.of(directory + "/out/daily_*/*/*.avro"),
                JobSpec.Runner.AUTO,
                Optional.empty(),
                Map.of(),
                0)),
        jobs.readTrends(MINIMAL));
  }

  @Test
  void takesWhatIsGiven() {
    TrendsSpec job =
        jobs.readTrends(
            """
            name: n
            tables: out
            output: trends
            batch: b
            as_of: 2024-11-01
            time_zone: UTC
            days: 1
            baseline_days: 28
            provisional_days: 0
            false_alarm_rate: 0.01
            min_origins: 3
            top: 10
            mix_versions: true
            flink: localhost:8081
            beam: {objectReuse: true}
            parallelism: 2
            """);

    assertEquals(
        new TrendsSpec(
            "n",
            directory + "/out",
            directory + "/trends",
            ZoneId.of("UTC"),
            new TrendSettings(LocalDate.of(2024, 11, 1), 1, 28, 0, 0.01, 3, 10, true),
            new RunSpec(
                "b",
                List.of(directory + "/out/daily_*/*/*.avro"),
                JobSpec.Runner.FLINK,
                Optional.of("localhost:8081"),
                Map.of("objectReuse", "true"),
                2)),
        job);
  }

  @Test
  void theHashFollowsWhatDecidesTheRows() {
    String hash = jobs.readTrends(MINIMAL).hash();

    assertEquals(hash, jobs.readTrends(MINIMAL + "parallelism: 3\n").hash());
    assertNotEquals(hash, jobs.readTrends(MINIMAL + "days: 3\n").hash());
    assertNotEquals(hash, jobs.readTrends(MINIMAL + "mix_versions: true\n").hash());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "days: 0 | days: 0 is out of range; allowed: a whole number from 1 to 366",
        "baseline_days: 7 | baseline_days: 7 is out of range; allowed: a whole number from 14 to 730",
        "provisional_days: -1 | provisional_days: -1 is out of range; allowed: a whole number from 0"
            + " to 30",
        "false_alarm_rate: 1 | false_alarm_rate: 1 is out of range; allowed: a number from 1.0E-6 to"
            + " 0.05",
        "top: many | top: 'many' is not a whole number; allowed: a whole number from 1 to 100000",
        "mix_versions: maybe | mix_versions: 'maybe' is not a truth value; allowed: true, false",
        "as_of: soon | as_of: 'soon' is not a day; allowed: a day as YYYY-MM-DD"
      })
  void refusesValuesOutOfRange(String line, String message) {
    assertEquals(directory + "/job.yaml:2: " + message, jobs.errorOfTrends(MINIMAL + line + "\n"));
  }

  @Test
  void refusesUnknownKeys() {
    String message = jobs.errorOfTrends(MINIMAL + "baselin_days: 30\n");

    assertTrue(message.contains("unknown key (did you mean 'baseline_days'?)"), message);
  }

  @Test
  void refusesADirectoryWithoutTables() {
    assertEquals(
        directory
            + "/job.yaml:1: tables: there is no table daily_total in "
            + directory
            + "/missing; allowed: the output directory of newsmill mine",
        jobs.errorOfTrends("tables: missing\n"));
    assertEquals(
        directory + "/job.yaml: tables: is missing; allowed: the output directory of newsmill mine",
        jobs.errorOfTrends("name: x\n"));
  }

  @Test
  void refusesAnOutputThatCannotBeWritten() {
    assertEquals(
        directory
            + "/job.yaml:2: output: "
            + directory
            + "/readonly cannot be written: no permission; allowed: a directory that can be written",
        jobs.errorOfTrends(MINIMAL + "output: readonly\n"));
  }
}
