package org.newsmill.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AssociationTest {
  /** "the swiss" of Dunning 1993, table 1: 110, 2442, 111, 29114 give 270.72. */
  @Test
  void logLikelihoodIsThatOfThePaper() {
    assertEquals(270.72, Association.logLikelihood(110, 110 + 2442, 110 + 111, 31777), 0.01);
  }

  @Test
  void isNothingWhereChanceSaysTheSame_andNegativeWhereItSaysMore() {
    assertEquals(0, Association.logLikelihood(10, 100, 100, 1000), 1e-9);
    assertTrue(Association.logLikelihood(1, 100, 100, 1000) < 0);
    assertEquals(2.5, Association.lift(25, 100, 100, 1000));
  }

  @Test
  void linksStandInTwoArticles_theSurestFirst() {
    List<BitSet> articles =
        Stream.of(
                List.of(0, 1),
                List.of(0, 1),
                List.of(0, 1, 2),
                List.of(2, 3),
                List.of(2, 3),
                List.of(4),
                List.of(4, 0))
            .map(AssociationTest::bits)
            .toList();

    assertEquals(List.of(List.of(0, 1, 3), List.of(2, 3, 2)), Links.of(articles, 5, 10));
    assertEquals(List.of(List.of(0, 1, 3)), Links.of(articles, 5, 1));
    assertEquals(List.of(), Links.of(List.of(), 5, 10));
  }

  private static BitSet bits(List<Integer> items) {
    BitSet bits = new BitSet();
    items.forEach(bits::set);
    return bits;
  }
}
