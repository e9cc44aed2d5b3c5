package org.newsmill.extract.story;

import java.util.regex.Pattern;
import org.newsmill.extract.cue.Cues;
import org.newsmill.extract.page.Block;
import org.newsmill.extract.page.Block.Link;

/** What a template leaves where nobody filled it in: placeholders and links to nowhere. */
final class Residue {
  private static final int MAX_LINE_CHARS = 300;
  private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");
  private static final Pattern HERE =
      Pattern.compile("(?:여기|이곳|링크|바로가기|보기|클릭|here|click here|link)", Pattern.CASE_INSENSITIVE);

  private final Cues cues;

  Residue(Cues cues) {
    this.cues = cues;
  }

  /** Whether nothing is left of the block without its placeholders, or it leads to nowhere. */
  boolean isOnlyResidue(Block block) {
    String text = block.text();
    boolean placeholder = mayHold(text) && cues.in("placeholder", text);
    if (placeholder) {
      String rest = cues.pattern("placeholder").matcher(text).replaceAll("");
      if (!LETTER.matcher(rest).find()) {
        return true;
      }
    }
    return text.length() <= MAX_LINE_CHARS && block.links().stream().anyMatch(Residue::isDead);
  }

  /** Whether a line of a newsletter was made by its template: it holds a placeholder. */
  boolean isTemplateLine(Block block) {
    String text = block.text();
    return isOnlyResidue(block)
        || (text.length() <= MAX_LINE_CHARS && mayHold(text) && cues.in("placeholder", text));
  }

  /** Cheap: all placeholders hold one of these. */
  private static boolean mayHold(String text) {
    return text.indexOf('[') >= 0
        || text.indexOf('{') >= 0
        || text.indexOf('|') >= 0
        || text.indexOf('%') >= 0
        || text.startsWith("Lorem");
  }

  private static boolean isDead(Link link) {
    boolean nowhere =
        link.href().isEmpty() || link.href().equals("#") || link.href().startsWith("javascript:");
    return nowhere && HERE.matcher(link.text()).matches();
  }
}
