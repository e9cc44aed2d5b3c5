package org.newsmill.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.newsmill.extract.page.Page;
import org.newsmill.extract.page.Stated;
import org.newsmill.extract.page.Stated.Fact;

/**
 * The page of a Markdown text: CommonMark 0.31 with tables as GitHub writes them and with front
 * matter, whose well-known keys become what the document states about itself.
 */
public final class MarkdownPage {
  private static final List<Extension> EXTENSIONS =
      List.of(TablesExtension.create(), YamlFrontMatterExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

  private static final Pattern DASHES = Pattern.compile(" {0,3}-{3,200}\\s{0,9}");
  private static final int MAX_HEADING_CHARS = 100;

  private static final Map<String, Fact> FRONT_MATTER =
      Map.ofEntries(
          Map.entry("title", Fact.TITLE),
          Map.entry("description", Fact.DESCRIPTION),
          Map.entry("summary", Fact.DESCRIPTION),
          Map.entry("author", Fact.BYLINE),
          Map.entry("authors", Fact.BYLINE),
          Map.entry("date", Fact.PUBLISHED),
          Map.entry("published", Fact.PUBLISHED),
          Map.entry("updated", Fact.UPDATED),
          Map.entry("lastmod", Fact.UPDATED),
          Map.entry("url", Fact.URL),
          Map.entry("canonical_url", Fact.URL),
          Map.entry("publisher", Fact.PUBLISHER),
          Map.entry("category", Fact.SECTION),
          Map.entry("categories", Fact.SECTION));

  private MarkdownPage() {}

  /** The page of a text; linear in its length. */
  public static Page of(String text) {
    Node document = PARSER.parse(withRules(text));
    MarkdownBlocks blocks = new MarkdownBlocks();
    document.accept(blocks);
    return new Page(blocks.blocks(), stated(document));
  }

  /**
   * The text with an empty line before dashes that stand right below a paragraph: CommonMark would
   * make a heading of the whole paragraph, where the writer drew a rule.
   */
  private static String withRules(String text) {
    List<String> lines = text.lines().toList();
    StringBuilder out = new StringBuilder(text.length() + 16);
    int frontMatterEnd = frontMatterEnd(lines);
    for (int i = 0; i < lines.size(); i++) {
      boolean underParagraph =
          i > Math.max(1, frontMatterEnd)
              && !lines.get(i - 1).isBlank()
              && (!lines.get(i - 2).isBlank() || lines.get(i - 1).length() > MAX_HEADING_CHARS);
      if (underParagraph && DASHES.matcher(lines.get(i)).matches()) {
        out.append('\n');
      }
      out.append(lines.get(i)).append('\n');
    }
    return out.toString();
  }

  private static int frontMatterEnd(List<String> lines) {
    boolean has = !lines.isEmpty() && lines.get(0).strip().equals("---");
    return has ? lines.subList(1, lines.size()).indexOf("---") + 1 : 0;
  }

  private static List<Stated> stated(Node document) {
    YamlFrontMatterVisitor frontMatter = new YamlFrontMatterVisitor();
    document.accept(frontMatter);
    List<Stated> stated = new ArrayList<>();
    frontMatter
        .getData()
        .forEach(
            (key, values) -> {
              Fact fact = FRONT_MATTER.get(key.toLowerCase(Locale.ROOT));
              String value = String.join(", ", values).strip();
              if (fact != null && !value.isEmpty()) {
                stated.add(new Stated(fact, value, "front-matter:" + key));
              }
            });
    return stated;
  }
}
