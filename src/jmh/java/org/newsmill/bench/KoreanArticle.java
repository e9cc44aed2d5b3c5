package org.newsmill.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.newsmill.model.LabelledFile;
import org.newsmill.text.CleanText;

/**
 * An article as it is measured: cleaned as the product does, the title empty where there is none.
 */
record KoreanArticle(String title, String body) {
  /**
   * Those of a file of JSON Lines, plain or gzip, with {@code label}, {@code text}, {@code title}.
   */
  static List<KoreanArticle> read(Path file) throws IOException {
    return new LabelledFile(List.of("label"), List.of("title"), List.of("text"))
        .read(file).stream()
            .map(
                row ->
                    new KoreanArticle(
                        row.title() == null ? "" : CleanText.line(row.title()),
                        CleanText.paragraphs(row.text())))
            .toList();
  }
}
