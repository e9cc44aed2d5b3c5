package org.newsmill.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.boilerpipe.BoilerpipeContentHandler;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.newsmill.extract.html.HtmlPage;
import org.xml.sax.SAXException;

/**
 * The Java libraries that find the main text of a page, beside Newsmill. {@code PagePeers times
 * DIRECTORY [ROUNDS]} prints what each takes for the pages of a directory; {@code PagePeers texts
 * SETS} writes what each finds in the sets of {@code scripts/prepare-extraction}, as {@code
 * found-NAME.json} beside their gold, which {@code scripts/peers/extraction} scores.
 */
public final class PagePeers {
  private static final String ADDRESS = "https://courier.example/n/1";
  private static final int ROUNDS = 9;
  private static final Map<String, Function<String, String>> PEERS = new LinkedHashMap<>();

  static {
    PEERS.put("readability4j", PagePeers::readability4j);
    PEERS.put("boilerpipe", PagePeers::boilerpipe);
    PEERS.put("tika", PagePeers::tika);
  }

  private PagePeers() {}

  public static void main(String[] args) throws IOException {
    Path directory = Path.of(args[1]);
    if (args[0].equals("times")) {
      List<String> pages = new ArrayList<>(pages(directory).values());
      Turns<String> turns =
          new Turns<>(pages, args.length > 2 ? Integer.parseInt(args[2]) : ROUNDS);
      turns.add("Newsmill", page -> newsmill(page).length());
      PEERS.forEach((name, find) -> turns.add(name, page -> find.apply(page).length()));
      turns.run().print();
    } else {
      for (Path set : listed(directory)) {
        if (Files.exists(set.resolve("rest.json"))) {
          writeFound(set);
        }
      }
    }
  }

  private static void writeFound(Path set) throws IOException {
    Map<String, String> pages = pages(set.resolve("pages"));
    for (Map.Entry<String, Function<String, String>> peer : PEERS.entrySet()) {
      Map<String, String> found = new TreeMap<>();
      int failed = 0;
      for (Map.Entry<String, String> page : pages.entrySet()) {
        try {
          found.put(page.getKey(), peer.getValue().apply(page.getValue()));
        } catch (IllegalStateException e) {
          found.put(page.getKey(), "");
          failed++;
        }
      }
      System.out.printf(
          "%s, %s: throws for %d of %d pages, which count as without text%n",
          set.getFileName(), peer.getKey(), failed, pages.size());
      new ObjectMapper()
          .writeValue(set.resolve("found-" + peer.getKey() + ".json").toFile(), found);
    }
  }

  private static Map<String, String> pages(Path directory) throws IOException {
    Map<String, String> pages = new TreeMap<>();
    for (Path file : listed(directory)) {
      String name = file.getFileName().toString();
      if (name.endsWith(".html")) {
        byte[] bytes = Files.readAllBytes(file);
        // The charset that the page states, as browsers look for it.
        Charset charset = Jsoup.parse(new ByteArrayInputStream(bytes), null, ADDRESS).charset();
        pages.put(name.replace(".html", ""), new String(bytes, charset));
      }
    }
    return pages;
  }

  private static List<Path> listed(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    }
  }

  private static String newsmill(String page) {
    return HtmlPage.of(page, ADDRESS).page().blocks().stream()
        .map(block -> block.text())
        .collect(Collectors.joining("\n"));
  }

  private static String readability4j(String page) {
    Article article = new Readability4J(ADDRESS, page).parse();
    Element content = article.getArticleContent();
    if (content == null) {
      return "";
    }
    // Its own text joins the last word of a paragraph with the first of the next one.
    content.getAllElements().forEach(each -> each.appendText(each.isBlock() ? "\n" : ""));
    return content.wholeText();
  }

  private static String boilerpipe(String page) {
    try {
      return ArticleExtractor.INSTANCE.getText(page);
    } catch (BoilerpipeProcessingException e) {
      throw new IllegalStateException("a page from memory can be read", e);
    }
  }

  private static String tika(String page) {
    BodyContentHandler text = new BodyContentHandler(-1);
    try (InputStream in = new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8))) {
      Metadata metadata = new Metadata();
      metadata.set(Metadata.CONTENT_TYPE, "text/html; charset=UTF-8");
      new JSoupParser()
          .parse(
              in,
              new BoilerpipeContentHandler(text, ArticleExtractor.INSTANCE),
              metadata,
              new ParseContext());
    } catch (IOException | SAXException | TikaException e) {
      throw new IllegalStateException("a page from memory can be read", e);
    }
    return text.toString();
  }
}
