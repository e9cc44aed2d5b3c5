package org.newsmill.extract;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One spelling for one address: scheme and host in lower case, no default port, no fragment, no
 * parameters that only tell where a reader came from (RFC 3986, section 6.2).
 */
final class CanonicalUrl {
  private static final Pattern TRACKING =
      Pattern.compile("(?:utm_[a-z_]{1,30}|fbclid|gclid|igshid|mc_cid|mc_eid)(?:=.*)?");

  private CanonicalUrl() {}

  /** The canonical address; '' where there is none. What is no URL stays as it is, trimmed. */
  static String of(String url) {
    String trimmed = url == null ? "" : url.strip();
    try {
      URI uri = new URI(trimmed);
      if (uri.getScheme() == null || uri.getHost() == null) {
        return trimmed;
      }
      String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
      return uri.getScheme().toLowerCase(Locale.ROOT)
          + "://"
          + uri.getHost().toLowerCase(Locale.ROOT)
          + port(uri)
          + path
          + query(uri.getRawQuery());
    } catch (URISyntaxException e) {
      return trimmed;
    }
  }

  private static String port(URI uri) {
    int usual = uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    return uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort();
  }

  private static String query(String query) {
    if (query == null) {
      return "";
    }
    String kept =
        Arrays.stream(query.split("&"))
            .filter(parameter -> !TRACKING.matcher(parameter).matches())
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }
}
