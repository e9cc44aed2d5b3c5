package org.newsmill.model;

/**
 * A row of a labelled set.
 *
 * @param line line number in its file, 1 for the first; a header counts
 * @param labelName name of the column or key that holds the label
 * @param label the label as it stands in the file, never empty
 * @param title the title, null where the set has none
 * @param text the text, null where the set has only titles
 */
public record LabelledText(long line, String labelName, String label, String title, String text) {

  /** The same row with another text and no title. */
  public LabelledText withText(String other) {
    return new LabelledText(line, labelName, label, null, other);
  }

  /** The same row with another label. */
  public LabelledText withLabel(String other) {
    return new LabelledText(line, labelName, other, title, text);
  }

  /** Title and text, one after the other, as far as they are there. */
  public String joined() {
    if (title == null || text == null) {
      return title == null ? text : title;
    }
    return title + "\n" + text;
  }
}
