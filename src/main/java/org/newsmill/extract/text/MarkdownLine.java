package org.newsmill.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.newsmill.extract.page.Block;
import org.newsmill.text.CleanText;

/**
 * One line of a Markdown paragraph.
 *
 * @param text as written, not cleaned
 * @param strong whether all letters of it are bold
 * @param links links in it, in order
 * @param caption what describes its pictures, cleaned; '' without pictures
 */
record MarkdownLine(String text, boolean strong, List<Block.Link> links, String caption) {
  private static final String COMMENT_BEGIN = "<!--";
  private static final String COMMENT_END = "-->";
  private static final Pattern LINE_TAG =
      Pattern.compile("(?i)</?(?:br|p|div|li|tr|h[1-6]|table|hr)\\b[^<>]{0,1000}>");
  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,1000}>");

  /** The lines of a paragraph, heading or cell. */
  static List<MarkdownLine> linesOf(Node node) {
    Collector collector = new Collector();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      child.accept(collector);
    }
    collector.endLine();
    return collector.lines;
  }

  /** HTML without its tags; those that begin a line leave a line end. */
  static String withoutTags(String html) {
    String text = LINE_TAG.matcher(withoutComments(html)).replaceAll("\n");
    return TAG.matcher(text)
        .replaceAll("")
        .replace("&nbsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  /** Where one comment does not end, none behind it does: it is looked for once. */
  private static String withoutComments(String html) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    int open = html.indexOf(COMMENT_BEGIN);
    int end = open < 0 ? -1 : html.indexOf(COMMENT_END, open + COMMENT_BEGIN.length());
    while (end >= 0) {
      text.append(html, at, open);
      at = end + COMMENT_END.length();
      open = html.indexOf(COMMENT_BEGIN, at);
      end = open < 0 ? -1 : html.indexOf(COMMENT_END, open + COMMENT_BEGIN.length());
    }
    return text.append(html, at, html.length()).toString();
  }

  private static final class Collector extends AbstractVisitor {
    private final List<MarkdownLine> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder captions = new StringBuilder();
    private List<Block.Link> links = new ArrayList<>();
    private int bold;
    private boolean anyBold;
    private boolean anyPlain;

    @Override
    public void visit(Text node) {
      append(node.getLiteral());
    }

    @Override
    public void visit(Code node) {
      append(node.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
      if (LINE_TAG.matcher(html.getLiteral()).matches()) {
        endLine();
      }
    }

    @Override
    public void visit(SoftLineBreak lineEnd) {
      endLine();
    }

    @Override
    public void visit(HardLineBreak lineEnd) {
      endLine();
    }

    @Override
    public void visit(StrongEmphasis strong) {
      bold++;
      visitChildren(strong);
      bold--;
    }

    @Override
    public void visit(Link link) {
      int start = text.length();
      visitChildren(link);
      String linked = start <= text.length() ? text.substring(start) : "";
      links.add(new Block.Link(CleanText.line(linked), link.getDestination().strip()));
    }

    @Override
    public void visit(Image image) {
      StringBuilder alt = new StringBuilder();
      for (Node child = image.getFirstChild(); child != null; child = child.getNext()) {
        alt.append(child instanceof Text written ? written.getLiteral() : " ");
      }
      captions.append(captions.isEmpty() ? "" : " ").append(alt);
    }

    private void append(String literal) {
      text.append(literal);
      if (literal.codePoints().anyMatch(Character::isLetterOrDigit)) {
        anyBold |= bold > 0;
        anyPlain |= bold == 0;
      }
    }

    private void endLine() {
      lines.add(
          new MarkdownLine(
              text.toString(), anyBold && !anyPlain, links, CleanText.line(captions.toString())));
      text.setLength(0);
      captions.setLength(0);
      links = new ArrayList<>();
      anyBold = false;
      anyPlain = false;
    }
  }
}
