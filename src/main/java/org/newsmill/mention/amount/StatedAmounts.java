package org.newsmill.mention.amount;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.newsmill.record.StatedAmount;
import org.newsmill.text.CodePoints;
import org.newsmill.text.OffsetSearch;
import org.newsmill.text.Token;

/**
 * Amounts as records: with what they count, and a flag where the text's own numbers contradict each
 * other.
 */
public final class StatedAmounts {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal TOLERANCE = new BigDecimal("0.02");
  private static final int NEAR = 120;
  private static final Pattern OF = Pattern.compile("(?: ?중| ?가운데| 중에서|의)[^.?!\\n]{0,12}");
  private static final Pattern THAT_IS =
      Pattern.compile(" ?\\((?:약 ?)?|(?:으로|로)?,? (?:전체의 |전체 대비 )?(?:약 )?");

  private final int[] points;
  private final List<Amount> amounts;
  private final List<Token> tokens;

  private StatedAmounts(String text, List<Amount> amounts, List<Token> tokens) {
    this.points = CodePoints.of(text);
    this.amounts = amounts;
    this.tokens = tokens;
  }

  /**
   * The records.
   *
   * @param tokens of the text; a noun right before a counter is what it counts
   */
  public static List<StatedAmount> of(String text, List<Amount> amounts, List<Token> tokens) {
    StatedAmounts stated = new StatedAmounts(text, amounts, tokens);
    List<StatedAmount> records = new ArrayList<>();
    for (int i = 0; i < amounts.size(); i++) {
      Amount amount = amounts.get(i);
      records.add(
          new StatedAmount(
              stated.sub(amount.start(), amount.end()),
              (long) amount.start(),
              (long) amount.end(),
              amount.kind(),
              amount.unit(),
              amount.low().doubleValue(),
              amount.high().doubleValue(),
              amount.convertedValue() == null ? null : amount.convertedValue().doubleValue(),
              amount.convertedUnit(),
              stated.counted(amount),
              stated.contradiction(i)));
    }
    return records;
  }

  private String sub(int from, int to) {
    return new String(points, from, to - from);
  }

  /** 업체 1,342개 counts 업체. */
  private String counted(Amount amount) {
    boolean spaced = amount.start() > 1 && points[amount.start() - 1] == ' ';
    Token noun = spaced && amount.kind().equals("counter") ? tokenUntil(amount.start() - 1) : null;
    return noun == null || !noun.tag().equals("NNG") ? null : noun.text();
  }

  /** The token that ends at an offset, or null. */
  private Token tokenUntil(int end) {
    int low = OffsetSearch.firstFrom(tokens, Token::end, end);
    return low < tokens.size() && tokens.get(low).end() == end ? tokens.get(low) : null;
  }

  /**
   * A share behind the part and the whole, in either order, as in 2억 달러로 전체 8억 달러 중 30% and in
   * 1,200명 중 300명(30%), is held against their quotient.
   *
   * @return the quotient in percent where it differs by more than rounding, else null
   */
  private String contradiction(int i) {
    Amount share = amounts.get(i);
    if (i < 2 || !share.unit().equals("%") || share.isRange()) {
      return null;
    }
    Amount first = amounts.get(i - 2);
    Amount second = amounts.get(i - 1);
    boolean near = share.start() - first.start() < NEAR;
    if (!near || crosses(first, share)) {
      return null;
    }
    String middle = sub(first.end(), second.start());
    String last = sub(second.end(), share.start());
    if (OF.matcher(last).matches()) {
      return difference(first, second, share);
    }
    boolean wholeFirst = OF.matcher(middle).matches() && THAT_IS.matcher(last).matches();
    return wholeFirst ? difference(second, first, share) : null;
  }

  private static String difference(Amount part, Amount whole, Amount share) {
    boolean comparable =
        part.unit().equals(whole.unit())
            && !part.isRange()
            && !whole.isRange()
            && part.low().signum() > 0
            && part.low().compareTo(whole.low()) < 0;
    if (!comparable) {
      return null;
    }
    BigDecimal quotient = part.low().multiply(HUNDRED).divide(whole.low(), MathContext.DECIMAL64);
    BigDecimal rounding = BigDecimal.ONE.movePointLeft(Math.max(0, share.low().scale()));
    BigDecimal allowed = rounding.max(quotient.multiply(TOLERANCE));
    boolean same = quotient.subtract(share.low()).abs().compareTo(allowed) <= 0;
    return same ? null : quotient.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
  }

  /** Whether a sentence ends between two amounts. */
  private boolean crosses(Amount first, Amount last) {
    for (int i = first.end(); i + 1 < last.start(); i++) {
      if (points[i] == '\n' || (points[i] == '.' && Character.isWhitespace(points[i + 1]))) {
        return true;
      }
    }
    return false;
  }
}
