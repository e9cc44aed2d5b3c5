package org.newsmill.evaluate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.newsmill.dedup.NearCopies;
import org.newsmill.language.LanguageIdentifier;
import org.newsmill.mention.entity.EntityTagger;
import org.newsmill.sentiment.TargetClassifier;
import org.newsmill.sentiment.ToneClassifier;
import org.newsmill.topic.SectionClassifier;
import org.newsmill.topic.SectionNames;

/** The tasks of {@code newsmill evaluate}. A new task is one line here. */
public final class Evaluations {
  private Evaluations() {}

  /** Each task's name and what makes its evaluation; resources are loaded when it is made. */
  public static Map<String, Supplier<Evaluation>> all() {
    LanguageIdentifier identifier = new LanguageIdentifier();
    UnaryOperator<String> language = text -> modelled(identifier.identify(text));
    Map<String, Supplier<Evaluation>> all = new LinkedHashMap<>();
    all.put(
        "topic",
        () -> new TopicEvaluation(SectionClassifier.shipped(), SectionNames.shipped(), language));
    all.put("sentiment", () -> new SentimentEvaluation(ToneClassifier.shipped(), language));
    all.put(
        "entity-sentiment",
        () -> new EntitySentimentEvaluation(TargetClassifier.shipped(), language));
    all.put("language", () -> new LanguageEvaluation(identifier::identify));
    all.put("extraction", () -> new ExtractionEvaluation(new PageBodies()));
    all.put("extraction-segments", () -> new SegmentEvaluation(new PageBodies()));
    all.put("dates", DateEvaluation::shipped);
    all.put("duplicates", () -> new DuplicateEvaluation(NearCopies.DEFAULT_MIN_JACCARD));
    all.put("entities", () -> EntityEvaluation.of(EntityTagger.shipped()));
    return all;
  }

  /**
   * The language whose model answers for a row: the pipeline gives none to other languages, but a
   * row of an evaluation must have an answer, so what is not Korean counts as English.
   */
  private static String modelled(String language) {
    return language.equals("ko") ? "ko" : "en";
  }
}
