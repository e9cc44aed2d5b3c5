package org.newsmill.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.newsmill.bench.Crew;
import org.newsmill.bench.StageCosts;
import org.newsmill.job.JobSpec;
import org.newsmill.language.LanguageIdentifier;
import org.newsmill.mention.MentionAnnotator;
import org.newsmill.mention.keyword.Noun;
import org.newsmill.record.Annotations;
import org.newsmill.record.Article;
import org.newsmill.sentiment.ArticleSetting;
import org.newsmill.sentiment.ToneAnnotator;
import org.newsmill.text.Token;
import org.newsmill.topic.TopicAnnotator;
import org.newsmill.topic.TopicRules;

/** The parts of the annotation one after the other, to tell what each costs. */
public final class AnnotationParts {
  private final LanguageIdentifier languages = new LanguageIdentifier();
  private final Analyzers analyzers;
  private final MentionAnnotator mentions;
  private final ToneAnnotator tones = new ToneAnnotator();
  private final TopicAnnotator topics;

  /** The parts as a job has them. */
  public AnnotationParts(JobSpec job) {
    analyzers = new Analyzers(job.analyzer(), job.userDictionary());
    mentions = new MentionAnnotator(job.entities(), job.keywordsPerArticle());
    topics = analyzers.topics(new TopicRules(job.topics(), job.topicModels()));
  }

  private static final class Text {
    final Article article;
    final Annotations annotations = TextAnnotator.noMentions();
    String language;
    Analyzers.Analysis analysis;
    List<Token> tokens;
    List<Token> titleTokens;
    List<Noun> nouns;

    Text(Article article) {
      this.article = article;
    }

    String title() {
      return article.getTitle() == null ? "" : article.getTitle();
    }
  }

  /** Does each part on all articles, in turns of a batch. */
  public void measure(List<Article> articles, StageCosts costs) {
    for (List<Article> batch : Crew.batches(articles)) {
      List<Text> texts = new ArrayList<>();
      batch.forEach(article -> texts.add(new Text(article)));
      each("language", texts, this::identify, costs);
      texts.removeIf(text -> text.analysis == null);
      each("analysis", texts, AnnotationParts::analyze, costs);
      each("mentions", texts, this::mention, costs);
      each("keywords", texts, this::keywords, costs);
      each("tone", texts, this::tone, costs);
      each("topics", texts, this::topics, costs);
    }
  }

  private static void each(String part, List<Text> texts, Consumer<Text> work, StageCosts costs) {
    costs.measure(part, () -> texts.forEach(work));
  }

  private void identify(Text text) {
    text.language = languages.analyze(text.article.getBody()).language();
    text.analysis = analyzers.of(text.language);
  }

  private static void analyze(Text text) {
    text.tokens = text.analysis.analyzer().analyze(text.article.getBody());
    text.titleTokens = text.analysis.analyzer().analyze(text.title());
  }

  private void mention(Text text) {
    text.nouns =
        mentions.annotate(
            text.language,
            text.article.getBody(),
            text.tokens,
            text.analysis.nouns(),
            text.annotations);
  }

  private void keywords(Text text) {
    text.annotations.setKeywords(
        mentions.keywords(
            text.language, text.title(), text.titleTokens, text.nouns, text.analysis.nouns()));
  }

  private void tone(Text text) {
    Article article = text.article;
    ArticleSetting setting = ArticleSetting.of(article.getGenre(), article.getSpans(), List.of());
    tones
        .read(text.language, article.getBody(), text.annotations)
        .annotate(text.title(), setting, text.annotations);
  }

  private void topics(Text text) {
    TopicAnnotator.Body read = topics.read(text.language, text.article.getBody(), text.tokens);
    text.annotations.setSection(read.section(text.title()));
    text.annotations.setTopics(
        read.topics(text.title(), text.titleTokens, text.annotations.getSection()));
  }
}
