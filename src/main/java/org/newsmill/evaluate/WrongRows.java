package org.newsmill.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The rows that were predicted wrongly, as TSV: file, line, gold, predicted, text. */
final class WrongRows {
  private final List<String> lines = new ArrayList<>(List.of("file\tline\tgold\tpredicted\ttext"));

  void add(EvaluationRequest.SourceRow source, String gold, String predicted) {
    String line =
        String.join(
            "\t",
            cell(source.file()),
            Long.toString(source.row().line()),
            cell(gold),
            cell(predicted),
            cell(source.row().joined()));
    lines.add(line);
  }

  void writeTo(Path file) throws IOException {
    if (file != null) {
      Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }
  }

  private static String cell(String text) {
    return text == null ? "" : text.replaceAll("[\\t\\r\\n]+", " ");
  }
}
