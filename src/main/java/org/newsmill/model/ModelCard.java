package org.newsmill.model;

import java.util.List;
import java.util.Locale;

/** The Markdown page beside a model: what it is for, what it was made of and how good it is. */
public final class ModelCard {
  private ModelCard() {}

  /**
   * The page.
   *
   * @param fileName name of the model file without folders
   * @param fileBytes its size
   * @param command the command that makes the model again, without machine paths
   */
  public static String of(Training training, String fileName, long fileBytes, String command) {
    ModelHeader header = training.model().header();
    StringBuilder out = new StringBuilder();
    line(out, "# %s", fileName);
    line(out, "");
    line(out, "Task: %s. Labels: %s.", header.task(), String.join(", ", header.labels()));
    line(
        out,
        "Trained as of %s on %d rows; %d bytes.",
        header.asOf(),
        training.trained(),
        fileBytes);
    line(out, "");
    line(out, "## Data and licences");
    header.data().forEach(name -> line(out, "- %s", name));
    line(out, "");
    line(out, "## Held-out tenth");
    line(out, "");
    report(training.scores()).forEach(row -> line(out, "%s", row));
    line(out, "");
    line(out, "## Made by");
    line(out, "");
    line(out, "    %s", command);
    line(out, "");
    line(out, "Features: %s. Trainer: %s.", header.features(), header.trainer());
    return out.toString();
  }

  /** The measures as lines of a Markdown table, majority class included. */
  public static List<String> report(ClassScores scores) {
    List<String> lines = new java.util.ArrayList<>();
    ClassScores majority = scores.majority();
    lines.add("| | rows | precision | recall | F1 |");
    lines.add("|---|---|---|---|---|");
    scores
        .f1()
        .forEach(
            (name, f1) ->
                lines.add(
                    format(
                        "| %s | %d | %.4f | %.4f | %.4f |",
                        name,
                        scores.support().get(name),
                        scores.precision().get(name),
                        scores.recall().get(name),
                        f1)));
    lines.add("");
    lines.add(format("macro-F1 %.4f, accuracy %.4f", scores.macroF1(), scores.accuracy()));
    lines.add(
        format(
            "majority class: macro-F1 %.4f, accuracy %.4f",
            majority.macroF1(), majority.accuracy()));
    return lines;
  }

  private static void line(StringBuilder out, String format, Object... values) {
    out.append(format(format, values)).append('\n');
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
