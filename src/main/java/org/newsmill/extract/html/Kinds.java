package org.newsmill.extract.html;

import java.util.List;

/** What an element may be; each kind is a bit of a set. */
final class Kinds {
  private static final List<String> KINDS =
      List.of(
          "NAVIGATION",
          "COMMENT",
          "SHARE",
          "RELATED",
          "AUTHOR",
          "META",
          "AD",
          "CONSENT",
          "NEWSLETTER",
          "WALL",
          "FOOT",
          "SIDE",
          "POPUP",
          "TOOL",
          "CAPTION",
          "HIDDEN",
          "TITLE",
          "LEAD",
          "STATE",
          "PIECE",
          "BODY",
          "WHOLE",
          "MAIN_TEXT",
          "TEASER");

  static final int NAVIGATION = bit("NAVIGATION");
  static final int COMMENT = bit("COMMENT");
  static final int SHARE = bit("SHARE");
  static final int RELATED = bit("RELATED");
  static final int AUTHOR = bit("AUTHOR");
  static final int META = bit("META");
  static final int AD = bit("AD");
  static final int SIDE = bit("SIDE");
  static final int FOOT = bit("FOOT");
  static final int TOOL = bit("TOOL");
  static final int CAPTION = bit("CAPTION");
  static final int HIDDEN = bit("HIDDEN");
  static final int TITLE = bit("TITLE");
  static final int LEAD = bit("LEAD");

  /** Holds the main text, as its name or its role says. */
  static final int MAIN_TEXT = bit("MAIN_TEXT");

  /** Of another text where it links to it, else of this. */
  static final int TEASER = bit("TEASER");

  static final int WALL = bit("WALL");
  static final int CONSENT = bit("CONSENT");
  static final int POPUP = bit("POPUP");

  /** States a name can be of ("is-open"); such a name tells nothing of what it is put on. */
  static final int STATE = bit("STATE");

  /** A name of both together ("post-content") is that of a main text. */
  static final int PIECE = bit("PIECE");

  static final int BODY = bit("BODY");

  /** The name of a main text by itself. */
  static final int WHOLE = bit("WHOLE");

  /** What does not belong to a text. */
  static final int FURNITURE =
      NAVIGATION
          | COMMENT
          | SHARE
          | RELATED
          | AUTHOR
          | META
          | AD
          | CONSENT
          | bit("NEWSLETTER")
          | WALL
          | FOOT
          | SIDE
          | POPUP
          | TOOL
          | HIDDEN;

  /** What a name nearly always tells rightly. */
  static final int SURE_FURNITURE =
      NAVIGATION | COMMENT | SHARE | RELATED | CONSENT | bit("NEWSLETTER") | FOOT | AD;

  private Kinds() {}

  /** The bit of a kind by its name in {@code extract/html-names.tsv}. */
  static int bit(String kind) {
    return 1 << KINDS.indexOf(kind);
  }
}
