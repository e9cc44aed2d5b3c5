package org.newsmill.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsmill.model.LabelledSpan;
import org.newsmill.model.MalformedInputException;

class EntityEvaluationTest {
  private static final String ROWS =
      "## 1\t<달님:PS>은 <숲:LC>\n달\tB-PS\n님\tI-PS\n은\tO\n \tO\n숲\tB-LC\n\n둘\tB-QT\n\n";

  @TempDir private Path folder;

  @Test
  void countsStrictSpans_meanOverTypes() throws IOException {
    Path errors = folder.resolve("errors.tsv");
    // The person is cut short, the place is right, the quantity is missed, a date is invented.
    Map<String, Object> report =
        run(
            ROWS,
            Map.of(),
            errors,
            text ->
                text.startsWith("달")
                    ? List.of(new LabelledSpan(0, 1, "PS"), new LabelledSpan(4, 5, "LC"))
                    : List.of(new LabelledSpan(0, 1, "DT")));

    assertEquals("entities", report.get("task"));
    assertEquals(2, report.get("n"));
    assertEquals(Map.of("DT", 0.0, "LC", 1.0, "PS", 0.0, "QT", 0.0), report.get("per_class_f1"));
    assertEquals(0.25, report.get("value"));
    assertEquals(1.0 / 3, report.get("micro_f1"));
    // B-PS and B-LC are right, I-PS and B-QT missed, the other 8 tags have no F1.
    assertEquals(2.0 / 12, report.get("char_macro_f1"));
    assertEquals(
        List.of(
            "file\tline\tgold\tpredicted\ttext",
            "(stdin)\t2\tPS:달님 | LC:숲\tPS:달 | LC:숲\t달님은 숲",
            "(stdin)\t8\tQT:둘\tDT:둘\t둘"),
        Files.readAllLines(errors));
  }

  @Test
  void mapsTypes_andLeavesOutThoseThatAreMappedToO() throws IOException {
    String rows = "달\tB-PER\n숲\tB-FLD\n\n";

    Map<String, Object> report =
        run(
            rows,
            Map.of("PER", "PS", "FLD", "O"),
            null,
            text -> List.of(new LabelledSpan(0, 1, "PS")));

    assertEquals(1.0, report.get("value"));
    String message =
        assertThrows(
                MalformedInputException.class,
                () -> run(rows, Map.of("PER", "PS"), null, text -> List.of()))
            .getMessage();
    assertEquals(
        "(stdin):2: no type FLD in [DT, LC, OG, PS, QT, TI]; --map FLD=TYPE renames it", message);
  }

  private static Map<String, Object> run(
      String rows,
      Map<String, String> mapped,
      Path errors,
      java.util.function.Function<String, List<LabelledSpan>> entities)
      throws IOException {
    return new EntityEvaluation(entities)
        .run(
            new EvaluationRequest(
                List.of(),
                new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)),
                mapped,
                errors,
                false));
  }
}
