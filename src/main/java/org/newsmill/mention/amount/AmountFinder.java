package org.newsmill.mention.amount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.newsmill.text.CodePointOffsets;

/**
 * The amounts of a text, Korean or English: numbers with a unit, ranges of them, and conversions in
 * brackets behind them. Dates, times of day, ranks, ordinals, scores, age groups and bare numbers
 * are none. One pass; immutable.
 */
public final class AmountFinder {
  /** Changes with what is found. */
  public static final String VERSION = "amounts-3";

  private static final String KIND_CURRENCY = "currency";
  private static final Map<String, String> SIGNS =
      Map.of("US$", "USD", "$", "USD", "€", "EUR", "£", "GBP", "¥", "JPY", "₩", "KRW");
  private static final List<String> TO =
      List.of("~", "∼", "–", "-", AmountRanges.FROM, "부터 ", AmountRanges.ENGLISH_TO, " and ");
  private static final List<String> ABOUT = List.of("약 ", "한화 ", "우리 돈 ", "about ", "");

  private static final String SIGN_FIRSTS = "U$€£¥₩";

  /** What numbers and their signs begin with. */
  private static final String FIRSTS =
      "0123456789$€£¥₩U-영마시초절나닷엿보쉰예일이삼사오육칠팔구십백천한두세네다여아열스서twofsendhTWOFSENDH";

  private static final BitSet MAY_BE_FIRST = new BitSet();
  private static final List<String> MINUS = List.of("영하 ", "마이너스 ", "-");

  static {
    FIRSTS.chars().forEach(MAY_BE_FIRST::set);
  }

  private final AmountUnits units = new AmountUnits();

