package org.newsmill.extract.html;

import java.util.List;
import org.newsmill.extract.page.Block;

/** Captions that no name tells: a picture and little text in a box of their own. */
final class Captions {
  private static final int LONGEST = 200;

  private Captions() {}

  /** Makes captions of the lines of {@code box} if it holds a picture with its caption. */
  static void mark(Box box, List<Line> lines) {
    int count = box.endLine - box.firstLine;
    if (box.images == 0 || count == 0 || count > 2 || box.links > 1) {
      return;
    }
    int longest =
        box.isTag("div") || box.isTag("figure") || box.isTag("center") || box.isTag("td")
            ? LONGEST
            : 0;
    if (box.chars > longest) {
      return;
    }
    for (int i = box.firstLine; i < box.endLine; i++) {
      Line line = lines.get(i);
      if (line.kind == Block.Kind.PARAGRAPH) {
        line.kind = Block.Kind.CAPTION;
        box.prose -= line.prose;
        line.prose = 0;
      }
    }
  }
}
