package org.newsmill.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.newsmill.job.IdFile;
import org.newsmill.job.JobError;
import org.newsmill.pipeline.ErasedArticles;
import org.newsmill.pipeline.FindErased;
import org.newsmill.write.Publication;
import org.newsmill.write.Table;
import org.newsmill.write.TableReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Takes articles out of all tables, for good. */
@Command(
    name = "erase",
    description = {
      "Takes articles out of every table of an output and computes their days anew. Later runs"
          + " leave them out of the same input as erased.",
      "The input is not read and not changed; table trend stays until newsmill trends runs again. No"
          + " other run may be going on in the output."
    },
    footer = {"", "Example: newsmill erase out/daily --ids=takedown.txt"},
    mixinStandardHelpOptions = true)
final class EraseCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "OUTPUT", description = "Output directory of a job.")
  private String output;

  @Option(
      names = "--ids",
      required = true,
      paramLabel = "FILE",
      description = "Articles: an article_id a line; # begins a comment.")
  private Path ids;

  @Option(names = "--quiet", description = "Prints nothing unless the job fails.")
  private boolean quiet;

  @ParentCommand private Newsmill newsmill;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    newsmill.setUpFileSystems();
    Set<String> asked = IdFile.read(ids);
    Publication publication = new Publication(output);
    if (!publication.isBegun()) {
      throw new JobError(
          "command line", "OUTPUT", output + " holds no tables", "the output directory of a job");
    }
    publication.finish();
    ErasureRun run =
        new ErasureRun(
            output,
            publication,
            newsmill.beamOptions(),
            quiet ? null : spec.commandLine().getErr());
    run.finishOthers();
    FindErased found = FindErased.of(output, publication.mined(), asked);
    Set<String> erased = ErasedArticles.in(output);
    Set<String> known = new TreeSet<>();
    List<String> unknown = new ArrayList<>();
    for (String id : asked) {
      boolean knows = found.known().contains(id) || erased.contains(ErasedArticles.hash(id));
      (knows ? known : unknown).add(id);
    }
    if (known.isEmpty()) {
      throw new JobError(
          ids.getFileName().toString(),
          "article_id",
          "no table of " + output + " knows any of these articles, the first " + unknown.get(0),
          "ids that column article_id of table article has");
    }
    unknown.forEach(id -> spec.commandLine().getErr().println("newsmill: unknown article " + id));
    if (!found.batches().isEmpty()) {
      run.erase(known, found.batches());
    }
    tell(known.size(), found.batches());
    return Newsmill.DONE;
  }

  private void tell(int articles, List<String> batches) throws IOException {
    if (quiet) {
      return;
    }
    PrintWriter out = spec.commandLine().getOut();
    if (batches.isEmpty()) {
      out.printf(Locale.ROOT, "%,d articles were erased before, nothing is changed%n", articles);
    } else {
      out.printf(
          Locale.ROOT, "erased %,d articles from %s%n", articles, String.join(", ", batches));
      if (TableReader.hasFiles(output, Table.TREND)) {
        out.println("table trend was made of the days before: run newsmill trends again");
      }
    }
    out.flush();
  }
}
