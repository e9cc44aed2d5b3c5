package org.newsmill.outcome;

/** Why a document or story did not get through. The names stand in the tables and never change. */
public enum Reason {
  UNKNOWN_FORMAT("no format reads files with such a name"),
  UNREADABLE_FILE("the file could not be decompressed"),
  NOT_UTF8("the bytes are not UTF-8"),
  NOT_JSON("the line is not a JSON value"),
  NOT_AN_OBJECT("the line is JSON, but not an object"),
  WRONG_TYPE("a mapped field does not hold text"),
  TOO_LARGE("the document is larger than max_document_bytes"),
  STAGE_FAILED("a stage threw an exception"),
  EMPTY_BODY("the document has no text"),
  TOO_SHORT("the body is shorter than min_body_chars"),
  TEASER("a part of a newsletter that only announces something"),
  GREETING("a part of a newsletter that greets its readers"),
  CONTENTS("a table of contents"),
  SIGN_OFF("a part of a newsletter that takes leave or tells how to unsubscribe"),
  ADVERTISEMENT("a part of a newsletter that somebody paid for"),
  TEMPLATE_RESIDUE("a part of a template that was not filled in"),
  LIST_PAGE("the document lists other pages and tells no story"),
  NO_MAIN_TEXT("no main text was found on the page"),
  SAME_ARTICLE("an article with the same id was read before it");

  private final String meaning;

  Reason(String meaning) {
    this.meaning = meaning;
  }

  /** The meaning, for people. */
  public String meaning() {
    return meaning;
  }

  /** The constant as the tables carry it, for example {@code not_utf8}. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
