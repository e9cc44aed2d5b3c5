package org.newsmill.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.newsmill.mention.entity.EntityTagger;
import org.newsmill.model.FeatureSpec;
import org.newsmill.model.SequencePlan;
import org.newsmill.model.SoftmaxPlan;
import org.newsmill.model.TrainingPlan;
import org.newsmill.sentiment.TargetFeatures;
import org.newsmill.sentiment.VaderLexicon;
import picocli.CommandLine.Option;

/**
 * Features and settings of a training; each has a default per task that was chosen by measuring.
 */
final class TrainOptions {
  @Option(names = "--min-gram", description = "Shortest character n-gram. Default: 1.")
  private Integer minGram;

  @Option(names = "--max-gram", description = "Longest character n-gram. Default: 4, language 5.")
  private Integer maxGram;

  @Option(
      names = "--word-grams",
      description = "Longest word n-gram, 0 for none. Default: topic 2, sentiment 0, language 1.")
  private Integer wordGrams;

  @Option(
      names = "--bucket-bits",
      description = "2^N hash buckets. Default: 20, language 18, entities 19.")
  private Integer bucketBits;

  @Option(
      names = "--lead-chars",
      description = "Read only so many code points of a text, 0 for all. Default: 0.")
  private Integer leadChars;

  @Option(
      names = "--cost",
      description = "Weight of the loss (C of an SVM). Default: topic 0.2, sentiment 0.5.")
  private Double cost;

  @Option(
      names = "--smoothing",
      description =
          "Pseudo-count of the naive Bayes feature scaling, 0 for none. Default: topic 1,"
              + " sentiment 0.")
  private Double smoothing;

  @Option(
      names = "--balance",
      description =
          "0 counts every text alike, 1 every label alike. Default: topic 1, sentiment 0.5,"
              + " language 0.")
  private Double balance;

  @Option(
      names = "--min-texts",
      description =
          "Features of fewer texts, of fewer words for entities, get no weight. Default: 2.")
  private Integer minTexts;

  @Option(
      names = "--rounds",
      description = "Passes over the texts. Default: 15, language 3, entities 10.")
  private Integer rounds;

  @Option(
      names = "--rate",
      description = "First step of train language and entities. Default: 0.5, entities 0.05.")
  private Double rate;

  @Option(
      names = "--tokens",
      description =
          "Features beside n-grams: none, vader (English polarity words) or target (words around an"
              + " entity). Default: none.")
  private String tokens;

  /** Gives the tokens of a text. */
  Function<String, List<String>> tokenizer() {
    return switch (tokens()) {
      case VaderLexicon.NAME -> VaderLexicon.shipped()::features;
      case TargetFeatures.NAME -> TargetFeatures.shipped()::of;
      default -> text -> List.of();
    };
  }

  private String tokens() {
    String name = or(tokens, "none");
    if (!List.of("none", VaderLexicon.NAME, TargetFeatures.NAME).contains(name)) {
      throw new IllegalArgumentException("--tokens is " + name + ", allowed: none, vader, target");
    }
    return name.equals("none") ? "" : name;
  }

  FeatureSpec features(TrainCommand.Task task) {
    int words = task == TrainCommand.Task.topic ? 2 : 0;
    boolean language = task == TrainCommand.Task.language;
    return new FeatureSpec(
        or(minGram, 1),
        or(maxGram, language ? 5 : 4),
        or(wordGrams, language ? 1 : words),
        or(bucketBits, language ? 18 : 20),
        or(leadChars, 0),
        tokens());
  }

  SoftmaxPlan softmaxPlan() {
    return new SoftmaxPlan(or(rate, 0.5), or(balance, 0.0), or(rounds, 3));
  }

  FeatureSpec entityFeatures() {
    return new FeatureSpec(1, 1, 0, or(bucketBits, 19), 0, EntityTagger.FEATURES);
  }

  SequencePlan sequencePlan() {
    return new SequencePlan(or(rate, 0.05), or(minTexts, 2), or(rounds, 10));
  }

  TrainingPlan plan(TrainCommand.Task task) {
    boolean topic = task == TrainCommand.Task.topic;
    return new TrainingPlan(
        or(cost, topic ? 0.2 : 0.5),
        or(smoothing, topic ? 1.0 : 0.0),
        or(balance, topic ? 1.0 : 0.5),
        or(minTexts, 2),
        or(rounds, 15));
  }

  /** The options that were given, as words of a command. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    add(words, "--min-gram", minGram);
    add(words, "--max-gram", maxGram);
    add(words, "--word-grams", wordGrams);
    add(words, "--bucket-bits", bucketBits);
    add(words, "--lead-chars", leadChars);
    add(words, "--cost", cost);
    add(words, "--smoothing", smoothing);
    add(words, "--balance", balance);
    add(words, "--min-texts", minTexts);
    add(words, "--rounds", rounds);
    add(words, "--rate", rate);
    add(words, "--tokens", tokens);
    return words;
  }

  private static void add(List<String> words, String name, Object value) {
    if (value != null) {
      words.add(name);
      words.add(value.toString());
    }
  }

  private static <T> T or(T given, T otherwise) {
    return given == null ? otherwise : given;
  }
}
