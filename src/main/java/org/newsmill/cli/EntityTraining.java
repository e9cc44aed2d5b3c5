package org.newsmill.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.newsmill.evaluate.EntityEvaluation;
import org.newsmill.evaluate.EvaluationRequest;
import org.newsmill.korean.KoreanAnalyzer;
import org.newsmill.mention.entity.EntityTagger;
import org.newsmill.mention.entity.Gazetteer;
import org.newsmill.mention.entity.UnitFeatures;
import org.newsmill.model.FeatureRows;
import org.newsmill.model.HeldOut;
import org.newsmill.model.ModelFile;
import org.newsmill.model.ModelHeader;
import org.newsmill.model.SequenceModel;
import org.newsmill.model.SequenceTraining;
import org.newsmill.model.TaggedFile;
import org.newsmill.model.TaggedSentence;
import org.newsmill.text.UserDictionary;

/**
 * {@code newsmill train entities}: tagged sentences become the model of {@link EntityTagger} and
 * its card. A tenth of the sentences is held out and measures the model.
 */
final class EntityTraining {
  private final TrainOptions options;
  private final String asOf;
  private final List<String> data;
  private final String command;

  /**
   * A training.
   *
   * @param command the command that makes the model again, without machine paths
   */
  EntityTraining(TrainOptions options, String asOf, List<String> data, String command) {
    this.options = options;
    this.asOf = asOf;
    this.data = data;
    this.command = command;
  }

  /** Trains, writes the model and its card, and prints its scores. */
  void run(List<Path> inputs, Path file, PrintWriter out) throws IOException {
    ModelHeader header =
        new ModelHeader(
            "entities",
            EntityTagger.tags(),
            options.entityFeatures(),
            asOf,
            data,
            options.sequencePlan().toString());
    SequenceTraining training = new SequenceTraining(header, options.sequencePlan());
    KoreanAnalyzer korean = KoreanAnalyzer.fast(UserDictionary.EMPTY);
    Gazetteer gazetteer = Gazetteer.shipped();
    FeatureRows rows = new FeatureRows(header.features().bucketBits());
    UnitFeatures features = new UnitFeatures(rows);
    for (Path input : inputs) {
      for (TaggedSentence sentence : TaggedFile.read(input)) {
        String text = sentence.text();
        if (!HeldOut.contains(text) && !text.isBlank()) {
          training.add(
              rows,
              EntityTagger.sample(
                  text, korean.analyze(text), sentence.spans(), gazetteer, features));
        }
      }
    }
    SequenceModel model = training.train();
    byte[] bytes = ModelFile.write(model.stored());
    Files.write(file, bytes);
    Map<String, Object> scores = scores(model, gazetteer, inputs);
    String name = String.valueOf(file.getFileName());
    Files.writeString(
        Path.of(file + ".md"),
        card(name, header, bytes.length, training.size(), scores),
        StandardCharsets.UTF_8);
    report(scores).forEach(out::println);
    out.flush();
  }

  private static Map<String, Object> scores(
      SequenceModel model, Gazetteer gazetteer, List<Path> inputs) throws IOException {
    return EntityEvaluation.of(new EntityTagger(model, gazetteer))
        .run(new EvaluationRequest(inputs, InputStream.nullInputStream(), Map.of(), null, true));
  }

  private static List<String> report(Map<String, Object> scores) {
    Map<?, ?> support = (Map<?, ?>) scores.get("support");
    List<String> lines = new ArrayList<>(List.of("| | spans | F1 |", "|---|---|---|"));
    ((Map<?, ?>) scores.get("per_class_f1"))
        .forEach(
            (label, f1) ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "| %s | %d | %.4f |",
                        label,
                        (Long) support.get(label),
                        (Double) f1)));
    lines.add("");
    for (String measure : List.of("entity_macro_f1", "micro_f1", "char_macro_f1")) {
      lines.add(String.format(Locale.ROOT, "%s %.4f", measure, (Double) scores.get(measure)));
    }
    return lines;
  }

  private String card(
      String name, ModelHeader header, int bytes, int trained, Map<String, Object> scores) {
    List<String> lines = new ArrayList<>();
    lines.add("# " + name);
    lines.add("");
    lines.add("Task: entities. Tags: " + String.join(", ", header.labels()) + ".");
    lines.add("Trained as of " + asOf + " on " + trained + " sentences; " + bytes + " bytes.");
    lines.add("");
    lines.add("## Data and licences");
    data.forEach(set -> lines.add("- " + set));
    lines.add("");
    lines.add("## Held-out tenth: strict spans");
    lines.add("");
    lines.addAll(report(scores));
    lines.add("");
    lines.add("## Made by");
    lines.add("");
    lines.add("    " + command);
    lines.add("");
    lines.add("Features: " + header.features() + ". Trainer: " + header.trainer() + ".");
    return String.join("\n", lines) + "\n";
  }
}
