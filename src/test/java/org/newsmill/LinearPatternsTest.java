package org.newsmill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.newsmill.extract.Extractor;
import org.newsmill.extract.line.LineRules;
import org.newsmill.mention.MentionAnnotator;
import org.newsmill.sentiment.ToneAnnotator;
import org.newsmill.testing.CountedText;
import org.newsmill.testing.ProductPatterns;
import org.newsmill.testing.ProductPatterns.Use;

/**
 * No text makes a regular expression of the program work longer than its length allows. Each is
 * given texts made of its own letters and words, repeated; twice the text may take three times the
 * looks at characters, not four. Rules of job files need no such test: they run on RE2.
 */
class LinearPatternsTest {
  private static final int SHORT = 120;
  private static final int LONG = 5_000;
  private static final double ALLOWED = 3;
  private static final int LETTERS = 8;
  private static final int WORDS = 5;
  private static final int SUSPECTS = 3;
  private static final long SHORT_BUDGET = 1_000_000;
  private static final long BUDGET = 50_000_000;
  private static final String NOTHING_MATCHES = "\u0001";

  /** A letter, a capital, a digit, white space, marks, Hangul. */
  private static final String REPRESENTATIVES = "aA1 \n.-가";

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}<!/\\[\\]:-]{2,}");

  @Test
  void everyPatternTakesLinearTime() throws Exception {
    Map<String, Use> patterns =
        ProductPatterns.of(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.newsmill"),
            List.of(
                new Extractor(
                    LocalDate.EPOCH, ZoneOffset.UTC, 1, LineRules.with(List.of()), List.of()),
                new MentionAnnotator(List.of(), 20),
                new ToneAnnotator()));
    assertTrue(patterns.size() > 200, () -> patterns.size() + " patterns");
    Map<String, String> slow = new TreeMap<>();
    patterns.forEach(
        (place, use) ->
            worst(use)
                .forEach(pump -> slow.put(place, use.pattern() + " on " + pump + " repeated")));
    assertEquals(Map.of(), slow);
  }

  @Test
  void slowPatternsAreSeen() {
    assertFalse(worst(new Use(Pattern.compile("(?s)<!--.*?-->"), true)).isEmpty());
    assertFalse(worst(new Use(Pattern.compile("a*a*b"), false)).isEmpty());
    assertFalse(worst(new Use(Pattern.compile("\\s+$"), true)).isEmpty());
    assertEquals(List.of(), worst(new Use(Pattern.compile("\\s{1,50}+$"), true)));
    assertEquals(List.of(), worst(new Use(Pattern.compile(".*[.!?]"), false)));
  }

  /** Repetitions on which a pattern takes more than linear time. */
  private static List<String> worst(Use use) {
    Map<String, Long> suspects = new TreeMap<>();
    for (String pump : pumps(use.pattern().pattern())) {
      long once = looks(use, pump, SHORT, SHORT_BUDGET);
      long twice = looks(use, pump, 2 * SHORT, SHORT_BUDGET);
      if (twice > SHORT_BUDGET || twice > ALLOWED * once) {
        suspects.put(pump, twice);
      }
    }
    // A repetition with a bound looks like one without while texts are short.
    return suspects.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .limit(SUSPECTS)
        .map(Map.Entry::getKey)
        .filter(
            pump -> {
              long once = looks(use, pump, LONG, BUDGET);
              return once > BUDGET || looks(use, pump, 2 * LONG, BUDGET) > ALLOWED * once;
            })
        .toList();
  }

  private static long looks(Use use, String pump, int length, long budget) {
    CountedText text =
        new CountedText(pump.repeat(length / pump.length() + 1) + NOTHING_MATCHES, budget);
    Matcher matcher = use.pattern().matcher(text);
    try {
      if (use.searches()) {
        boolean more = true;
        while (more) {
          more = matcher.find();
        }
      } else {
        matcher.matches();
      }
      return text.looks();
    } catch (CountedText.OverBudgetException | StackOverflowError e) {
      return Long.MAX_VALUE;
    }
  }

  private static Collection<String> pumps(String regex) {
    Set<String> letters = new LinkedHashSet<>(List.of(REPRESENTATIVES.split("", -1)));
    regex
        .codePoints()
        .filter(c -> "\\^$*+?{}|".indexOf(c) < 0)
        .limit(LETTERS)
        .forEach(c -> letters.add(Character.toString(c)));
    letters.remove("");
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(regex);
    while (words.size() < WORDS && word.find()) {
      words.add(word.group());
    }
    Set<String> pumps = new LinkedHashSet<>(letters);
    pumps.addAll(words);
    for (String first : letters) {
      letters.forEach(second -> pumps.add(first + second));
      words.forEach(second -> pumps.add(second + first));
    }
    return pumps;
  }
}
