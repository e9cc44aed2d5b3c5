package org.newsmill.read.page;

import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/**
 * The text of an element of a feed. Markup within it, as in Atom's XHTML, becomes HTML again; of
 * plain text in an Atom entry the characters of markup are escaped, so that all content is HTML.
 */
final class FieldText {
  private static final Set<String> CONTENTS =
      Set.of("encoded", "content", "description", "summary");
  private static final Set<String> ADDRESSES = Set.of("href", "src", "alt");

  private final String name;
  private final String type;
  private final int depth;
  private final boolean personal;
  private final StringBuilder text = new StringBuilder();
  private int below;
  private int skipped;

  /**
   * Begins an element.
   *
   * @param type Atom's type of the text, or null
   * @param personal whether of the elements within only {@code name} counts: an author's address is
   *     not kept
   */
  FieldText(String name, String type, int depth, boolean personal) {
    this.name = name;
    this.type = type;
    this.depth = depth;
    this.personal = personal;
  }

  String name() {
    return name;
  }

  String type() {
    return type;
  }

  int depth() {
    return depth;
  }

  int length() {
    return text.length();
  }

  /** An element within. */
  void start(XMLStreamReader xml) {
    below++;
    String tag = xml.getLocalName();
    if (personal) {
      skipped += skipped > 0 || !tag.equals("name") ? 1 : 0;
      return;
    }
    if (!CONTENTS.contains(name)) {
      return;
    }
    text.append('<').append(tag);
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (ADDRESSES.contains(xml.getAttributeLocalName(i))) {
        String value = escaped(xml.getAttributeValue(i)).replace("\"", "&quot;");
        text.append(' ').append(xml.getAttributeLocalName(i)).append("=\"").append(value);
        text.append('"');
      }
    }
    text.append('>');
  }

  /** The end of an element within. */
  void end(String tag) {
    below--;
    if (personal) {
      skipped -= skipped > 0 ? 1 : 0;
    } else if (CONTENTS.contains(name)) {
      text.append("</").append(tag).append('>');
    }
  }

  void text(String characters) {
    if (skipped > 0) {
      return;
    }
    boolean isMarkup = below > 0 || "text".equals(type);
    text.append(CONTENTS.contains(name) && isMarkup ? escaped(characters) : characters);
  }

  /** All of it. */
  String content() {
    return text.toString();
  }

  private static String escaped(String plain) {
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
