package org.newsmill.extract.line;

import com.google.re2j.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.newsmill.extract.page.Block;
import org.newsmill.job.JobError;
import org.newsmill.job.TextFile;

/**
 * The blocks of a text without bylines, datelines, copyright lines, captions and the furniture of
 * pages; each removed line with the rule that removed it.
 *
 * <p>Rules are data: {@code /boilerplate/*.yaml}, one file a script, in the form that {@link
 * LineRuleFile} describes. They look at the lines of their script; rules for the head of a text
 * look at the lines before its third sentence-like line, rules for the tail at those behind its
 * third last, rules for anywhere at all. No rule removes more than the line, or the part of a line,
 * that its pattern explains, except that the headline of a list of titles takes the titles behind
 * it. Quotes and tables are left alone.
 *
 * <p>Cleaning twice equals cleaning once. Nothing is removed ({@link Cleaned#refused}) where no
 * letter would stay, or where more than 1,000 letters and three fifths of the text would go: then
 * the rules do not understand the text. A picture story that is all caption keeps its captions as
 * its text.
 *
 * <p>Costs of a 2 KB article: see {@code docs/accuracy/boilerplate.md}. Safe for several threads.
 *
 * <p>To add a language: put a file beside the others, name it in {@link #SHIPPED}, and give each
 * rule examples of what it removes and of what it must keep, in texts of your own; the tests run
 * them. A job's own rules are files of the same form under the job's key {@code boilerplate}.
 */
public final class LineRules implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The files of rules in the jar. */
  static final List<String> SHIPPED = List.of("ko", "en", "any");

  /** Stands for a line that is nothing but the owner of the rights, which no pattern can know. */
  static final LineRule OWNERS_NAME = ofContext("furniture-owners-name", LineRule.Kind.FURNITURE);

  /** Stands for a credited line right above a note on its picture. */
  static final LineRule CAPTION_ABOVE_NOTE = ofContext("caption-above-note", LineRule.Kind.CAPTION);

  private static final Set<String> IDS_OF_CONTEXT =
      Set.of(OWNERS_NAME.id(), CAPTION_ABOVE_NOTE.id());

  private static final class Shipped {
    static final List<LineRule> RULES = readShipped();
    static final LineRules ALONE = new LineRules(List.of(), RULES);
  }

  private final ArrayList<TextFile> own;
  private final transient List<LineRule> rules;
  private final transient List<LineRule> head;
  private final transient List<LineRule> tail;
  private final transient List<LineRule> foot;
  private final transient List<LineRule> anywhere;

  private LineRules(List<TextFile> own, List<LineRule> rules) {
    this.own = new ArrayList<>(own);
    this.rules = List.copyOf(rules);
    this.head = at(LineRule.Anchor.HEAD);
    this.tail = at(LineRule.Anchor.TAIL);
    this.foot = at(LineRule.Anchor.FOOT);
    this.anywhere = at(LineRule.Anchor.ANYWHERE);
  }

  /** The shipped rules. */
  public static LineRules shipped() {
    return Shipped.ALONE;
  }

  /**
   * The shipped rules, then a job's own.
   *
   * @throws JobError at the first rule that is wrong, or that does not do to its examples what they
   *     say
   */
  public static LineRules with(List<TextFile> own) {
    if (own.isEmpty()) {
      return shipped();
    }
    List<LineRule> rules = new ArrayList<>(Shipped.RULES);
    Set<String> ids = new HashSet<>(IDS_OF_CONTEXT);
    rules.forEach(rule -> ids.add(rule.id()));
    own.forEach(file -> rules.addAll(LineRuleFile.read(file.name(), file.text(), ids, true)));
    return new LineRules(own, rules);
  }

  /** Cleans a text; the index of a removed line counts {@code blocks}. */
  public Cleaned clean(List<Block> blocks) {
    return new TextCleaning(blocks, head, anywhere, tail, foot).clean();
  }

  /** All rules in the order in which they are tried. */
  List<LineRule> all() {
    return rules;
  }

  private List<LineRule> at(LineRule.Anchor anchor) {
    return rules.stream().filter(rule -> rule.anchor() == anchor).toList();
  }

  /** A rule that other lines, not a pattern, make apply. */
  private static LineRule ofContext(String id, LineRule.Kind kind) {
    return new LineRule(
        id,
        kind,
        LineRule.Anchor.ANYWHERE,
        LineRule.Scope.LINE,
        Script.ANY,
        LineRule.Takes.NONE,
        List.of(),
        Pattern.compile(""),
        List.of(),
        List.of());
  }

  /** Compiled patterns do not travel; the texts do. */
  private Object readResolve() {
    return with(own);
  }

  private static List<LineRule> readShipped() {
    Set<String> ids = new HashSet<>(IDS_OF_CONTEXT);
    List<LineRule> rules = new ArrayList<>();
    for (String name : SHIPPED) {
      String resource = "/boilerplate/" + name + ".yaml";
      try (InputStream in = LineRules.class.getResourceAsStream(resource)) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        rules.addAll(LineRuleFile.read(resource, text, ids, false));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read resource " + resource, e);
      }
    }
    return rules;
  }
}
