package org.newsmill.extract.genre;

import java.util.List;
import java.util.regex.Pattern;
import org.newsmill.extract.cue.Finder;
import org.newsmill.extract.page.Block;
import org.newsmill.text.Sentences;

/**
 * Who speaks in a text, and to whom; quoted words do not count.
 *
 * @param koreanFirstPersonPercent sentences in which the writer says I in Korean, of all
 * @param englishFirstPersonPercent the same in English, where quotes without an end make it less
 *     certain
 * @param politePercent sentences that end in a polite Korean ending, of all
 * @param demands sentences in which a group demands, condemns or appeals
 * @param readers sentences that speak to the readers
 */
record Style(
    int koreanFirstPersonPercent,
    int englishFirstPersonPercent,
    int politePercent,
    int demands,
    int readers) {
  // Korean particles follow Latin words without a space, so only ASCII makes a word longer.
  private static final String BEFORE_WORD = "(?<![A-Za-z0-9_])";
  private static final String BEHIND_WORD = "(?![A-Za-z0-9_])";

  // Every sentence of every text is searched, for which java.util.regex is many times as fast as
  // RE2; no repetition here is followed by what it could match, so that it stays linear.
  private static final Pattern QUOTED = Pattern.compile("“[^”]*+(?:”|\\z)|\"[^\"]*+(?:\"|\\z)");
  private static final Finder KOREAN_I =
      Finder.of(
          Pattern.compile(
              "(?<![^\\s(])(?:나는|나도|나의|나를|나에게|내가|내게|저는|저도|저의|저를|저에게|제가|제게|제 (?:생각|경험|주변|마음)|저희|필자)"),
          "나내저제필");
  private static final Finder ENGLISH_I =
      Finder.of(Pattern.compile(BEFORE_WORD + "(?:I|I'm|I've|I'd|my|myself)" + BEHIND_WORD), "Im");
  private static final List<String> POLITE =
      List.of("니다", "세요", "어요", "아요", "에요", "예요", "네요", "지요", "군요", "거든요", "죠", "까요", "가요", "나요");
  private static final String CLOSING = ".!?~…) \t\n\f\r";
  private static final Finder DEMAND =
      Finder.of(
          Pattern.compile(
              "(?:요구|촉구|규탄|호소|경고|결의|선언|반대|환영|천명)(?:한다|하며|합니다|했다고 밝힌다)[.!\\s]*+\\z|^우리는 .{0,80}(?:요구|촉구|규탄|호소)"
                  + "|(?i:"
                  + BEFORE_WORD
                  + "we (?:call (?:on|upon|for)|demand|urge|condemn|appeal to|reject|welcome)"
                  + BEHIND_WORD
                  + ")"),
          "요촉규호경결선반환천우w");
  private static final Pattern ASKED = Pattern.compile("^(?:[Qq문]\\d{0,2} ?[.:)]|질문|[-―–—] ?\\S)");
  private static final Pattern QUESTION = Pattern.compile("[?？]\\s*+\\z|(?:나|가|까|는지)\\s*+\\z");
  private static final Finder READERS =
      Finder.of(
          Pattern.compile(
              "여러분|이웃님|댓글로|댓글을? (?:남겨|달아)|공감과 댓글|(?i:"
                  + BEFORE_WORD
                  + "(?:dear readers|let me know|in the comments)"
                  + BEHIND_WORD
                  + ")"),
          "여이댓공dli");

  /** In an interview those who say I are asked, and do not write. */
  private static boolean isInterview(List<Block> blocks) {
    return blocks.stream()
            .filter(block -> block.strong() || block.kind() == Block.Kind.HEADING || isAsked(block))
            .filter(block -> QUESTION.matcher(block.text()).find())
            .count()
        >= 2;
  }

  private static boolean isAsked(Block block) {
    return ASKED.matcher(block.text()).find();
  }

  private static boolean isPolite(String sentence) {
    int end = sentence.length();
    while (end > 0 && CLOSING.indexOf(sentence.charAt(end - 1)) >= 0) {
      end--;
    }
    String words = sentence.substring(0, end);
    return POLITE.stream().anyMatch(words::endsWith);
  }

  static Style of(List<Block> blocks) {
    int sentences = 0;
    int koreanI = 0;
    int englishI = 0;
    int polite = 0;
    int demands = 0;
    int readers = 0;
    for (Block block : blocks) {
      if (block.kind() != Block.Kind.PARAGRAPH && block.kind() != Block.Kind.LIST_ITEM) {
        continue;
      }
      for (String sentence : Sentences.of(QUOTED.matcher(block.text()).replaceAll(" "))) {
        sentences++;
        koreanI += KOREAN_I.in(sentence) ? 1 : 0;
        englishI += ENGLISH_I.in(sentence) ? 1 : 0;
        polite += isPolite(sentence) ? 1 : 0;
        demands += DEMAND.in(sentence) ? 1 : 0;
        readers += READERS.in(sentence) ? 1 : 0;
      }
    }
    int all = Math.max(1, sentences);
    boolean interview = isInterview(blocks);
    return new Style(
        interview ? 0 : 100 * koreanI / all,
        interview ? 0 : 100 * englishI / all,
        100 * polite / all,
        demands,
        readers);
  }
}
