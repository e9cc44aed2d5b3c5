package org.newsmill.mention.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsmill.text.CodePointOffsets;

/**
 * Speech retold in English: clauses behind <i>said that</i>, and before <i>, officials said</i>.
 */
final class EnglishRetold {
  private static final String CLAUSE = "(?:[^\\n.\"“”]|\\.(?=\\d))";
  private static final String DAY = "(?: on [A-Z][a-z]{2,8})?";

  private static final Pattern BEHIND =
      Pattern.compile(
          "(?<=^|[.!?\\n] |\\n)(?:But |And |So |Yet |However, |Meanwhile, |Still, )?"
              + "(?:(?:In|On|At|During|After|Asked|Speaking|Earlier)[^,.\\n\"“”]{0,60}, )?"
              + EnglishSpeech.ROLE
              + EnglishSpeech.TITLE
              + EnglishSpeech.NAME
              + EnglishSpeech.ASIDE
              + " (?:also |has |have |had )?(?:"
              + "(said|says|announced|warned|warns|argued|argues|claimed|claims|explained|added"
              + "|noted|notes|admitted|insisted|insists|stated|confirmed|predicted|conceded"
              + "|acknowledged|reported that|suggested that|told [\\w'’ -]{1,40}? that)"
              + DAY
              + "(?: that)? |(asked) (?=whether |if |why |how |what |when |who ))"
              + "((?!to )[^\\s.\"“”:,]"
              + CLAUSE
              + "{3,400}?)(?=\\.(?: |\\n|$)|, (?:adding|saying|noting)\\b)");

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?<=^|[.!?\\n] |\\n)([A-Z]"
              + CLAUSE
              + "{8,300}?), "
              + EnglishSpeech.TITLE
              + EnglishSpeech.NAME
              + "(?: \\([A-Z]{2,8}\\))? (said|says|reported|warned|added|announced)"
              + DAY
              + "(?=[.,])");

  private EnglishRetold() {}

  /** The retold clauses of a text. */
  static List<Quote> in(String text, CodePointOffsets offsets) {
    List<Quote> found = new ArrayList<>();
    Matcher behind = BEHIND.matcher(text);
    while (behind.find()) {
      int verb = behind.group(2) == null ? 3 : 2;
      String word = behind.group(verb).replaceFirst(" .*", "");
      found.add(quote(behind, 4, 1, word, offsets));
    }
    Matcher before = BEFORE.matcher(text);
    while (before.find()) {
      found.add(quote(before, 1, 2, before.group(3), offsets));
    }
    return found;
  }

  private static Quote quote(
      Matcher matcher, int clause, int name, String verb, CodePointOffsets offsets) {
    return new Quote(
        Quote.INDIRECT,
        offsets.toCodePoints(matcher.start(clause)),
        offsets.toCodePoints(matcher.end(clause)),
        matcher.group(name),
        offsets.toCodePoints(matcher.start(name)),
        offsets.toCodePoints(matcher.end(name)),
        verb);
  }
}
