package org.newsmill.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.newsmill.evaluate.Evaluation;
import org.newsmill.evaluate.EvaluationRequest;
import org.newsmill.evaluate.Evaluations;
import org.newsmill.evaluate.PageSet;
import org.newsmill.model.MalformedInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code newsmill evaluate}: measures an annotator on a labelled set. The last line of stdout is
 * one JSON object, all else goes to stderr. Exit code 0 whatever the score, 2 for wrong usage or a
 * malformed row.
 */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: newsmill evaluate topic labelled.tsv --errors wrong.tsv"},
    description = "Measures an annotator on a labelled set; prints one JSON object.")
public final class EvaluateCommand implements Callable<Integer> {
  private static final JsonMapper JSON = new JsonMapper();

  @Spec private CommandSpec spec;

  @Parameters(index = "0", description = "What to measure, such as topic or sentiment.")
  private String task;

  @Parameters(index = "1..*", paramLabel = "FILE", description = "Labelled set; default: stdin.")
  private List<Path> files = List.of();

  @Option(names = "--input", paramLabel = "FILE", description = "The same as FILE; repeatable.")
  private List<Path> inputs = List.of();

  @Option(
      names = "--map",
      paramLabel = "GOLD=MODEL",
      description = "What the model calls a label of the set; repeatable.")
  private List<String> mappings = List.of();

  @Option(names = "--errors", paramLabel = "FILE", description = "Writes the wrong rows as TSV.")
  private Path errors;

  @Option(
      names = "--held-out",
      description = "Scores only the tenth of the rows that train holds out.")
  private boolean heldOut;

  @Option(
      names = "--pages",
      paramLabel = "DIR",
      description = "Pages ID.html or ID.html.gz, for extraction.")
  private Path pages;

  @Option(names = "--gold", paramLabel = "FILE", description = "JSON of what each page holds.")
  private Path gold;

  @Option(
      names = "--predictions",
      paramLabel = "FILE",
      description = "Writes the texts of the pages, as JSON in the form of the gold.")
  private Path predictions;

  @Override
  public Integer call() throws IOException {
    try {
      Map<String, Object> report = evaluation().run(request());
      spec.commandLine().getOut().println(JSON.writeValueAsString(report));
      spec.commandLine().getOut().flush();
      return 0;
    } catch (MalformedInputException | IllegalArgumentException e) {
      return fail(e.getMessage());
    } catch (NoSuchFileException e) {
      return fail(e.getMessage() + ": no such file");
    }
  }

  private Evaluation evaluation() {
    Map<String, Supplier<Evaluation>> all = Evaluations.all();
    if (!all.containsKey(task)) {
      throw new IllegalArgumentException("task " + task + ", allowed: " + all.keySet());
    }
    return all.get(task).get();
  }

  private EvaluationRequest request() {
    List<Path> all = new ArrayList<>(files);
    all.addAll(inputs);
    all.removeIf(file -> file.toString().equals("-"));
    Map<String, String> goldToModel = new LinkedHashMap<>();
    for (String mapping : mappings) {
      int equals = mapping.lastIndexOf('=');
      if (equals <= 0 || equals == mapping.length() - 1) {
        throw new IllegalArgumentException("--map " + mapping + ", expected GOLD=MODEL");
      }
      goldToModel.put(mapping.substring(0, equals), mapping.substring(equals + 1));
    }
    return new EvaluationRequest(all, System.in, goldToModel, errors, heldOut, pageSet());
  }

  private PageSet pageSet() {
    if ((pages == null) != (gold == null)) {
      throw new IllegalArgumentException("--pages and --gold go together");
    }
    return pages == null ? null : new PageSet(pages, gold, predictions);
  }

  private int fail(String message) {
    spec.commandLine().getErr().println("newsmill evaluate: " + message);
    spec.commandLine().getErr().flush();
    return 2;
  }
}
