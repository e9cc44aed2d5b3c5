package org.newsmill.korean.lattice;

/** The tables of the process, with what the running Java adds; loaded when first asked for. */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
record SharedTables(WordTables tables, int[] kinds) {
  private static final class Holder {
    static final SharedTables INSTANCE = of(WordTablesFile.load());
  }

  static SharedTables get() {
    return Holder.INSTANCE;
  }

  static SharedTables of(WordTables tables) {
    return new SharedTables(tables, CharacterKinds.of(tables));
  }
}
