package org.newsmill.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.newsmill.outcome.Reason;

class PageTest {
  private static final String HOSTILE = "</script><script>alert(1)</script><!-- & \u2028 {{style}}";

  @Test
  void nothingInTheDataEndsItsElement_andItComesBackWhole() throws Exception {
    Document page = Jsoup.parse(Page.of(HOSTILE, "ko", Map.of("title", HOSTILE)));

    assertEquals(3, page.select("script").size());
    assertEquals("</script><script>alert(1)</script><!-- & {{style}}", page.title());
    JsonNode data = JsonMapper.builder().build().readTree(page.select("#data").first().data());
    assertEquals(HOSTILE, data.get("title").asText());
  }

  @Test
  void policyNamesTheHashesOfScriptsAndStyle_andNothingElse() throws Exception {
    Document page = Jsoup.parse(Page.of("x", "ko", Map.of()));
    String policy = page.select("meta[http-equiv]").attr("content");

    List<Element> scripts = page.select("script:not([type])");
    assertEquals(2, scripts.size());
    assertEquals(
        "default-src 'none'; script-src "
            + hash(scripts.get(0).data())
            + " "
            + hash(scripts.get(1).data())
            + "; style-src "
            + hash(page.select("style").first().data())
            + "; img-src data:; base-uri 'none'; form-action 'none'",
        policy);
  }

  @Test
  void loadsNothing() {
    Document page = Jsoup.parse(Page.of("x", "ko", Map.of()));

    assertEquals(0, page.select("[src], link, img, iframe, [style], [onclick]").size());
  }

  @Test
  void samePageForSameData() {
    assertEquals(Page.of("x", "en", Map.of("a", 1)), Page.of("x", "en", Map.of("a", 1)));
  }

  @Test
  void bothLanguagesHaveTheSameTexts_withTheSameValues() throws IOException {
    assertEquals(texts("text-ko.js"), texts("text-en.js"));
    assertEquals(texts("reasons-ko.js"), texts("reasons-en.js"));
    assertTrue(texts("text-ko.js").contains("subtitle {articles} {first} {last} {publishers}"));
  }

  @Test
  void everyReasonHasANameForPeople() throws IOException {
    Set<String> named = texts("reasons-ko.js");
    named.addAll(texts("text-ko.js"));
    for (Reason reason : Reason.values()) {
      assertTrue(named.contains(reason.id()), reason.id());
    }
  }

  @Test
  void scriptsMakeNoMarkupOfText() throws IOException {
    for (String name : resource("page.list").lines().toList()) {
      assertFalse(
          resource(name)
              .matches("(?s).*(innerHTML|outerHTML|insertAdjacentHTML|document\\.write|eval\\().*"),
          name);
    }
  }

  /** Keys with the values that their texts take. */
  private static Set<String> texts(String name) throws IOException {
    TreeSet<String> texts = new TreeSet<>();
    Pattern line = Pattern.compile("(?m)^  (\\w+):\\s+\"(.*)\",$");
    for (MatchResult text : line.matcher(resource(name)).results().toList()) {
      TreeSet<String> values = new TreeSet<>();
      Pattern.compile("\\{\\w+\\}")
          .matcher(text.group(2))
          .results()
          .forEach(v -> values.add(v.group()));
      texts.add((text.group(1) + " " + String.join(" ", values)).strip());
    }
    return texts;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Page.class.getResourceAsStream("/report/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String hash(String text) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
  }
}
