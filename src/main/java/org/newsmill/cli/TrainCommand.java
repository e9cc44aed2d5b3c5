package org.newsmill.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.newsmill.language.LetterText;
import org.newsmill.model.LabelledFile;
import org.newsmill.model.LabelledText;
import org.newsmill.model.MalformedInputException;
import org.newsmill.model.ModelCard;
import org.newsmill.model.ModelFile;
import org.newsmill.model.ModelHeader;
import org.newsmill.model.SoftmaxPlan;
import org.newsmill.model.Training;
import org.newsmill.model.TrainingPlan;
import org.newsmill.sentiment.Tone;
import org.newsmill.topic.SectionClassifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code newsmill train}: labelled texts become a model file and its card. The same input and
 * options give the same bytes on every machine.
 */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: newsmill train topic --input labelled.tsv --model own.nmlm --as-of 2024-12-05"
    },
    description =
        "Trains a model from labelled texts, for keywords a table of document frequencies from"
            + " texts whose label is ko or en; the same input gives the same bytes.")
public final class TrainCommand implements Callable<Integer> {
  /** What the labels are about; decides the default features only. */
  enum Task {
    topic,
    sentiment,
    language,
    entities,
    targets,
    /** A table of document frequencies; labels are languages. */
    keywords
  }

  @Spec private CommandSpec spec;

  @Parameters(index = "0", description = "What the labels are about: ${COMPLETION-CANDIDATES}.")
  private Task task;

  @Option(
      names = "--input",
      required = true,
      description =
          "TSV with a header line or JSON Lines, for entities KLUE-NER, for targets JSON Lines with"
              + " text, entity and label; UTF-8, plain or gzip; repeatable.")
  private List<Path> inputs;

  @Option(names = "--model", required = true, description = "Model file to write.")
  private Path model;

  @Option(
      names = "--as-of",
      required = true,
      description = "Day of the training data, YYYY-MM-DD, stored in the model.")
  private String asOf;

  @Option(
      names = "--data",
      description = "Name and licence of a data set for header and card; repeatable.")
  private List<String> data = List.of();

  @Option(names = "--label-column", split = ",", description = "Default: ${DEFAULT-VALUE}.")
  private List<String> labelColumns = List.of("label", "rating");

  @Option(names = "--title-column", split = ",", description = "Default: ${DEFAULT-VALUE}.")
  private List<String> titleColumns = List.of("title", "headline");

  @Option(names = "--text-column", split = ",", description = "Default: ${DEFAULT-VALUE}.")
  private List<String> textColumns = List.of("text", "review", "sentence", "body");

  @Option(
      names = "--map",
      paramLabel = "LABEL=NAME",
      description = "Calls a label of the input NAME in the model; repeatable.")
  private Map<String, String> renamed = new LinkedHashMap<>();

  @Option(
      names = "--labels",
      split = ",",
      description = "Labels to keep, after --map, in this order. Default: all, sorted.")
  private List<String> kept = List.of();

  @Option(
      names = "--calibrate",
      description =
          "Rows that calibrate and measure the model; needed for language, whose texts are"
              + " fragments of each other. Otherwise a held-out tenth of the input does.")
  private Path calibration;

  @Option(
      names = "--folds",
      description =
          "For targets: measures by cross-validation over so many parts, too. Default: 0, not.")
  private int folds;

  @Mixin private TrainOptions options;

  @Override
  public Integer call() throws IOException {
    try {
      train();
      return 0;
    } catch (MalformedInputException | IllegalArgumentException e) {
      err().println("newsmill train: " + e.getMessage());
    } catch (java.nio.file.NoSuchFileException e) {
      err().println("newsmill train: " + e.getMessage() + ": no such file");
    }
    return 2;
  }

