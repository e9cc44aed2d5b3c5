package org.newsmill.testing;

/** A text that counts how often a character of it is looked at: work that no clock can tell. */
public final class CountedText implements CharSequence {
  private final String text;
  private final long budget;
  private long looks;

  /** More was looked at than allowed. */
  public static final class OverBudgetException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * A text at which one may look so often.
   *
   * @param budget characters; beyond it {@link OverBudgetException} is thrown
   */
  public CountedText(String text, long budget) {
    this.text = text;
    this.budget = budget;
  }

  /** How often a character was looked at so far. */
  public long looks() {
    return looks;
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    if (++looks > budget) {
      throw new OverBudgetException();
    }
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
