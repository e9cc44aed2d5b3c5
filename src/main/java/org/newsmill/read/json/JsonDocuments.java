package org.newsmill.read.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.newsmill.job.FieldMapping;
import org.newsmill.job.FieldMapping.Field;
import org.newsmill.job.Format;
import org.newsmill.job.InputLimits;
import org.newsmill.outcome.Provenance;
import org.newsmill.outcome.Reason;
import org.newsmill.read.source.DocumentSink;
import org.newsmill.record.RawDocument;
import org.newsmill.text.ContentHash;

/** Makes a document of the bytes of a JSON object, its fields as a mapping finds them. */
final class JsonDocuments {
  private final FieldMapping fields;
  private final JsonValues values;

  JsonDocuments(FieldMapping fields, InputLimits limits) {
    this.fields = fields;
    this.values = new JsonValues(limits);
  }

  /** Takes one value, whole or, when {@code totalBytes} says so, only its beginning. */
  void read(Format format, Provenance from, byte[] bytes, DocumentSink sink) {
    sink.found();
    JsonValues.Parsed parsed = values.parse(format, bytes, from.totalBytes());
    if (parsed.object() == null) {
      sink.reject(from, parsed.reason(), parsed.detail());
      return;
    }
    try {
      sink.document(document(format, from, bytes, parsed.object()));
    } catch (WrongTypeException e) {
      sink.reject(from, Reason.WRONG_TYPE, e.getMessage());
    }
  }

  private RawDocument document(Format format, Provenance from, byte[] bytes, JsonNode root)
      throws WrongTypeException {
    RawDocument document = new RawDocument();
    document.setSourceUri(from.sourceUri());
    document.setPosition(from.position());
    document.setFormat(format.id());
    document.setUrl(text(root, Field.URL));
    document.setPublisher(text(root, Field.PUBLISHER));
    document.setTitle(text(root, Field.TITLE));
    String body = text(root, Field.BODY);
    String html = body == null || body.isBlank() ? text(root, Field.HTML) : null;
    document.setMediaType(html == null ? "text/plain" : "text/html");
    document.setBody(html == null ? body : html);
    document.setByline(text(root, Field.BYLINE));
    document.setPublished(text(root, Field.PUBLISHED_AT));
    document.setUpdated(text(root, Field.UPDATED_AT));
    document.setCrawled(text(root, Field.CRAWLED_AT));
    document.setDocumentHash(ContentHash.of(bytes));
    document.setHead(from.head());
    document.setTotalBytes(from.totalBytes());
    return document;
  }

  private String text(JsonNode root, Field field) throws WrongTypeException {
    List<String> path = fields.paths().getOrDefault(field, List.of());
    JsonNode node = path.isEmpty() ? null : root;
    for (String key : path) {
      node = node == null ? null : node.get(key);
    }
    if (node == null || node.isNull()) {
      return null;
    }
    if (node.isTextual()) {
      return node.textValue();
    }
    if (node.isArray() && field == Field.BYLINE) {
      return joined(node, path);
    }
    throw new WrongTypeException(path, node);
  }

  /** Several authors stand in one byline. */
  private static String joined(JsonNode names, List<String> path) throws WrongTypeException {
    StringBuilder line = new StringBuilder();
    for (JsonNode name : names) {
      if (!name.isTextual()) {
        throw new WrongTypeException(path, name);
      }
      line.append(line.isEmpty() ? "" : ", ").append(name.textValue());
    }
    return line.isEmpty() ? null : line.toString();
  }

  private static final class WrongTypeException extends Exception {
    private static final long serialVersionUID = 1L;

    WrongTypeException(List<String> path, JsonNode node) {
      super(
          "'" + String.join(".", path) + "' holds a JSON " + node.getNodeType() + ", not a STRING");
    }
  }
}
