package org.newsmill.read.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.newsmill.job.Format;
import org.newsmill.job.InputLimits;
import org.newsmill.outcome.Provenance;
import org.newsmill.read.source.DocumentSink;
import org.newsmill.record.RawDocument;
import org.newsmill.text.ContentHash;

/** Makes a document of each item of a JSON Feed; an item's number is its position. */
final class JsonFeed {
  private final JsonValues values;

  JsonFeed(InputLimits limits) {
    this.values = new JsonValues(limits);
  }

  void read(Provenance from, byte[] bytes, DocumentSink sink) {
    JsonValues.Parsed parsed = values.parse(Format.JSON, bytes, from.totalBytes());
    if (parsed.object() == null) {
      sink.found();
      sink.reject(from, parsed.reason(), parsed.detail());
      return;
    }
    long number = 0;
    for (JsonNode item : parsed.object().path("items")) {
      sink.found();
      byte[] original = item.toString().getBytes(StandardCharsets.UTF_8);
      Provenance place = Provenance.ofBytes(from.sourceUri(), number, original, original.length);
      sink.document(document(place, original, parsed.object(), item));
      number++;
    }
  }

  private static RawDocument document(
      Provenance from, byte[] original, JsonNode feed, JsonNode item) {
    RawDocument document = new RawDocument();
    document.setSourceUri(from.sourceUri());
    document.setPosition(from.position());
    document.setFormat(Format.JSON.id());
    document.setSite(text(feed, "title"));
    String url = text(item, "url");
    document.setUrl(url == null ? text(item, "external_url") : url);
    document.setTitle(text(item, "title"));
    String html = text(item, "content_html");
    document.setMediaType(html == null ? "text/plain" : "text/html");
    document.setBody(html == null ? text(item, "content_text") : html);
    document.setByline(byline(item));
    document.setPublished(text(item, "date_published"));
    document.setUpdated(text(item, "date_modified"));
    document.setDocumentHash(ContentHash.of(original));
    document.setHead(from.head());
    document.setTotalBytes(from.totalBytes());
    return document;
  }

  /** Version 1 has one author, version 1.1 several. */
  private static String byline(JsonNode item) {
    List<String> names = new ArrayList<>();
    for (JsonNode author : item.path("authors")) {
      names.add(text(author, "name"));
    }
    names.add(text(item.path("author"), "name"));
    names.removeIf(name -> name == null);
    return names.isEmpty() ? null : String.join(", ", names);
  }

  private static String text(JsonNode node, String key) {
    return node.path(key).textValue();
  }
}
