package org.newsmill.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import org.newsmill.sample.SampleCorpus;
import org.newsmill.sample.SampleSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a generated corpus for load tests and trials. */
@Command(
    name = "sample",
    description =
        "Writes a generated corpus with known duplicates, bursts and broken lines: JSON Lines,"
            + " truth.json (what a run must find) and job.yaml. The same arguments give the same"
            + " corpus. Shares are shares of all lines, 0 to 1; the rest are original stories.",
    footer = {
      "",
      "Example: newsmill sample --articles 100000 --seed 7 --output out/load",
      "Then:    newsmill mine out/load/job.yaml"
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {
  private static final String DEFAULT = " Default: ${DEFAULT-VALUE}.";

  @Option(names = "--articles", required = true, description = "Lines in all files, 1 to 10^9.")
  private long articles;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Directory for the corpus, new or empty.")
  private Path output;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Another number gives another corpus." + DEFAULT)
  private long seed;

  @Option(names = "--files", defaultValue = "4", description = "Files, 1 to 1000." + DEFAULT)
  private int files;

  @Option(names = "--gzip", description = "Compresses the files.")
  private boolean gzip;

  @Option(
      names = "--chars",
      defaultValue = "850",
      description =
          "Mean length of a body in characters, 300 to 100000; Korean takes 2.4 bytes each."
              + DEFAULT)
  private int chars;

  @Option(
      names = "--english",
      defaultValue = "0.1",
      description = "Share of English stories; the others are Korean." + DEFAULT)
  private double english;

  @Option(
      names = "--copies",
      defaultValue = "0.3",
      description = "Exact copies of earlier stories; some differ in white space." + DEFAULT)
  private double copies;

  @Option(
      names = "--edited",
      defaultValue = "0.05",
      description = "Edited reprints of earlier stories." + DEFAULT)
  private double edited;

  @Option(
      names = "--hot",
      defaultValue = "0.0",
      description = "Exact copies of one single story." + DEFAULT)
  private double hot;

  @Option(
      names = "--repeated",
      defaultValue = "0.001",
      description = "Lines that were there before, byte for byte." + DEFAULT)
  private double repeated;

  @Option(
      names = "--broken",
      defaultValue = "0.01",
      description = "Lines that are cut, not UTF-8, an array, or hold a wrong type." + DEFAULT)
  private double broken;

  @Option(
      names = "--as-of",
      defaultValue = "2024-12-05",
      paramLabel = "DAY",
      converter = DayConverter.class,
      description = "Last published day." + DEFAULT)
  private LocalDate asOf;

  @Option(names = "--days", defaultValue = "30", description = "Published days." + DEFAULT)
  private int days;

  @Option(
      names = "--bursts",
      defaultValue = "3",
      description = "Planted subjects that rise for three days, 0 to 8." + DEFAULT)
  private int bursts;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    SampleSpec.Shares shares = new SampleSpec.Shares(copies, edited, hot, repeated, broken);
    Map<String, Long> ledger =
        SampleCorpus.write(
                new SampleSpec(
                    articles, seed, files, gzip, chars, english, shares, asOf, days, bursts),
                output)
            .ledger();
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%d lines in %d files of %s: %d broken, %d repeated, %d articles%n",
        articles,
        files,
        output,
        ledger.get("documents_rejected"),
        ledger.get("articles_excluded"),
        ledger.get("articles_annotated"));
    out.println("newsmill mine " + output.resolve(SampleCorpus.JOB));
    out.flush();
    return Newsmill.DONE;
  }
}
