package org.newsmill.korean.lattice;

/** Numbers of words over the three dictionaries: the system's as they are, the others marked. */
final class WordIds {
  private static final int UNKNOWN = 1 << 29;
  private static final int USER = 1 << 30;
  private static final int INDEX = UNKNOWN - 1;

  private WordIds() {}

  static int ofUnknown(int index) {
    return UNKNOWN | index;
  }

  static int ofUser(int index) {
    return USER | index;
  }

  static boolean isUnknown(int id) {
    return (id & UNKNOWN) != 0;
  }

  static boolean isUser(int id) {
    return (id & USER) != 0;
  }

  static int index(int id) {
    return id & INDEX;
  }
}
