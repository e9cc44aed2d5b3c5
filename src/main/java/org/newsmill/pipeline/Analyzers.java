package org.newsmill.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.newsmill.job.JobSpec;
import org.newsmill.korean.KoreanAnalyzer;
import org.newsmill.mention.keyword.NounRules;
import org.newsmill.text.StopWords;
import org.newsmill.text.TextAnalyzer;
import org.newsmill.text.UserDictionary;
import org.newsmill.text.WordAnalyzer;
import org.newsmill.topic.JobTopics;
import org.newsmill.topic.TopicAnnotator;
import org.newsmill.topic.TopicRules;
import org.newsmill.topic.query.SavedQueries;

/**
 * The analyzers by language. Enter a new language here, and its stop words in {@code
 * src/main/resources/stopwords/<language>.txt}.
 */
final class Analyzers {
  private final JobSpec.Analyzer korean;
  private final UserDictionary userDictionary;
  private final Map<String, Supplier<TextAnalyzer>> byLanguage;
  private final Map<String, Analysis> loaded = new HashMap<>();

  /** The analyzers of a job. */
  Analyzers(JobSpec.Analyzer korean, UserDictionary userDictionary) {
    this.korean = korean;
    this.userDictionary = userDictionary;
    byLanguage =
        Map.of(
            "ko",
            () ->
                switch (korean) {
                  case FAST -> KoreanAnalyzer.fast(userDictionary);
                  case NORI -> KoreanAnalyzer.nori(userDictionary);
                },
            "en",
            WordAnalyzer::new);
  }

  /**
   * The topics of a job, with queries that are cut as these analyzers cut articles.
   *
   * @throws org.newsmill.job.JobError at the first rule that is wrong
   */
  TopicAnnotator topics(TopicRules rules) {
    return SharedTopics.of(
        new SharedTopics.Rules(korean, userDictionary, rules), () -> newTopics(rules));
  }

  private TopicAnnotator newTopics(TopicRules rules) {
    JobTopics topics = rules.read();
    List<String> languages = byLanguage.keySet().stream().sorted().toList();
    return new TopicAnnotator(
        topics, SavedQueries.of(topics.topics(), languages, language -> of(language).analyzer()));
  }

  /** An analyzer with what keywords need of its language. */
  record Analysis(TextAnalyzer analyzer, NounRules nouns) {}

  private static Analysis analysis(TextAnalyzer analyzer, StopWords stopWords) {
    return new Analysis(analyzer, new NounRules(analyzer.keywordTags(), stopWords));
  }

  /** The analysis of a language, made when first asked for; null where there is none. */
  Analysis of(String language) {
    Supplier<TextAnalyzer> maker = byLanguage.get(language);
    return maker == null
        ? null
        : loaded.computeIfAbsent(language, l -> analysis(maker.get(), StopWords.of(l)));
  }
}
