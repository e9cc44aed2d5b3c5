package org.newsmill.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.newsmill.job.JobError;
import org.newsmill.write.Publication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Tidies an output behind runs that died. */
@Command(
    name = "clean",
    description = {
      "Finishes what dead runs had begun to publish, and removes what others had staged.",
      "No run may be going on in the output: it would lose what it has staged."
    },
    footer = {"", "Example: newsmill clean out/daily"},
    mixinStandardHelpOptions = true)
final class CleanCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "OUTPUT", description = "Output directory of a job.")
  private String output;

  @ParentCommand private Newsmill newsmill;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    newsmill.setUpFileSystems();
    Publication publication = new Publication(output);
    if (!publication.isBegun()) {
      throw new JobError(
          "command line",
          "OUTPUT",
          output + " holds neither tables nor anything staged",
          "the output directory of a job");
    }
    Publication.Cleaning done = publication.clean();
    PrintWriter out = spec.commandLine().getOut();
    List<String> finished = done.finished();
    finished.forEach(batch -> out.println("finished the publication of batch " + batch));
    out.printf(Locale.ROOT, "removed %,d staged files%n", done.removedFiles());
    out.flush();
    return Newsmill.DONE;
  }
}
