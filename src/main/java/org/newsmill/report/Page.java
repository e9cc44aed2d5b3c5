package org.newsmill.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Puts a page together from the files of {@code /report}: frame, style, data, chart library and
 * scripts. The page's Content Security Policy names the hashes of its own script and style, so that
 * a browser runs nothing else and loads nothing, whatever a title holds.
 */
final class Page {
  private static final String ROOT = "/report/";

  /** Apache ECharts, unpacked from its WebJar by the build. */
  private static final String LIBRARY = "vendor/echarts.min.js";

  private Page() {}

  /**
   * The page.
   *
   * @param title plain text
   * @param language BCP-47 tag in which the page opens
   * @param data plain data, see {@link ScriptJson}
   */
  static String of(String title, String language, Map<String, Object> data) {
    String library = resource(LIBRARY);
    String style = resource("page.css");
    String script = script();
    String policy =
        "default-src 'none'; script-src "
            + hash(library)
            + " "
            + hash(script)
            + "; style-src "
            + hash(style)
            + "; img-src data:; base-uri 'none'; form-action 'none'";
    Map<String, String> parts =
        Map.of(
            "policy", policy,
            "language", language,
            "title", escaped(SafeText.shown(title, 80)),
            "style", style,
            "data", ScriptJson.of(data),
            "library", library,
            "script", script);
    return filled(resource("page.html"), parts);
  }

  /** Every file of scripts in the order of {@code page.list}, as one closed scope. */
  private static String script() {
    List<String> names = resource("page.list").lines().filter(name -> !name.isBlank()).toList();
    String all = names.stream().map(Page::resource).collect(Collectors.joining("\n"));
    return "(() => {\n\"use strict\";\n" + all + "})();\n";
  }

  /** The frame with each {@code {{part}}} filled in, in one pass: parts are not looked into. */
  private static String filled(String frame, Map<String, String> parts) {
    StringBuilder page = new StringBuilder();
    int at = 0;
    for (int open = frame.indexOf("{{"); open >= 0; open = frame.indexOf("{{", at)) {
      int close = frame.indexOf("}}", open);
      page.append(frame, at, open).append(parts.get(frame.substring(open + 2, close)));
      at = close + 2;
    }
    return page.append(frame, at, frame.length()).toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = Page.class.getResourceAsStream(ROOT + name)) {
      if (in == null) {
        throw new IllegalStateException(ROOT + name + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(ROOT + name, e);
    }
  }
}
