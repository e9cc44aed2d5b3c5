package org.newsmill.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.newsmill.outcome.Ledger.Column.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsmill.outcome.Ledger.Column;
import org.newsmill.record.LedgerRow;
import org.newsmill.testing.LedgerRows;

class LedgerTest {

  @Test
  void zeroIsZeroInEveryColumn() {
    LedgerRow zero = Ledger.zero("/a");

    assertEquals("/a", zero.getSourceUri());
    for (Column column : Column.values()) {
      assertEquals(0, column.in(zero));
    }
    assertEquals(List.of(), Ledger.imbalances(zero));
  }

  @Test
  void addsEachColumnToItself() {
    LedgerRow summand = Ledger.zero("/a");
    long next = 1;
    for (Column column : Column.values()) {
      Ledger.add(summand, column, next++);
    }
    LedgerRow row = Ledger.zero(null);
    Ledger.add(row, summand);
    Ledger.add(row, summand);

    next = 1;
    for (Column column : Column.values()) {
      assertEquals(2 * next++, column.in(row), column::name);
    }
  }

  @Test
  void balances_whenEveryEquationHolds() {
    LedgerRow row =
        LedgerRows.of(
            "/a",
            DOCUMENTS_READ,
            DOCUMENTS_READ,
            DOCUMENTS_READ,
            DOCUMENTS_REJECTED,
            DOCUMENTS_EXCLUDED,
            DOCUMENTS_YIELDED,
            STORIES_CUT,
            STORIES_CUT,
            STORIES_CUT,
            STORIES_CUT,
            STORIES_CUT,
            STORIES_CUT,
            STORIES_CUT,
            STORIES_REJECTED,
            STORIES_EXCLUDED,
            ARTICLES,
            ARTICLES,
            ARTICLES,
            ARTICLES,
            ARTICLES,
            ARTICLES_REJECTED,
            ARTICLES_EXCLUDED,
            ARTICLES_ANNOTATED,
            ARTICLES_ANNOTATED,
            ARTICLES_ANNOTATED,
            ORIGINS,
            REPRINTS,
            REVISIONS);

    assertEquals(List.of(), Ledger.imbalances(row));
  }

  @Test
  void tellsDocumentsThatVanished() {
    assertEquals(
        List.of(
            "DOCUMENTS_READ 2 is not DOCUMENTS_YIELDED 0 + DOCUMENTS_REJECTED 1 +"
                + " DOCUMENTS_EXCLUDED 0"),
        Ledger.imbalances(LedgerRows.of("/a", DOCUMENTS_READ, DOCUMENTS_READ, DOCUMENTS_REJECTED)));
  }

  @Test
  void tellsStoriesThatVanished() {
    assertEquals(
        List.of("STORIES_CUT 1 is not ARTICLES 0 + STORIES_REJECTED 0 + STORIES_EXCLUDED 0"),
        Ledger.imbalances(LedgerRows.of("/a", STORIES_CUT)));
  }

  @Test
  void tellsArticlesThatVanished() {
    assertEquals(
        List.of(
            "ARTICLES 1 is not ARTICLES_ANNOTATED 0 + ARTICLES_REJECTED 0 + ARTICLES_EXCLUDED 0"),
        Ledger.imbalances(LedgerRows.of("/a", STORIES_CUT, ARTICLES)));
  }

  @Test
  void tellsRolesThatAreTooMany() {
    assertEquals(
        List.of("ARTICLES_ANNOTATED 0 is not ORIGINS 1 + REPRINTS 0 + REVISIONS 1"),
        Ledger.imbalances(LedgerRows.of("/a", ORIGINS, REVISIONS)));
  }

  @Test
  void foldsOneRowPerFile_andForgetsThemOnceDrained() {
    LedgerFold fold = new LedgerFold();
    fold.count("/a", ARTICLES);
    fold.count("/b", ARTICLES);
    fold.count("/a", ARTICLES);

    List<LedgerRow> rows = new java.util.ArrayList<>(fold.drain());
    rows.sort(java.util.Comparator.comparing(LedgerRow::getSourceUri));

    assertEquals(
        List.of(LedgerRows.of("/a", ARTICLES, ARTICLES), LedgerRows.of("/b", ARTICLES)), rows);
    assertEquals(0, fold.drain().size());
  }
}
