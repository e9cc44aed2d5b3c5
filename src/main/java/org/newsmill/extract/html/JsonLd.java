package org.newsmill.extract.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.newsmill.extract.page.Stated;

/**
 * What JSON-LD scripts say of the page's article (<a href="https://schema.org/Article">schema.org
 * Article</a> and its kinds). Reads graphs, arrays and lists of types; what is no JSON even when
 * trailing commas, comments and raw line feeds are allowed says nothing.
 */
final class JsonLd {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_JAVA_COMMENTS,
              JsonReadFeature.ALLOW_SINGLE_QUOTES,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();
  private static final int DEEPEST = 8;
  private static final Set<String> ARTICLES =
      Set.of(
          "Article",
          "NewsArticle",
          "ReportageNewsArticle",
          "AnalysisNewsArticle",
          "OpinionNewsArticle",
          "BackgroundNewsArticle",
          "ReviewNewsArticle",
          "AskPublicNewsArticle",
          "AdvertiserContentArticle",
          "SatiricalArticle",
          "ScholarlyArticle",
          "TechArticle",
          "Report",
          "BlogPosting",
          "LiveBlogPosting",
          "SocialMediaPosting",
          "DiscussionForumPosting");
  private static final Set<String> LISTS =
      Set.of("CollectionPage", "ItemList", "SearchResultsPage", "Blog");

  private final List<Stated> ofArticles = new ArrayList<>();
  private final List<Stated> ofOthers = new ArrayList<>();
  private final List<String> bodies = new ArrayList<>();
  private boolean list;

  /** Takes in one script; nothing if it cannot be read. */
  void read(String script) {
    int begin = firstOf(script);
    if (begin < 0) {
      return;
    }
    try (com.fasterxml.jackson.core.JsonParser parser =
        JSON.createParser(script.substring(begin))) {
      // Reads the first value alone: some pages close a comment or a CDATA section after it.
      JsonNode tree = JSON.readTree(parser);
      if (tree != null) {
        walk(tree, 0);
      }
    } catch (JsonProcessingException e) {
      // No JSON: a page may state nothing.
      return;
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Statements, those of articles first. */
  List<Stated> stated() {
    List<Stated> all = new ArrayList<>(ofArticles);
    all.addAll(ofOthers);
    return all;
  }

  /** Texts of articles as they are stated: whole, cut or with markup. */
  List<String> bodies() {
    return bodies;
  }

  /** Whether the page calls itself a list of pages and names no article. */
  boolean isList() {
    return list && ofArticles.isEmpty();
  }

  /** Whether the page names an article that it is. */
  boolean isArticle() {
    return !ofArticles.isEmpty();
  }

  private static int firstOf(String script) {
    for (int i = 0; i < script.length(); i++) {
      char c = script.charAt(i);
      if (c == '{' || (c == '[' && !script.startsWith("[CDATA[", i))) {
        return i;
      }
    }
    return -1;
  }

  private void walk(JsonNode node, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (node.isArray()) {
      node.forEach(each -> walk(each, depth + 1));
      return;
    }
    String type = type(node);
    if (ARTICLES.contains(type)) {
      article(node, type);
      return;
    }
    list |= LISTS.contains(type);
    if (type.equals("WebPage")) {
      dates(node, ofOthers);
    }
    if (type.equals("WebSite")) {
      texts(node.path("name"), value -> state(ofOthers, Stated.Fact.SITE, value));
    }
    for (String path : List.of("@graph", "mainEntity", "mainEntityOfPage")) {
      if (node.path(path).isContainerNode()) {
        walk(node.path(path), depth + 1);
      }
    }
  }

  private static String type(JsonNode node) {
    JsonNode type = node.path("@type");
    String found = "";
    for (JsonNode each : type.isArray() ? type : List.of(type)) {
      String name = each.asText("").replaceFirst("^(?:https?://schema\\.org/|schema:)", "");
      if (found.isEmpty() || ARTICLES.contains(name)) {
        found = name;
      }
    }
    return found;
  }

  private void article(JsonNode node, String type) {
    List<Stated> to = ofArticles;
    state(to, Stated.Fact.TYPE, type);
    texts(node.path("headline"), value -> state(to, Stated.Fact.TITLE, value));
    if (node.path("headline").isMissingNode()) {
      texts(node.path("name"), value -> state(to, Stated.Fact.TITLE, value));
    }
    texts(node.path("description"), value -> state(to, Stated.Fact.DESCRIPTION, value));
    names(node.path("author"), value -> state(to, Stated.Fact.BYLINE, value));
    names(node.path("publisher"), value -> state(to, Stated.Fact.PUBLISHER, value));
    names(node.path("isPartOf"), value -> state(to, Stated.Fact.SITE, value));
    dates(node, to);
    texts(node.path("url"), value -> state(to, Stated.Fact.URL, value));
    JsonNode page = node.path("mainEntityOfPage");
    texts(page.isObject() ? page.path("@id") : page, value -> address(to, value));
    texts(node.path("articleSection"), value -> state(to, Stated.Fact.SECTION, value));
    texts(node.path("articleBody"), bodies::add);
  }

  private static void dates(JsonNode node, List<Stated> to) {
    texts(node.path("datePublished"), value -> state(to, Stated.Fact.PUBLISHED, value));
    texts(node.path("dateModified"), value -> state(to, Stated.Fact.UPDATED, value));
  }

  private static void address(List<Stated> to, String value) {
    if (value.startsWith("http")) {
      state(to, Stated.Fact.URL, value);
    }
  }

  private static void names(JsonNode node, Consumer<String> to) {
    for (JsonNode each : node.isArray() ? node : List.of(node)) {
      texts(each.isObject() ? each.path("name") : each, to);
    }
  }

  private static void texts(JsonNode node, Consumer<String> to) {
    for (JsonNode each : node.isArray() ? node : List.of(node)) {
      if (each.isTextual() && !each.asText().isBlank()) {
        to.accept(each.asText().strip());
      }
    }
  }

  private static void state(List<Stated> to, Stated.Fact fact, String value) {
    to.add(new Stated(fact, value, "json-ld"));
  }
}
