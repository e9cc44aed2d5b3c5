package org.newsmill.mention.amount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a number as news write it: digits with commas and a decimal point, Korean myriads ({@code
 * 302억 5천만}), Sino-Korean and native numerals, English magnitudes ({@code 1.5 billion}).
 */
final class NumberReader {
  private static final String DIGITS = "영일이삼사오육칠팔구";
  private static final Map<Character, Long> SMALL = Map.of('십', 10L, '백', 100L, '천', 1_000L);
  private static final Map<Character, Long> LARGE =
      Map.of(
          '만', 10_000L, '억', 100_000_000L, '조', 1_000_000_000_000L, '경', 10_000_000_000_000_000L);
  private static final Map<String, Integer> NATIVE =
      Map.ofEntries(
          Map.entry("한", 1),
          Map.entry("두", 2),
          Map.entry("세", 3),
          Map.entry("네", 4),
          Map.entry("다섯", 5),
          Map.entry("여섯", 6),
          Map.entry("일곱", 7),
          Map.entry("여덟", 8),
          Map.entry("아홉", 9),
          Map.entry("열", 10),
          Map.entry("스무", 20),
          Map.entry("스물", 20),
          Map.entry("서른", 30),
          Map.entry("마흔", 40),
          Map.entry("쉰", 50),
          Map.entry("예순", 60),
          Map.entry("일흔", 70),
          Map.entry("여든", 80),
          Map.entry("아흔", 90),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("one", 1),
          Map.entry("dozen", 12),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("seventy", 70),
          Map.entry("eighty", 80),
          Map.entry("ninety", 90));
  private static final Map<Character, List<String>> NATIVE_BY_FIRST = byFirst();
  private static final Map<String, Long> MAGNITUDES =
      Map.of(
          "thousand",
          1_000L,
          "million",
          1_000_000L,
          "billion",
          1_000_000_000L,
          "trillion",
          1_000_000_000_000L,
          "k",
          1_000L,
          "m",
          1_000_000L,
          "bn",
          1_000_000_000L,
          "b",
          1_000_000_000L,
          "tn",
          1_000_000_000_000L);

  private static final int LONGEST = 24;

  private final String text;
  private int at;

  /** What a number is written with. */
  enum Form {
    DIGITS,
    HANGUL,
    WORD
  }

  /**
   * A number of the text.
   *
   * @param scale the last magnitude: 100,000,000 for {@code 2억}; 1 without
   */
  record Reading(int end, BigDecimal value, BigDecimal scale, Form form) {}

  /** A Latin numeral may have a capital. */
  private static Map<Character, List<String>> byFirst() {
    Map<Character, List<String>> byFirst = new HashMap<>();
    for (String numeral : NATIVE.keySet()) {
      char first = numeral.charAt(0);
      for (char c : new char[] {first, Character.toUpperCase(first)}) {
        List<String> numerals = byFirst.computeIfAbsent(c, k -> new ArrayList<>());
        if (!numerals.contains(numeral)) {
          numerals.add(numeral);
        }
      }
    }
    return byFirst;
  }

  private NumberReader(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /**
   * The number that begins at a position, or null.
   *
   * @param afterSign whether a sign of a currency stands before it, so that {@code m} means million
   */
  static Reading at(String text, int position, boolean afterSign) {
    NumberReader reader = new NumberReader(text, position);
    char first = text.charAt(position);
    if (first >= '0' && first <= '9') {
      return reader.digits(afterSign);
    }
    return DIGITS.indexOf(first) > 0 || SMALL.containsKey(first) ? reader.hangul() : reader.word();
  }

  /** Myriads from the largest down; 1천600억 is one group of two parts. */
  private Reading digits(boolean afterSign) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal scale = BigDecimal.ONE;
    int end = at;
    long above = Long.MAX_VALUE;
    while (at < text.length()) {
      BigDecimal group = plain();
      if (group == null) {
        break;
      }
      long small = small();
      group = group.multiply(BigDecimal.valueOf(small));
      if (small > 1 && isDigit(at)) {
        BigDecimal rest = plain();
        if (rest == null) {
          break;
        }
        group = group.add(rest.multiply(BigDecimal.valueOf(small())));
        small = 1;
      }
      long large = large();
      if (small * large >= above) {
        break;
      }
      above = small * large;
      total = total.add(group.multiply(BigDecimal.valueOf(large)));
      scale = BigDecimal.valueOf(small * large);
      end = at;
      if (above == 1 || !groupFollows()) {
        break;
      }
    }
    at = end;
    if (scale.compareTo(BigDecimal.ONE) == 0) {
      scale = BigDecimal.valueOf(magnitude(afterSign));
      total = total.multiply(scale);
    }
    return new Reading(at, total, scale, Form.DIGITS);
  }

