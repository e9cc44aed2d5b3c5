package org.newsmill.job;

import java.io.Serializable;
import java.util.List;

/**
 * An outlet by which articles are published, or a portal that carries those of others.
 *
 * @param name the one name that tables carry, in the outlet's language
 * @param nameEn the name in English; maybe the same
 * @param country ISO 3166 code of two letters
 * @param kind {@code agency}, {@code newspaper}, {@code broadcaster}, {@code online}, {@code
 *     magazine} or {@code portal}
 * @param domains hosts and domains; a host counts before the domain above it
 * @param aliases other names; case, spaces and the legal form do not count
 */
public record PublisherRow(
    String name,
    String nameEn,
    String country,
    String kind,
    List<String> domains,
    List<String> aliases)
    implements Serializable {
  /** The kind of sites that carry articles of others. */
  public static final String PORTAL = "portal";

  public PublisherRow {
    domains = List.copyOf(domains);
    aliases = List.copyOf(aliases);
  }

  /** Whether it carries articles of others. */
  public boolean isPortal() {
    return kind.equals(PORTAL);
  }
}
