package org.newsmill.extract.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped rule does to its examples what they say. */
class LineRuleExamplesTest {
  static Stream<LineRule> rules() {
    return LineRules.shipped().all().stream();
  }

  static Stream<Arguments> removed() {
    return rules().flatMap(rule -> rule.matches().stream().map(text -> Arguments.of(rule, text)));
  }

  static Stream<Arguments> kept() {
    return rules().flatMap(rule -> rule.keeps().stream().map(text -> Arguments.of(rule, text)));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void ruleHasExamplesOfBothKinds(LineRule rule) {
    assertFalse(rule.matches().isEmpty(), rule.id());
    assertFalse(rule.keeps().isEmpty(), rule.id());
  }

  @ParameterizedTest
  @MethodSource("removed")
  void removesItsExamples(LineRule rule, String example) {
    String line = example.replace("¦", "");
    assertTrue(rule.script().covers(Script.in(line)), rule.id() + " does not look at: " + line);

    LineRule.Match match = rule.match(line, line.toLowerCase(Locale.ROOT));

    assertNotNull(match, rule.id() + " does not remove: " + line);
    String shown =
        new StringBuilder(line)
            .insert(match.start() == 0 ? match.end() : match.start(), '¦')
            .toString();
    assertEquals(
        example, rule.scope() == LineRule.Scope.LINE ? shown.replace("¦", "") : shown, rule.id());
  }

  @ParameterizedTest
  @MethodSource("kept")
  void keepsItsCounterexamples(LineRule rule, String line) {
    assertNull(rule.match(line, line.toLowerCase(Locale.ROOT)), rule.id() + " removes: " + line);
  }
}
