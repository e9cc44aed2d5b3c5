package org.newsmill.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.newsmill.evaluate.EvaluationRequest.SourceRow;
import org.newsmill.model.MalformedInputException;

/** The labels of a set beside those of the model. */
final class GoldLabels {
  private final Map<String, String> modelByGold = new TreeMap<>();

  private GoldLabels() {}

  /**
   * Resolves the labels of all rows.
   *
   * @param goldToModel the mapping that was asked for
   * @param known the model's label for a name, empty for an unknown name
   * @throws MalformedInputException for a label that nobody mapped and the model lacks
   * @throws IllegalArgumentException for a mapping to a label that the model lacks
   */
  static GoldLabels of(
      List<SourceRow> rows,
      Map<String, String> goldToModel,
      Function<String, Optional<String>> known,
      List<String> modelLabels) {
    goldToModel.forEach(
        (gold, model) -> {
          if (known.apply(model).isEmpty()) {
            throw new IllegalArgumentException(
                "--map " + gold + "=" + model + ": the model has " + modelLabels);
          }
        });
    GoldLabels labels = new GoldLabels();
    for (SourceRow source : rows) {
      String gold = source.row().label();
      if (!labels.modelByGold.containsKey(gold)) {
        String name = goldToModel.getOrDefault(gold, gold);
        String model =
            known
                .apply(name)
                .orElseThrow(
                    () ->
                        new MalformedInputException(
                            source.file(),
                            source.row().line(),
                            "label " + gold + " is not mapped and the model has " + modelLabels));
        labels.modelByGold.put(gold, model);
      }
    }
    return labels;
  }

  /** The model's label for a label of the set. */
  String modelLabel(String gold) {
    return modelByGold.get(gold);
  }

  /** The model's labels that occur in the set: what the argmax runs over. */
  List<String> modelLabels() {
    return List.copyOf(new TreeSet<>(modelByGold.values()));
  }

  /** The set's name of a model label; several that map to the same are joined by a plus sign. */
  String goldName(String modelLabel) {
    return String.join(
        "+",
        modelByGold.entrySet().stream()
            .filter(e -> e.getValue().equals(modelLabel))
            .map(Map.Entry::getKey)
            .toList());
  }
}
