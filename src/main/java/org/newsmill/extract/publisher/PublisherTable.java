package org.newsmill.extract.publisher;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.newsmill.job.PublisherFile;
import org.newsmill.job.PublisherRow;

/** Publishers by name and by host. */
final class PublisherTable {
  private static final Pattern NO_ADDRESS =
      Pattern.compile("^(?:[^.]{1,63}\\.){0,20}([^.]{1,63}\\.[a-z][^.]{0,62})$");
  private static final Pattern HTTP_HOST =
      Pattern.compile("^\\s{0,20}https?://([a-zA-Z0-9.-]{1,253})");

  private final Map<String, PublisherRow> byName = new HashMap<>();
  private final Map<String, PublisherRow> byDomain = new HashMap<>();

  /** A table in which later rows replace what earlier ones say of a name or a domain. */
  PublisherTable(List<PublisherRow> rows) {
    for (PublisherRow row : rows) {
      Stream.concat(Stream.of(row.name(), row.nameEn()), row.aliases().stream())
          .forEach(name -> byName.put(PublisherFile.key(name), row));
      row.domains().forEach(domain -> byDomain.put(domain, row));
    }
  }

  /** The publisher of a name, or null. */
  PublisherRow named(String name) {
    return byName.get(PublisherFile.key(name));
  }

  /** The publisher of the host or of the nearest domain above it, or null. */
  PublisherRow hosting(String host) {
    for (String domain = host; domain != null && domain.indexOf('.') > 0; domain = above(domain)) {
      PublisherRow row = byDomain.get(domain);
      if (row != null) {
        return row;
      }
    }
    return null;
  }

  /**
   * The domain that somebody registered, by the list of public suffixes; the host when it is a
   * number.
   */
  static String registrable(String host) {
    String domain = EffectiveTldFinder.getAssignedDomain(host, true, true);
    // Of a top level that the list does not have, the rule "*" holds: its second level.
    return domain == null ? NO_ADDRESS.matcher(host).replaceFirst("$1") : domain;
  }

  /** The host of an address in lower case, or null. */
  static String host(String url) {
    try {
      String host = url == null ? null : new URI(url.strip()).getHost();
      return host == null ? null : host.toLowerCase(Locale.ROOT);
    } catch (URISyntaxException e) {
      // Addresses with spaces or Hangul in the path are common.
      Matcher matcher = HTTP_HOST.matcher(url);
      return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : null;
    }
  }

  private static String above(String domain) {
    int dot = domain.indexOf('.');
    return dot < 0 ? null : domain.substring(dot + 1);
  }
}
