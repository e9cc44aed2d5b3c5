package org.newsmill.mention.keyword;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.newsmill.mention.GoldFile;

/** The keywords of articles for which a reader said beforehand which ones are right. */
class KeywordGoldTest {
  private static final int FIRST = 10;

  private int shown;
  private int right;
  private int firstShown;
  private int firstRight;
  private int wanted;
  private int found;

  @Test
  void mostKeywordsAreRight_andTheSubjectsAreAmongTheFirst() throws IOException {
    StringBuilder differences = new StringBuilder();
    for (String block : String.join("\n", GoldFile.lines("keywords.txt")).split("\n---\n", -1)) {
      String[] lines = block.strip().split("\n", -1);
      String[] head = lines[0].split("\\|", 2);
      judge(
          new Article(head[0], head[1], lines[1]).words(),
          List.of(lines[2].split(";", -1)),
          List.of(lines[3].split(";", -1)),
          differences);
    }
    String scores =
        String.format(
            Locale.ROOT,
            "keywords: right %d of %d (%.3f), of the first ten %d of %d (%.3f), subjects %d of %d"
                + " (%.3f)%n%s",
            right,
            shown,
            (double) right / shown,
            firstRight,
            firstShown,
            (double) firstRight / firstShown,
            found,
            wanted,
            (double) found / wanted,
            differences);
    System.out.println(scores);

    assertEquals(true, firstRight >= 0.9 * firstShown, scores);
    assertEquals(true, found >= 0.9 * wanted, scores);
  }

  private void judge(
      List<String> keywords, List<String> must, List<String> may, StringBuilder differences) {
    for (int i = 0; i < keywords.size(); i++) {
      String keyword = keywords.get(i);
      int good = must.contains(keyword) || may.contains(keyword) ? 1 : 0;
      shown++;
      right += good;
      firstShown += i < FIRST ? 1 : 0;
      firstRight += i < FIRST ? good : 0;
      if (good == 0) {
        differences.append("wrong ").append(i + 1).append(' ').append(keyword).append('\n');
      }
    }
    for (String subject : must) {
      boolean first = keywords.indexOf(subject) >= 0 && keywords.indexOf(subject) < FIRST;
      wanted++;
      found += first ? 1 : 0;
      if (!first) {
        differences.append("missed ").append(subject).append(" in ").append(keywords).append('\n');
      }
    }
  }
}
