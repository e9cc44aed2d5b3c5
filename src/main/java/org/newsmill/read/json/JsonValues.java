package org.newsmill.read.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.newsmill.job.Format;
import org.newsmill.job.InputLimits;
import org.newsmill.outcome.Reason;
import org.newsmill.read.source.Utf8;

/** Parses the bytes of a JSON object within the limits of size and depth. */
final class JsonValues {
  private final InputLimits limits;
  private final ObjectReader json;

  JsonValues(InputLimits limits) {
    this.limits = limits;
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(limits.maxNestingDepth())
            .maxStringLength(limits.maxDocumentBytes())
            .build();
    this.json =
        JsonMapper.builder(JsonFactory.builder().streamReadConstraints(constraints).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);
  }

  /**
   * What became of the bytes.
   *
   * @param object the object, or null
   * @param reason why there is none, or null
   * @param detail what is wrong, or null
   */
  record Parsed(JsonNode object, Reason reason, String detail) {
    private static Parsed not(Reason reason, String detail) {
      return new Parsed(null, reason, detail);
    }
  }

  /** Parses a value of which at least the beginning is there. */
  Parsed parse(Format format, byte[] bytes, long totalBytes) {
    if (totalBytes > limits.maxDocumentBytes()) {
      String detail = totalBytes + " bytes, max_document_bytes is " + limits.maxDocumentBytes();
      return Parsed.not(Reason.TOO_LARGE, detail);
    }
    String unit = format == Format.JSONL ? "line" : "value";
    Utf8.Decoded decoded = Utf8.decode(bytes);
    if (decoded.text() == null) {
      String detail = "byte " + decoded.wrongAt() + " of the " + unit + " is not UTF-8";
      return Parsed.not(Reason.NOT_UTF8, detail);
    }
    try {
      JsonNode root = json.readValue(decoded.text());
      if (root.isObject()) {
        return new Parsed(root, null, null);
      }
      String detail = "the " + unit + " holds a JSON " + root.getNodeType() + ", not an object";
      return Parsed.not(Reason.NOT_AN_OBJECT, detail);
    } catch (JsonProcessingException e) {
      return Parsed.not(reason(e), detail(e));
    }
  }

  private static Reason reason(JsonProcessingException e) {
    boolean deep =
        e instanceof StreamConstraintsException && e.getOriginalMessage().contains("nesting depth");
    return deep ? Reason.TOO_DEEP : Reason.NOT_JSON;
  }

  private String detail(JsonProcessingException e) {
    if (reason(e) == Reason.TOO_DEEP) {
      return "max_nesting_depth is " + limits.maxNestingDepth();
    }
    String column = e.getLocation() == null ? "" : "column " + e.getLocation().getColumnNr() + ": ";
    return column + e.getOriginalMessage();
  }
}