  /** Moves behind a space when a further group, such as 5천만, follows it. */
  private boolean groupFollows() {
    int next = at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
    if (next < text.length() && Character.isDigit(text.charAt(next)) && text.charAt(next) < 128) {
      at = next;
      return true;
    }
    return false;
  }

  /** Digits with commas between thousands and decimals behind a point. */
  private BigDecimal plain() {
    StringBuilder digits = new StringBuilder();
    boolean point = false;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean comma = c == ',' && !point && thousands(at + 1);
      boolean decimal = c == '.' && !point && isDigit(at + 1) && digits.length() > 0;
      if (c >= '0' && c <= '9') {
        digits.append(c);
      } else if (decimal) {
        point = true;
        digits.append('.');
      } else if (!comma) {
        break;
      }
      at++;
    }
    return digits.length() == 0 || digits.length() > LONGEST
        ? null
        : new BigDecimal(digits.toString());
  }

  private boolean thousands(int position) {
    return isDigit(position)
        && isDigit(position + 1)
        && isDigit(position + 2)
        && !isDigit(position + 3);
  }

  private boolean isDigit(int position) {
    return position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9';
  }

  private long small() {
    Long unit = at < text.length() ? SMALL.get(text.charAt(at)) : null;
    at += unit == null ? 0 : 1;
    return unit == null ? 1 : unit;
  }

  private long large() {
    Long unit = at < text.length() ? LARGE.get(text.charAt(at)) : null;
    at += unit == null ? 0 : 1;
    return unit == null ? 1 : unit;
  }

  private long magnitude(boolean afterSign) {
    int start = at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
    int end = start;
    while (end < text.length() && AmountUnits.isLatin(text.charAt(end))) {
      end++;
    }
    String word = text.substring(start, end);
    Long magnitude = MAGNITUDES.get(word);
    boolean letter = word.length() <= 2;
    if (magnitude == null || (letter && (!afterSign || start > at))) {
      return 1;
    }
    at = end;
    return magnitude;
  }

  /** Sino-Korean numerals with a magnitude at least, such as 삼십만. */
  private Reading hangul() {
    long total = 0;
    long group = 0;
    long digit = 0;
    boolean magnitude = false;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (DIGITS.indexOf(c) > 0 && digit == 0) {
        digit = DIGITS.indexOf(c);
      } else if (SMALL.containsKey(c)) {
        group += Math.max(1, digit) * SMALL.get(c);
        digit = 0;
        magnitude = true;
      } else if (LARGE.containsKey(c) && group + digit > 0) {
        total += (group + digit) * LARGE.get(c);
        group = 0;
        digit = 0;
        magnitude = true;
      } else {
        break;
      }
    }
    BigDecimal value = BigDecimal.valueOf(total + group + digit);
    return magnitude ? new Reading(at, value, BigDecimal.ONE, Form.HANGUL) : null;
  }

  /** A numeral that is a word, and one of tens and ones: 서른여덟, sixty-two. */
  private Reading word() {
    String first = numeral(at);
    if (first.isEmpty()) {
      return null;
    }
    int value = NATIVE.get(first);
    int end = at + first.length();
    boolean tens = value >= 10 && value % 10 == 0;
    int next = AmountUnits.isLatin(first.charAt(0)) && text.startsWith("-", end) ? end + 1 : end;
    String ones = tens && next < text.length() ? numeral(next) : "";
    boolean both =
        !ones.isEmpty() && NATIVE.get(ones) < 10 && isSameScript(first, ones, next > end);
    end = both ? next + ones.length() : end;
    value += both ? NATIVE.get(ones) : 0;
    return new Reading(end, BigDecimal.valueOf(value), BigDecimal.ONE, Form.WORD);
  }

  private static boolean isSameScript(String first, String ones, boolean hyphen) {
    boolean latin = AmountUnits.isLatin(first.charAt(0));
    return latin == AmountUnits.isLatin(ones.charAt(0)) && latin == hyphen;
  }

  private String numeral(int position) {
    String longest = "";
    for (String numeral : NATIVE_BY_FIRST.getOrDefault(text.charAt(position), List.of())) {
      boolean here = text.regionMatches(true, position, numeral, 0, numeral.length());
      longest = here && numeral.length() > longest.length() ? numeral : longest;
    }
    return longest;
  }
}
