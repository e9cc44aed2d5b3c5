package org.newsmill.mention.keyword;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.newsmill.mention.entity.Unit;

/**
 * The nouns of a Korean text, compounds whole: what is written together from nouns, foreign words,
 * prefixes and suffixes of nouns, with the numbers behind them ({@code 소형모듈원자로}, {@code 코로나19},
 * {@code GPT-4}). Nouns that a suffix makes verbs of (발표하다), counted things (3분기) and bound nouns
 * are left out, the plural's 들 is cut off.
 */
final class KoreanNouns {
  private static final Set<String> HEADS = Set.of("NNG", "NNP", "SL", "SH", "UNKNOWN");
  private static final Set<String> STARTS =
      Set.of("NNG", "NNP", "SL", "SH", "UNKNOWN", "XPN", "XR");
  private static final Set<String> VERBAL = Set.of("XSV", "XSA");
  private static final Set<String> COUNTERS = Set.of("NNB", "NNBC", "NR");
  private static final Set<String> CUT_OFF = Set.of("들", "님", "씨", "쯤", "째", "네");
  private static final Set<String> BINDING = Set.of("형", "식", "용", "급", "별");
  private static final String ADJECTIVAL = "적";
  private static final String SUFFIX = "XSN";
  private static final String LATIN = "SL";
  private static final String NUMBER = "SN";

  private final List<Unit> units;
  private final List<Noun> nouns = new ArrayList<>();

  private KoreanNouns(List<Unit> units) {
    this.units = units;
  }

  /** The nouns of a text in order. */
  static List<Noun> of(List<Unit> units) {
    return new KoreanNouns(units).find();
  }

  private List<Noun> find() {
    boolean bare = false;
    int i = 0;
    while (i < units.size()) {
      Unit unit = units.get(i);
      boolean begins = STARTS.contains(unit.tag()) || isGeneration(i) || isPrefix(i);
      int end = begins ? runEnd(i) : unit.tag().equals(NUMBER) ? wordEnd(i) : i + 1;
      boolean attached = isAttached(end);
      boolean verbal = attached && VERBAL.contains(units.get(end).tag());
      boolean added = begins && !verbal && add(i, end, bare && !unit.line());
      bare = added && !attached;
      i = end;
    }
    return nouns;
  }

  /** A generation of technology: 5G. */
  private boolean isGeneration(int i) {
    Unit unit = units.get(i);
    return unit.tag().equals(NUMBER)
        && unit.text().length() == 1
        && isAttached(i + 1)
        && units.get(i + 1).tag().equals(LATIN)
        && units.get(i + 1).text().length() == 1
        && Character.isUpperCase(units.get(i + 1).text().charAt(0));
  }

  /** A determiner that is written together with its noun: 전고체. */
  private boolean isPrefix(int i) {
    return units.get(i).tag().equals("MM")
        && isAttached(i + 1)
        && HEADS.contains(units.get(i + 1).tag());
  }

  private boolean isAttached(int i) {
    return i < units.size() && !units.get(i).spaced();
  }

  private int runEnd(int start) {
    int i = start + 1;
    while (isAttached(i) && continues(i)) {
      i++;
    }
    return i;
  }

  private boolean continues(int i) {
    Unit unit = units.get(i);
    if (STARTS.contains(unit.tag()) || unit.tag().equals(SUFFIX)) {
      return true;
    }
    if (unit.tag().equals(NUMBER)) {
      return !isAttached(i + 1)
          || !(COUNTERS.contains(units.get(i + 1).tag()) || units.get(i + 1).text().equals("."));
    }
    boolean latin = units.get(i - 1).tag().equals(LATIN);
    String next = isAttached(i + 1) ? units.get(i + 1).tag() : "";
    return switch (unit.text()) {
      case "-" -> next.equals(NUMBER) || (latin && next.equals(LATIN));
      case "&" -> latin && next.equals(LATIN);
      default -> false;
    };
  }

  /** Behind everything that is written together with a number. */
  private int wordEnd(int start) {
    int i = start + 1;
    while (isAttached(i) && !units.get(i).particle() && !units.get(i).tag().equals(Unit.MARK)) {
      i++;
    }
    return i;
  }

  private boolean add(int start, int end, boolean follows) {
    int last = end;
    while (last > start && isCutOff(last - 1)) {
      last--;
    }
    boolean head = false;
    StringBuilder text = new StringBuilder();
    for (int i = start; i < last; i++) {
      head |= HEADS.contains(units.get(i).tag());
      text.append(units.get(i).text());
    }
    boolean suffix = last > start && isSuffix(last - 1);
    if (!head || (suffix && units.get(last - 1).text().equals(ADJECTIVAL))) {
      return false;
    }
    boolean binds = suffix && last == end && BINDING.contains(units.get(last - 1).text());
    nouns.add(
        new Noun(
            text.toString(),
            units.get(start).start(),
            units.get(last - 1).end(),
            follows,
            binds ? Noun.Kind.BINDING : Noun.Kind.COMMON));
    return last == end;
  }

  /** A plural, or the hyphen before a number that was a counted one. */
  private boolean isCutOff(int i) {
    Unit unit = units.get(i);
    return unit.tag().equals(Unit.MARK) || (isSuffix(i) && CUT_OFF.contains(unit.text()));
  }

  private boolean isSuffix(int i) {
    return units.get(i).tag().equals(SUFFIX);
  }
}
