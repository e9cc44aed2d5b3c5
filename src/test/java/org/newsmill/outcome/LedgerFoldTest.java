package org.newsmill.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsmill.testing.LedgerRows;

class LedgerFoldTest {

  @Test
  void sumsPerFile_andForgetsWhatWasDrained() {
    LedgerFold fold = new LedgerFold();
    fold.count("/a", Ledger.Column.ARTICLES);
    fold.count("/a", Ledger.Column.ARTICLES);

    assertEquals(
        List.of(LedgerRows.of("/a", Ledger.Column.ARTICLES, Ledger.Column.ARTICLES)),
        List.copyOf(fold.drain()));
    assertEquals(List.of(), List.copyOf(fold.drain()));
  }

  @Test
  void isFull_whenABundleHoldsMoreFilesThanMemoryIsMeantFor() {
    LedgerFold fold = new LedgerFold();
    int files = 0;
    while (!fold.isFull()) {
      fold.count("/" + files++, Ledger.Column.DOCUMENTS_READ);
      assertTrue(files <= 10_000);
    }
    fold.count("/0", Ledger.Column.DOCUMENTS_READ);

    assertEquals(10_000, fold.drain().size());
    assertFalse(fold.isFull());
  }
}
