package org.newsmill.job;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.newsmill.model.FeatureSpec;
import org.newsmill.model.LabelledText;
import org.newsmill.model.ModelFile;
import org.newsmill.model.ModelHeader;
import org.newsmill.model.Training;
import org.newsmill.model.TrainingPlan;

/** Models of a job's, trained on a few words. */
public final class TopicModelFixtures {
  private TopicModelFixtures() {}

  /** A model that was trained for topics, sure of every label. */
  public static TopicModel trained(String scheme, String language, String... labelsAndTexts) {
    return trained("topic", 0, scheme, language, labelsAndTexts);
  }

  /**
   * A model.
   *
   * @param leadChars so many characters it reads, 0 for all
   * @param labelsAndTexts a label and a text of it, by turns
   */
  public static TopicModel trained(
      String task, int leadChars, String scheme, String language, String... labelsAndTexts) {
    List<LabelledText> rows =
        IntStream.range(0, labelsAndTexts.length * 10)
            .map(i -> i % (labelsAndTexts.length / 2) * 2)
            .mapToObj(
                i -> new LabelledText(1, "label", labelsAndTexts[i], null, labelsAndTexts[i + 1]))
            .toList();
    List<String> labels = rows.stream().map(LabelledText::label).distinct().sorted().toList();
    FeatureSpec features = new FeatureSpec(1, 3, 1, 18, leadChars, "");
    ModelHeader header = new ModelHeader(task, labels, features, "2031-02-03", List.of(), "");
    TrainingPlan plan = new TrainingPlan(0.5, 1, 1, 1, 10);
    Training training = Training.run(header, rows, rows, plan, text -> List.of());
    byte[] bytes = ModelFile.write(training.model());
    return new TopicModel(scheme, language, ModelSource.file("own.nmlm", bytes), 0);
  }

  /** A model in the jar. */
  public static TopicModel shipped(String scheme, String name) {
    return new TopicModel(scheme, "any", ModelSource.shipped(name), 0);
  }

  /** A model file that holds some text. */
  public static TopicModel broken(String scheme) {
    byte[] bytes = "text".getBytes(StandardCharsets.UTF_8);
    return new TopicModel(scheme, "any", ModelSource.file("own.nmlm", bytes), 0);
  }
}
