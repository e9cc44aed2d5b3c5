package org.newsmill.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.newsmill.job.JobError;
import org.newsmill.report.PageLanguage;
import org.newsmill.write.Manifest;
import org.newsmill.write.Publication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes the HTML report on an output. */
@Command(
    name = "report",
    description =
        "Writes one HTML file with figures of everything that a job's output directory holds; it"
            + " opens in any browser and loads nothing.",
    footer = {"", "Example: newsmill report out/sample --output=report.html"},
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "OUTPUT", description = "Output directory of a job.")
  private String output;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "The file to write. Default: report.html in OUTPUT.")
  private String file;

  @Option(
      names = "--lang",
      defaultValue = "ko",
      description =
          "Language in which the page opens: ${COMPLETION-CANDIDATES}; it has a switch."
              + " Default: ${DEFAULT-VALUE}.")
  private PageLanguage language;

  @ParentCommand private Newsmill newsmill;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    newsmill.setUpFileSystems();
    Manifest manifest =
        new Publication(output)
            .lastMined()
            .orElseThrow(
                () ->
                    new JobError(
                        "command line",
                        "OUTPUT",
                        output + " holds no tables",
                        "the output directory of a job"));
    ReportFile report = ReportFile.in(output).writtenTo(file);
    report.write(manifest, language);
    spec.commandLine().getOut().println(report.path());
    return Newsmill.DONE;
  }
}
