package org.newsmill.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.beam.sdk.Pipeline;
import org.newsmill.cli.runner.FailedException;
import org.newsmill.cli.runner.JobRun;
import org.newsmill.job.RunSpec;
import org.newsmill.write.Manifest;
import org.newsmill.write.OutputFiles;
import org.newsmill.write.Publication;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of commands that run a job, and the run from what a dead one left to the tables. */
final class JobExecution {
  @Option(names = "--quiet", description = "Prints nothing unless the job fails.")
  private boolean quiet;

  @Option(names = "--json", description = "Prints the manifest as JSON instead of a summary.")
  private boolean json;

  @Option(
      names = "--detached",
      description = "With a Flink cluster: ends when the job is submitted; it publishes by itself.")
  private boolean detached;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /** What is printed of the tables of a finished run. */
  interface Telling {
    void tell(Manifest manifest) throws IOException;
  }

  boolean isQuiet() {
    return quiet;
  }

  /** Where people read: not among the lines of a manifest. */
  PrintWriter toPeople() {
    return json ? command.commandLine().getErr() : command.commandLine().getOut();
  }

  /**
   * Runs a job and publishes its tables.
   *
   * @param stages lays the job's stages into a pipeline, given its staging directory
   * @param summary tells people of the tables, unless they want the manifest or nothing
   * @param published follows in any case
   * @return the exit code
   */
  int run(
      RunSpec job,
      String output,
      List<String> beamOptions,
      Function<String, Consumer<Pipeline>> stages,
      Telling summary,
      Telling published)
      throws IOException, InterruptedException {
    PrintWriter out = command.commandLine().getOut();
    PrintWriter err = command.commandLine().getErr();
    String run = Long.toHexString(System.currentTimeMillis()) + "-" + ProcessHandle.current().pid();
    JobRun jobRun = JobRun.of(job, beamOptions, run, quiet ? null : err);
    Publication publication = new Publication(output);
    publication.recover(job.batch());
    String staging = OutputFiles.staging(output, job.batch(), run);
    try {
      if (jobRun.run(stages.apply(staging), detached) == JobRun.Ending.SUBMITTED) {
        if (!quiet) {
          err.println("submitted; the job publishes into " + output + " when it is done");
        }
        return Newsmill.DONE;
      }
    } catch (FailedException e) {
      err.println("newsmill: " + e.getMessage());
      if (!e.mayGoOn()) {
        publication.discard(job.batch(), staging);
      }
      return e.tooManyRejects() ? Newsmill.TOO_MANY_REJECTS : Newsmill.FAILED;
    }
    Manifest manifest = publication.manifest(job.batch()).orElseThrow();
    if (json) {
      out.print(manifest.toJson());
    } else if (!quiet) {
      summary.tell(manifest);
    }
    published.tell(manifest);
    out.flush();
    return Newsmill.DONE;
  }
}
