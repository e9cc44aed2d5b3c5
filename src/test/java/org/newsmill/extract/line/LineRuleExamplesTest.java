package org.newsmill.extract.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

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
    assertEquals(example, rule.shown(example.replace(LineRule.CUT, "")), rule.id());
  }

  @ParameterizedTest
  @MethodSource("kept")
  void keepsItsCounterexamples(LineRule rule, String line) {
    assertNull(rule.shown(line), rule.id());
  }
}
