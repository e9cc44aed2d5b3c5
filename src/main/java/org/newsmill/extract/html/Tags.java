package org.newsmill.extract.html;

import java.util.HashMap;
import java.util.Map;

/** How elements are read by their tags. */
enum Tags {
  /** Holds no text of the page. */
  UNREAD,
  /** Stands on lines of its own, as components do, whose tags have a hyphen. */
  BLOCK,
  /** Runs on in the line. */
  INLINE;

  private static final Map<String, Tags> TAGS = tags();

  static Tags of(String tag) {
    Tags known = TAGS.get(tag);
    if (known == null) {
      known = tag.indexOf('-') > 0 ? BLOCK : INLINE;
    }
    return known;
  }

  static boolean isCell(String tag) {
    return tag.equals("td") || tag.equals("th");
  }

  private static Map<String, Tags> tags() {
    Map<String, Tags> tags = new HashMap<>();
    for (String tag :
        ("script style noscript template svg iframe object embed audio video canvas map select"
                + " option datalist button textarea input head title")
            .split(" ", -1)) {
      tags.put(tag, UNREAD);
    }
    for (String tag :
        ("address article aside blockquote body caption center dd details dialog dir div dl dt"
                + " fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html li"
                + " legend main menu nav ol p pre section summary table tbody td tfoot th thead tr"
                + " ul")
            .split(" ", -1)) {
      tags.put(tag, BLOCK);
    }
    return tags;
  }
}
