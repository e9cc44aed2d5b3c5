package org.newsmill.extract.html;

import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** What elements are by their tags, names and attributes: sets of {@link Kinds}. */
final class ElementKinds {
  private final Names names = new Names();

  /** The kinds of an element. */
  int kinds(Element element) {
    int kinds = 0;
    if (element.attributesSize() > 0) {
      Attributes attributes = element.attributes();
      kinds |= names.kinds(attributes.getIgnoreCase("class"));
      kinds |= names.kindsOfId(attributes.getIgnoreCase("id"));
      kinds |= names.kinds(attributes.getIgnoreCase("role"));
      kinds |= names.kinds(attributes.getIgnoreCase("itemprop"));
      if (isHidden(attributes)) {
        kinds |= Kinds.HIDDEN;
      }
    }
    return kinds | kindsOfTag(element.normalName());
  }

  private static int kindsOfTag(String tag) {
    return switch (tag) {
      case "nav", "amp-sidebar" -> Kinds.NAVIGATION;
      case "amp-ad", "amp-embed", "amp-sticky-ad" -> Kinds.AD;
      case "amp-consent", "amp-user-notification" -> Kinds.CONSENT;
      case "amp-social-share" -> Kinds.SHARE;
      case "aside" -> Kinds.SIDE;
      case "footer" -> Kinds.FOOT;
      case "form", "dialog" -> Kinds.TOOL;
      case "figcaption", "caption" -> Kinds.CAPTION;
      default -> 0;
    };
  }

  private static boolean isHidden(Attributes attributes) {
    if (attributes.hasKeyIgnoreCase("hidden")
        || attributes.getIgnoreCase("aria-hidden").equals("true")) {
      return true;
    }
    String style = attributes.getIgnoreCase("style");
    return !style.isEmpty() && style.replace(" ", "").contains("display:none");
  }

  /** Inline elements that furniture is made of: they stand on lines of their own. */
  boolean standsApart(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    int kinds = kinds(element);
    return (kinds & (Kinds.HIDDEN | Kinds.SHARE | Kinds.CAPTION | Kinds.TOOL)) != 0;
  }
}
