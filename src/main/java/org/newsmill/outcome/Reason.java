package org.newsmill.outcome;

/** Why a document or story did not get through. The names stand in the tables and never change. */
public enum Reason {
  UNKNOWN_FORMAT("no format reads files with such a name or beginning"),
  UNREADABLE_FILE("the file, or the rest of it, could not be decompressed or taken apart"),
  NOT_UTF8("the bytes are not UTF-8"),
  WRONG_CHARSET("the bytes are not in the charset of the file"),
  NOT_JSON("the text is not a JSON value"),
  NOT_AN_OBJECT("the text is JSON, but not an object"),
  WRONG_TYPE("a mapped field does not hold text"),
  NO_MAPPED_COLUMN("the table's header names no column of title, body or html"),
  RAGGED_ROW("the row has more or fewer fields than the header"),
  BROKEN_ROW("the quotes of the row do not match"),
  BROKEN_RECORD("the archive's record is cut off, damaged or without address"),
  BROKEN_CONTENT("the content of the record cannot be decoded as its header says"),
  NOT_XML("the feed is not well-formed XML"),
  BROKEN_MESSAGE("the message cannot be taken apart"),
  TOO_LARGE("the document is larger than max_document_bytes"),
  TOO_COMPRESSED("the data becomes more than max_compression_ratio times larger than itself"),
  TOO_DEEP("the document is nested deeper than max_nesting_depth or max_mime_depth"),
  LINE_TOO_LONG("a line is longer than max_line_bytes"),
  HTTP_STATUS("the server's answer was no page: a redirect or an error"),
  NOT_TEXT("no page: neither HTML nor plain text of an http or https address"),
  REVISIT("the page had not changed since an earlier visit"),
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
  SAME_ARTICLE("an article with the same id was read before it, or published by another batch"),
  TOO_LATE("the article was published more than late_days before as_of"),
  ERASED("the article was taken out of the tables by newsmill erase");

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
