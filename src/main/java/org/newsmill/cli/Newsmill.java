package org.newsmill.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.newsmill.cli.runner.BeamArguments;
import org.newsmill.cli.runner.FlinkClient;
import org.newsmill.job.JobError;
import org.newsmill.job.TrendKey;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/**
 * The program. Exit codes: 0 done, 1 failed, 2 wrong usage or job file, 3 stopped by
 * max_reject_ratio before it published.
 */
@Command(
    name = "newsmill",
    description = "Mines raw dumps of news and media text into Avro tables for trend analysis.",
    mixinStandardHelpOptions = true,
    versionProvider = Newsmill.Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failed",
      "2:wrong usage or job file",
      "3:stopped by max_reject_ratio before anything was published"
    },
    subcommands = {
      MineCommand.class,
      TrendsCommand.class,
      ReportCommand.class,
      TrainCommand.class,
      EvaluateCommand.class,
      DescribeCommand.class,
      ShowCommand.class,
      CleanCommand.class,
      EraseCommand.class,
      SampleCommand.class,
      CompletionCommand.class
    })
public final class Newsmill {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int WRONG_USAGE = 2;
  static final int TOO_MANY_REJECTS = 3;

  /** Everything behind "--" on the command line: options for Beam and its runner. */
  private final List<String> beamOptions;

  private Newsmill(List<String> beamOptions) {
    this.beamOptions = beamOptions;
  }

  List<String> beamOptions() {
    return beamOptions;
  }

  /**
   * Gives the file systems of Beam their options, such as the region of an object store.
   *
   * @throws JobError when Beam knows no such option
   */
  void setUpFileSystems() {
    FileSystems.setDefaultPipelineOptions(BeamArguments.create(BeamArguments.byName(beamOptions)));
  }

  /** Runs a command and ends the process, also when a library left threads behind. */
  public static void main(String[] args) {
    int exitCode = run(args);
    System.out.flush();
    System.err.flush();
    if (FlinkClient.isAround()) {
      endInsideFlinkClient(exitCode);
      return;
    }
    // Flink's shutdown hook misses classes of a jar that Flink itself has removed by then.
    Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {});
    System.exit(exitCode);
  }

  /** The process is Flink's, perhaps its job manager: it must go on. */
  private static void endInsideFlinkClient(int exitCode) {
    if (exitCode != DONE) {
      throw new IllegalStateException("newsmill failed with exit code " + exitCode);
    }
  }

  /** Runs a command; the result is the exit code. */
  static int run(String... args) {
    int divider = Arrays.asList(args).indexOf("--");
    List<String> beamOptions =
        divider < 0 ? List.of() : Arrays.asList(args).subList(divider + 1, args.length);
    String[] own = divider < 0 ? args : Arrays.copyOf(args, divider);
    CommandLine commandLine = commandLine(beamOptions);
    if (own.length == 0) {
      commandLine.usage(System.err);
      return WRONG_USAGE;
    }
    return commandLine.execute(own);
  }

  /** The program with all its commands and their options. */
  static CommandLine commandLine(List<String> beamOptions) {
    CommandLine commandLine = new CommandLine(new Newsmill(beamOptions));
    for (String command : List.of("mine", "describe")) {
      JobArguments.addKeyOptions(
          commandLine.getSubcommands().get(command).getCommandSpec(), JobArguments.keysOfMining());
    }
    JobArguments.addKeyOptions(
        commandLine.getSubcommands().get("trends").getCommandSpec(), List.of(TrendKey.values()));
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setExecutionExceptionHandler(
        (exception, command, parsed) -> {
          if (exception instanceof JobError) {
            command.getErr().println("newsmill: " + exception.getMessage());
            return WRONG_USAGE;
          }
          if (exception instanceof IOException) {
            command.getErr().println("newsmill: " + exception.getMessage());
            return FAILED;
          }
          throw exception;
        });
    return commandLine;
  }

  /** The version that the build wrote into the jar. */
  static final class Version implements IVersionProvider {
    static String number() {
      String version = Newsmill.class.getPackage().getImplementationVersion();
      return version == null ? "development" : version;
    }

    @Override
    public String[] getVersion() {
      return new String[] {"newsmill " + number()};
    }
  }
}
