package org.newsmill.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.newsmill.korean.KoreanAnalyzer;
import org.newsmill.mention.entity.Units;
import org.newsmill.mention.keyword.FrequencyCounter;
import org.newsmill.mention.keyword.KeywordExtractor;
import org.newsmill.mention.keyword.NounRules;
import org.newsmill.model.LabelledText;
import org.newsmill.text.CleanText;
import org.newsmill.text.StopWords;
import org.newsmill.text.TextAnalyzer;
import org.newsmill.text.UserDictionary;
import org.newsmill.text.WordAnalyzer;

/**
 * {@code newsmill train keywords}: texts, whose label is their language, become the table of
 * document frequencies that keywords are weighed with.
 */
final class KeywordTraining {
  private static final String KOREAN = "ko";
  private static final Set<String> LANGUAGES = Set.of(KOREAN, "en");

  private final List<String> data;

  /**
   * A training.
   *
   * @param data names and licences of the sets, for the head of the table
   */
  KeywordTraining(List<String> data) {
    this.data = data;
  }

  /** Counts, writes the table and prints its size. */
  void run(List<LabelledText> rows, Path file, PrintWriter out) throws IOException {
    Set<String> languages =
        rows.stream().map(LabelledText::label).collect(Collectors.toCollection(TreeSet::new));
    if (languages.size() != 1 || !LANGUAGES.containsAll(languages)) {
      throw new IllegalArgumentException(
          "labels are " + languages + ", allowed: one language for all rows, ko or en");
    }
    boolean korean = languages.contains(KOREAN);
    TextAnalyzer analyzer = korean ? KoreanAnalyzer.fast(UserDictionary.EMPTY) : new WordAnalyzer();
    NounRules rules =
        new NounRules(analyzer.keywordTags(), StopWords.of(languages.iterator().next()));
    FrequencyCounter counter = new FrequencyCounter();
    for (LabelledText row : rows) {
      String text = CleanText.paragraphs(row.joined());
      counter.add(
          korean
              ? KeywordExtractor.nouns(Units.of(text, analyzer.analyze(text)))
              : KeywordExtractor.nouns(text, analyzer.analyze(text), rules, true));
    }
    List<String> table = counter.table(data);
    Files.writeString(file, String.join("\n", table) + "\n", StandardCharsets.UTF_8);
    out.println(rows.size() + " texts, " + (table.size() - 1 - data.size()) + " phrases");
    out.flush();
  }
}
