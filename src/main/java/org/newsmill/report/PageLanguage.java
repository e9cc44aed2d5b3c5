package org.newsmill.report;

/** The languages of the page, by their BCP-47 tags; its texts are in {@code report/text-ko.js}. */
public enum PageLanguage {
  ko,
  en;

  /** The language as BCP-47 tag. */
  public String id() {
    return name();
  }
}
