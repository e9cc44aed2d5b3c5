package org.newsmill.extract.date;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.newsmill.extract.page.Block;
import org.newsmill.text.Sentences;

/** The sentences with which a story begins to tell. */
final class FirstSentences {
  private static final int SENTENCES = 2;
  private static final int MIN_CHARS = 12;

  private static final Pattern MONTH_END =
      Pattern.compile("\\b" + DateWords.MONTH + "\\.$", Pattern.CASE_INSENSITIVE);

  private FirstSentences() {}

  /** The first two sentences of the first paragraph that is one; empty when there is none. */
  static List<String> of(List<Block> story) {
    for (Block block : story) {
      List<String> sentences = joinMonths(Sentences.of(DateLines.withoutDateline(block.text())));
      boolean tells =
          block.kind() == Block.Kind.PARAGRAPH
              && block.text().length() >= MIN_CHARS
              && block.text().matches("(?s).*[.!?。…][\"'”’)]?\\s*");
      if (tells && DateLines.read(block.text(), false).isEmpty()) {
        return sentences.subList(0, Math.min(SENTENCES, sentences.size()));
      }
    }
    return List.of();
  }

  /** "on Nov. 25" is no end of a sentence. */
  private static List<String> joinMonths(List<String> sentences) {
    List<String> joined = new ArrayList<>();
    for (String sentence : sentences) {
      int last = joined.size() - 1;
      if (last >= 0 && MONTH_END.matcher(joined.get(last)).find()) {
        joined.set(last, joined.get(last) + " " + sentence);
      } else {
        joined.add(sentence);
      }
    }
    return joined;
  }
}
