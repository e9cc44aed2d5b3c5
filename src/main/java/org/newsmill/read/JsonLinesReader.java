package org.newsmill.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.newsmill.job.FieldMapping;
import org.newsmill.job.FieldMapping.Field;
import org.newsmill.job.Format;
import org.newsmill.outcome.Provenance;
import org.newsmill.outcome.Reason;
import org.newsmill.record.RawDocument;
import org.newsmill.text.ContentHash;

/** Makes a document of each line that is a JSON object (RFC 8259, one value a line). */
final class JsonLinesReader {
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  private final FieldMapping fields;
  private final int maxDocumentBytes;

  JsonLinesReader(FieldMapping fields, int maxDocumentBytes) {
    this.fields = fields;
    this.maxDocumentBytes = maxDocumentBytes;
  }

  /** The line as the splitter has it; blank lines are no documents. */
  void read(String sourceUri, LineSplitter line, DocumentSink sink) {
    byte[] bytes = line.bytes();
    if (isBlank(bytes) && !line.tooLong()) {
      return;
    }
    sink.found();
    Provenance from = Provenance.ofBytes(sourceUri, line.offset(), bytes, line.totalBytes());
    if (line.tooLong()) {
      String detail = line.totalBytes() + " bytes, max_document_bytes is " + maxDocumentBytes;
      sink.reject(from.reject(ReadDocuments.STAGE, Reason.TOO_LARGE, detail));
      return;
    }
    Utf8.Decoded decoded = Utf8.decode(bytes);
    if (decoded.text() == null) {
      String detail = "byte " + decoded.wrongAt() + " of the line is not UTF-8";
      sink.reject(from.reject(ReadDocuments.STAGE, Reason.NOT_UTF8, detail));
      return;
    }
    try {
      JsonNode root = JSON.readValue(decoded.text());
      if (!root.isObject()) {
        String detail = "the line holds a JSON " + root.getNodeType() + ", not an object";
        sink.reject(from.reject(ReadDocuments.STAGE, Reason.NOT_AN_OBJECT, detail));
        return;
      }
      sink.document(document(from, bytes, root));
    } catch (WrongTypeException e) {
      sink.reject(from.reject(ReadDocuments.STAGE, Reason.WRONG_TYPE, e.getMessage()));
    } catch (JsonProcessingException e) {
      String column =
          e.getLocation() == null ? "" : "column " + e.getLocation().getColumnNr() + ": ";
      String detail = column + e.getOriginalMessage();
      sink.reject(from.reject(ReadDocuments.STAGE, Reason.NOT_JSON, detail));
    }
  }

  private RawDocument document(Provenance from, byte[] bytes, JsonNode root)
      throws WrongTypeException {
    RawDocument document = new RawDocument();
    document.setSourceUri(from.sourceUri());
    document.setPosition(from.position());
    document.setFormat(Format.JSONL.id());
    document.setMediaType("text/plain");
    document.setUrl(text(root, Field.URL));
    document.setPublisher(text(root, Field.PUBLISHER));
    document.setTitle(text(root, Field.TITLE));
    document.setBody(text(root, Field.BODY));
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

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  private static final class WrongTypeException extends Exception {
    private static final long serialVersionUID = 1L;

    WrongTypeException(List<String> path, JsonNode node) {
      super(
          "'" + String.join(".", path) + "' holds a JSON " + node.getNodeType() + ", not a STRING");
    }
  }
}
