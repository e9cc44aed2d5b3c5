package org.newsmill.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.newsmill.job.EntityRow;
import org.newsmill.language.Identification;
import org.newsmill.language.LanguageIdentifier;
import org.newsmill.mention.MentionAnnotator;
import org.newsmill.mention.keyword.Noun;
import org.newsmill.record.Annotations;
import org.newsmill.record.TopicLabel;
import org.newsmill.sentiment.ArticleSetting;
import org.newsmill.sentiment.ToneAnnotator;
import org.newsmill.text.Token;
import org.newsmill.topic.TopicAnnotator;

/**
 * What the analysis says of a text: language, then tokens, then what stands on the tokens. A body
 * is analysed once, whatever number of articles share it; headlines are remembered while they
 * repeat.
 */
final class TextAnnotator {
  private static final int REMEMBERED_EDITIONS = 16;

  private final LanguageIdentifier languages = new LanguageIdentifier();
  private final Analyzers analyzers;
  private final TopicAnnotator topics;
  private final ToneAnnotator tones = new ToneAnnotator();
  private final MentionAnnotator mentions;

  TextAnnotator(
      Analyzers analyzers, TopicAnnotator topics, List<EntityRow> entities, int maxKeywords) {
    this.analyzers = analyzers;
    this.topics = topics;
    this.mentions = new MentionAnnotator(entities, maxKeywords);
  }

  /** Begins with a distinct body. */
  Body analyze(String body) {
    Identification found = languages.analyze(body);
    Analyzers.Analysis analysis = analyzers.of(found.language());
    List<Token> tokens = analysis == null ? List.of() : analysis.analyzer().analyze(body);
    Annotations ofBody = noMentions();
    List<Noun> nouns =
        analysis == null
            ? List.of()
            : mentions.annotate(found.language(), body, tokens, analysis.nouns(), ofBody);
    ToneAnnotator.Body toned = tones.read(found.language(), body, ofBody);
    TopicAnnotator.Body read = topics.read(found.language(), body, tokens);
    return new Body(found, analysis, nouns, ofBody, toned, read);
  }

  static Annotations noMentions() {
    Annotations none = new Annotations();
    none.setEntities(List.of());
    none.setAliases(List.of());
    none.setQuotes(List.of());
    none.setAmounts(List.of());
    return none;
  }

  /** What differs between the articles that share a body. */
  private record Edition(String title, ArticleSetting setting) {}

  /** A body with its tokens, ready for the headlines under which it was published. */
  final class Body {
    private final Identification languages;
    private final Analyzers.Analysis analysis;
    private final List<Noun> nouns;
    private final Annotations ofBody;
    private final ToneAnnotator.Body toned;
    private final TopicAnnotator.Body topics;
    private final Map<Edition, Annotations> byEdition =
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Edition, Annotations> eldest) {
            return size() > REMEMBERED_EDITIONS;
          }
        };

    private Body(
        Identification languages,
        Analyzers.Analysis analysis,
        List<Noun> nouns,
        Annotations ofBody,
        ToneAnnotator.Body toned,
        TopicAnnotator.Body topics) {
      this.languages = languages;
      this.analysis = analysis;
      this.nouns = nouns;
      this.ofBody = ofBody;
      this.toned = toned;
      this.topics = topics;
    }

    /**
     * The annotations of this body in one article.
     *
     * @param title may be null
     * @param publisher whose name is no keyword; may be null
     */
    Annotations under(String title, String publisher, ArticleSetting setting) {
      Annotations shared =
          byEdition.computeIfAbsent(
              new Edition(title == null ? "" : title, setting), this::annotate);
      boolean named =
          shared.getKeywords().stream().anyMatch(k -> k.getKeyword().equalsIgnoreCase(publisher));
      return named ? withoutKeyword(shared, publisher) : shared;
    }

    /** The publisher's own name says nothing of the text. */
    private static Annotations withoutKeyword(Annotations shared, String publisher) {
      Annotations own = new Annotations();
      own.getSchema().getFields().forEach(field -> own.put(field.pos(), shared.get(field.pos())));
      own.setKeywords(
          shared.getKeywords().stream()
              .filter(keyword -> !keyword.getKeyword().equalsIgnoreCase(publisher))
              .toList());
      return own;
    }

    private Annotations annotate(Edition edition) {
      String title = edition.title();
      Annotations annotations = new Annotations();
      String language = languages.language();
      annotations.setLanguage(language);
      annotations.setLanguageReason(languages.reason());
      annotations.setLanguageParts(languages.shares());
      annotations.setLanguageSpans(languages.segments());
      annotations.setLanguageVersion(LanguageIdentifier.VERSION);
      toned.annotate(title, edition.setting(), annotations);
      annotations.setKeywords(List.of());
      annotations.setEntities(ofBody.getEntities());
      annotations.setAliases(ofBody.getAliases());
      annotations.setQuotes(ofBody.getQuotes());
      annotations.setAmounts(ofBody.getAmounts());
      annotations.setMentionVersion(ofBody.getMentionVersion());
      List<Token> titleTokens = analysis == null ? List.of() : analysis.analyzer().analyze(title);
      TopicLabel section = topics.section(title);
      annotations.setSection(section);
      annotations.setTopics(topics.topics(title, titleTokens, section));
      if (analysis != null) {
        annotations.setAnalyzerVersion(analysis.analyzer().version());
        annotations.setKeywords(
            mentions.keywords(language, title, titleTokens, nouns, analysis.nouns()));
      }
      return annotations;
    }
  }
}
