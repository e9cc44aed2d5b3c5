package org.newsmill.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.newsmill.model.MalformedInputException;

/**
 * Pages and what is known of their texts.
 *
 * @param pages directory of {@code <id>.html} or {@code <id>.html.gz}
 * @param gold JSON object of page ids, each with an object
 * @param predictions file that the texts found are written to, in the form of the gold; null for
 *     none
 */
public record PageSet(Path pages, Path gold, Path predictions) {
  private static final JsonMapper JSON = new JsonMapper();

  /** The gold of each page in the order of the file. */
  Map<String, JsonNode> golds() throws IOException {
    JsonNode tree;
    try {
      tree = JSON.readTree(Files.readAllBytes(gold));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new MalformedInputException(gold.toString(), line, e.getOriginalMessage());
    }
    if (!tree.isObject() || tree.isEmpty()) {
      throw malformed("no JSON object of pages");
    }
    Map<String, JsonNode> golds = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> page : tree.properties()) {
      if (!page.getValue().isObject()) {
        throw malformed("page " + page.getKey() + " is no object");
      }
      golds.put(page.getKey(), page.getValue());
    }
    return golds;
  }

  /** The bytes of a page. */
  byte[] content(String id) throws IOException {
    // Ids are names of files here, never paths.
    if (id.isEmpty() || id.contains("/") || id.contains("\\")) {
      throw malformed("page id " + id + " is no name of a file");
    }
    Path plain = pages.resolve(id + ".html");
    if (Files.isRegularFile(plain)) {
      return Files.readAllBytes(plain);
    }
    Path packed = pages.resolve(id + ".html.gz");
    if (!Files.isRegularFile(packed)) {
      throw malformed("page " + id + ": neither " + plain + " nor " + packed);
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
      return in.readAllBytes();
    }
  }

  /** Writes the texts found, by page id. */
  void write(Map<String, String> bodies) throws IOException {
    if (predictions == null) {
      return;
    }
    ObjectNode all = JSON.createObjectNode();
    bodies.forEach((id, body) -> all.putObject(id).put("articleBody", body));
    JSON.writeValue(predictions.toFile(), all);
  }

  MalformedInputException malformed(String reason) {
    return new MalformedInputException(gold.toString(), 0, reason);
  }
}