  /** The amounts of a text in order; none overlap. */
  public List<Amount> find(String text) {
    List<Amount> utf16 = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      boolean possible = MAY_BE_FIRST.get(text.charAt(at)) && mayBegin(text, at);
      Amount amount = possible ? whole(text, at) : null;
      if (amount != null) {
        utf16.add(amount);
        at = amount.end();
      } else {
        at = next(text, at);
      }
    }
    CodePointOffsets offsets = CodePointOffsets.of(text);
    return utf16.stream().map(amount -> moved(amount, offsets)).toList();
  }

  private static Amount moved(Amount a, CodePointOffsets offsets) {
    return new Amount(
        offsets.toCodePoints(a.start()),
        offsets.toCodePoints(a.end()),
        a.low(),
        a.high(),
        a.unit(),
        a.kind(),
        a.convertedValue(),
        a.convertedUnit());
  }

  /** Behind digits that are no amount the whole number is skipped, and a clock's minutes too. */
  private static int next(String text, int at) {
    if (!isDigit(text, at)) {
      return at + 1;
    }
    int end = at;
    while (isDigit(text, end) || (isDigit(text, end + 1) && ".,:".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    if (text.startsWith("시 ", end) && isDigit(text, end + 2)) {
      end = behindDigits(text, end + 2);
    }
    return end;
  }

  /** Where the digits end that begin at an offset; the offset itself where none do. */
  static int behindDigits(String text, int at) {
    int end = at;
    while (isDigit(text, end)) {
      end++;
    }
    return end;
  }

  static boolean isDigit(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  /** A number stands alone: behind no letter, digit or 제, unless it is Hangul before digits. */
  private static boolean mayBegin(String text, int at) {
    if (at == 0) {
      return true;
    }
    char before = text.charAt(at - 1);
    if (isDigit(text, at)) {
      boolean joined = AmountUnits.isLatin(before) || isDigit(text, at - 1) || before == '제';
      boolean score = (before == '-' || before == '.' || before == ':') && at > 1;
      boolean upper = (before == '~' || before == '∼') && isDigit(text, at - 2);
      return !joined && !upper && !(score && !Character.isWhitespace(text.charAt(at - 2)));
    }
    boolean compound = before == '-' && at > 1 && AmountUnits.isLatin(text.charAt(at - 2));
    return !Character.isLetterOrDigit(before) && !compound;
  }

  private Amount whole(String text, int at) {
    Amount first = single(text, at);
    if (first == null) {
      return null;
    }
    Amount range = rangeFrom(text, first);
    Amount amount = range == null ? AmountParts.joined(first, this, text) : range;
    return withConversion(text, amount);
  }

  private Amount rangeFrom(String text, Amount first) {
    for (String to : TO) {
      if (text.startsWith(to, first.end())) {
        int start = first.end() + to.length();
        Amount upper = start < text.length() ? single(text, start) : null;
        boolean same = upper != null && upper.unit().equals(first.unit());
        boolean range = same && first.low().compareTo(upper.low()) < 0;
        return range && AmountRanges.holds(text, first, to, upper) ? first.until(upper) : null;
      }
    }
    return null;
  }

  private Amount withConversion(String text, Amount amount) {
    if (!amount.kind().equals(KIND_CURRENCY)) {
      return amount;
    }
    int open = amount.end() < text.length() && text.charAt(amount.end()) == ' ' ? 1 : 0;
    open += amount.end();
    if (open >= text.length() || text.charAt(open) != '(') {
      return amount;
    }
    for (String about : ABOUT) {
      int start = open + 1 + about.length();
      if (text.startsWith(about, open + 1) && start < text.length()) {
        Amount other = single(text, start);
        boolean currency = other != null && other.kind().equals(KIND_CURRENCY);
        if (currency && text.startsWith(")", other.end()) && !other.unit().equals(amount.unit())) {
          return amount.withConversion(other.end() + 1, other);
        }
      }
    }
    return amount;
  }

  /** A number with its unit, or a pair of numbers that share one. */
  Amount single(String text, int at) {
    Amount word = AmountParts.fraction(text, at);
    word = word == null ? AmountParts.days(text, at) : word;
    word = word == null ? AmountParts.record(text, at) : word;
    word = word == null ? AmountParts.term(text, at) : word;
    if (word != null) {
      return word;
    }
    int start = at;
    boolean negative = false;
    for (String minus : MINUS) {
      if (text.startsWith(minus, at)) {
        negative = true;
        start = at + minus.length();
      }
    }
    start += text.startsWith("시속 ", start) || text.startsWith("초속 ", start) ? 3 : 0;
    String sign = sign(text, start);
    int number = start + (sign == null ? 0 : sign.length());
    if (number >= text.length()) {
      return null;
    }
    NumberReader.Reading low = NumberReader.at(text, number, sign != null);
    Amount found = low == null ? null : measured(text, at, low, low, sign);
    if (found == null && low != null && low.form() == NumberReader.Form.DIGITS) {
      found = pair(text, at, low, sign);
    }
    return found == null || !negative ? found : AmountParts.negated(found);
  }

  private static String sign(String text, int at) {
    boolean none = at >= text.length() || SIGN_FIRSTS.indexOf(text.charAt(at)) < 0;
    if (none) {
      return null;
    }
    String found = null;
    for (String sign : SIGNS.keySet()) {
      boolean longer = found == null || sign.length() > found.length();
      found = longer && text.startsWith(sign, at) ? sign : found;
    }
    return found;
  }

  /** Two numbers before one unit: {@code 20~30명}, {@code 2~3억원}. */
  private Amount pair(String text, int at, NumberReader.Reading low, String sign) {
    int mark = low.end();
    boolean to = mark < text.length() && "~∼–-".indexOf(text.charAt(mark)) >= 0;
    if (!to || !isDigit(text, mark + 1)) {
      return null;
    }
    NumberReader.Reading high = NumberReader.at(text, mark + 1, sign != null);
    boolean scaled =
        low.scale().compareTo(BigDecimal.ONE) == 0 && low.value().compareTo(high.scale()) < 0;
    BigDecimal first = scaled ? low.value().multiply(high.scale()) : low.value();
    if (first.compareTo(high.value()) >= 0) {
      return null;
    }
    NumberReader.Reading bottom =
        new NumberReader.Reading(low.end(), first, low.scale(), low.form());
    Amount pair = measured(text, at, bottom, high, sign);
    boolean ageGroup = pair != null && pair.unit().equals("세");
    return ageGroup ? null : pair;
  }

  private Amount measured(
      String text, int at, NumberReader.Reading low, NumberReader.Reading high, String sign) {
    if (sign != null) {
      return new Amount(
          at, high.end(), low.value(), high.value(), SIGNS.get(sign), KIND_CURRENCY, null, null);
    }
    int end = high.end();
    end += text.startsWith("여", end) ? 1 : 0;
    end += end < text.length() && text.charAt(end) == ' ' ? 1 : 0;
    AmountUnits.Unit unit = units.at(text, end);
    unit = unit == null ? EnglishCounters.at(text, at, high, end) : unit;
    if (unit == null || !UnitRules.holds(text, at, high, unit, end)) {
      return null;
    }
    String name = unit.name();
    name = text.startsWith("시속 ", at) && name.equals("km") ? "km/h" : name;
    name = text.startsWith("초속 ", at) && name.equals("m") ? "m/s" : name;
    return new Amount(
        at,
        end + unit.written().length(),
        low.value(),
        high.value(),
        name,
        unit.kind(),
        null,
        null);
  }
}
