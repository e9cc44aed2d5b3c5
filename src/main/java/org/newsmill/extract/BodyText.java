package org.newsmill.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.newsmill.extract.page.Block;
import org.newsmill.record.BodySpan;
import org.newsmill.text.PersonalData;

/**
 * The body of a story: its blocks, one a line, without personal data; captions are kept apart.
 *
 * @param text the body
 * @param spans headings, lists and quotes, in code points of the body
 * @param captions in order
 * @param links addresses to which the body leads, each once, in order
 */
record BodyText(String text, List<BodySpan> spans, List<String> captions, List<String> links) {
  static BodyText of(List<Block> blocks) {
    StringBuilder body = new StringBuilder();
    List<BodySpan> spans = new ArrayList<>();
    List<String> captions = new ArrayList<>();
    Set<String> links = new LinkedHashSet<>();
    long at = 0;
    for (Block block : blocks) {
      String line = PersonalData.redact(block.text());
      if (block.kind() == Block.Kind.CAPTION) {
        captions.add(line);
        continue;
      }
      if (!body.isEmpty()) {
        body.append('\n');
        at++;
      }
      body.append(line);
      long end = at + line.codePointCount(0, line.length());
      String kind = spanKind(block.kind());
      if (kind != null) {
        spans.add(new BodySpan(kind, at, end));
      }
      at = end;
      block.links().stream().filter(BodyText::isWeb).forEach(link -> links.add(address(link)));
    }
    return new BodyText(body.toString(), spans, captions, List.copyOf(links));
  }

  private static String spanKind(Block.Kind kind) {
    return switch (kind) {
      case HEADING -> "heading";
      case LIST_ITEM -> "list";
      case QUOTE -> "quote";
      default -> null;
    };
  }

  private static boolean isWeb(Block.Link link) {
    return link.href().startsWith("http://") || link.href().startsWith("https://");
  }

  private static String address(Block.Link link) {
    return PersonalData.redact(link.href());
  }

  int chars() {
    return text.codePointCount(0, text.length());
  }
}