  private void train() throws IOException {
    requireDay(asOf);
    if ((task == Task.language) != (calibration != null)) {
      throw new IllegalArgumentException(
          "--calibrate FILE goes with train language, and only there");
    }
    if (task == Task.targets) {
      ModelHeader header = header(Tone.LABELS, options.plan(task).toString());
      new TargetTraining(header, options.plan(task), folds).run(inputs, model, command(), out());
      return;
    }
    if (task == Task.entities) {
      new EntityTraining(options, asOf, data, command()).run(inputs, model, out());
      return;
    }
    List<LabelledText> rows = rows(inputs);
    if (task == Task.keywords) {
      new KeywordTraining(data).run(rows, model, out());
      return;
    }
    List<String> labels =
        kept.isEmpty()
            ? List.copyOf(new TreeSet<>(rows.stream().map(LabelledText::label).toList()))
            : kept;
    checkLabels(labels);
    Training training =
        task == Task.language ? language(labels, rows) : sectionOrTone(labels, rows);
    byte[] bytes = ModelFile.write(training.model());
    Files.write(model, bytes);
    String name = String.valueOf(model.getFileName());
    String card = ModelCard.of(training, name, bytes.length, command());
    Files.writeString(Path.of(model + ".md"), card, StandardCharsets.UTF_8);
    ModelCard.report(training.scores()).forEach(out()::println);
    out().flush();
  }

  private void checkLabels(List<String> labels) {
    if (task == Task.topic && labels.contains(SectionClassifier.UNKNOWN)) {
      throw new IllegalArgumentException(
          "label "
              + SectionClassifier.UNKNOWN
              + " means in the tables that no topic is sure enough, allowed: any other name"
              + " (--map "
              + SectionClassifier.UNKNOWN
              + "=other), or --labels without it");
    }
  }

  /** Topic and sentiment: one label against the rest. */
  private Training sectionOrTone(List<String> labels, List<LabelledText> rows) {
    TrainingPlan plan = options.plan(task);
    ModelHeader header = header(labels, plan.toString());
    return Training.run(header, rows, plan, options.tokenizer());
  }

  /** Language: all labels against each other, over the letters of the rows' script. */
  private Training language(List<String> labels, List<LabelledText> rows) throws IOException {
    SoftmaxPlan plan = options.softmaxPlan();
    ModelHeader header = header(labels, plan.toString());
    return Training.run(header, letters(rows), letters(rows(List.of(calibration))), plan);
  }

  private ModelHeader header(List<String> labels, String plan) {
    return new ModelHeader(task.name(), labels, options.features(task), asOf, data, plan);
  }

  private static List<LabelledText> letters(List<LabelledText> rows) {
    return rows.stream()
        .map(row -> row.withText(LetterText.ofMainScript(row.joined())))
        .filter(row -> !row.text().isBlank())
        .toList();
  }

  private List<LabelledText> rows(List<Path> files) throws IOException {
    LabelledFile reader = new LabelledFile(labelColumns, titleColumns, textColumns);
    List<LabelledText> rows = new ArrayList<>();
    for (Path input : files) {
      for (LabelledText row : reader.read(input)) {
        String label = renamed.getOrDefault(row.label(), row.label());
        if (kept.isEmpty() || kept.contains(label)) {
          rows.add(row.withLabel(label));
        }
      }
    }
    return rows;
  }

  /** The command with file names instead of paths, so that the card is the same everywhere. */
  private String command() {
    List<String> words = new ArrayList<>(List.of("newsmill", "train", task.name()));
    inputs.forEach(input -> words.addAll(List.of("--input", String.valueOf(input.getFileName()))));
    words.addAll(List.of("--model", String.valueOf(model.getFileName()), "--as-of", asOf));
    if (calibration != null) {
      words.addAll(List.of("--calibrate", String.valueOf(calibration.getFileName())));
    }
    renamed.forEach((label, name) -> words.addAll(List.of("--map", label + "=" + name)));
    if (!kept.isEmpty()) {
      words.addAll(List.of("--labels", String.join(",", kept)));
    }
    words.addAll(options.words());
    return String.join(" ", words);
  }

  private static void requireDay(String day) {
    try {
      LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("--as-of is " + day + ", expected YYYY-MM-DD", e);
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
