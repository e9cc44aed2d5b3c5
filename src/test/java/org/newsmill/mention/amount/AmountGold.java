package org.newsmill.mention.amount;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsmill.mention.GoldFile;
import org.newsmill.mention.GoldScores;

/** The gold of amounts, {@code src/test/resources/mention/amounts.txt}. */
final class AmountGold {
  private static final Pattern MARKED = Pattern.compile("\\{([^|{}]+)\\|([^{}]*)\\}");

  private AmountGold() {}

  static GoldScores scores(AmountFinder finder, boolean withValues) throws IOException {
    GoldScores scores = new GoldScores(withValues ? "amounts with values" : "spans of amounts");
    for (String line : GoldFile.lines("amounts.txt")) {
      List<String> gold = new ArrayList<>();
      StringBuilder text = new StringBuilder();
      Matcher marked = MARKED.matcher(line);
      while (marked.find()) {
        marked.appendReplacement(text, "");
        int start = text.codePointCount(0, text.length());
        text.append(marked.group(1));
        int end = text.codePointCount(0, text.length());
        gold.add(start + "-" + end + (withValues ? " " + marked.group(2) : ""));
      }
      marked.appendTail(text);
      List<String> found = new ArrayList<>();
      for (Amount amount : finder.find(text.toString())) {
        found.add(amount.start() + "-" + amount.end() + (withValues ? " " + value(amount) : ""));
      }
      scores.add(text.toString(), gold, found);
    }
    return scores;
  }

  private static String value(Amount amount) {
    String value = plain(amount.low());
    value += amount.isRange() ? ".." + plain(amount.high()) : "";
    value += "|" + amount.unit();
    return amount.convertedUnit() == null
        ? value
        : value + "|" + plain(amount.convertedValue()) + "|" + amount.convertedUnit();
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
