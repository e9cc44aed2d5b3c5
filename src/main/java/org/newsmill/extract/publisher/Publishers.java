package org.newsmill.extract.publisher;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.newsmill.extract.page.Stated;
import org.newsmill.extract.page.Stated.Fact;
import org.newsmill.job.PublisherFile;
import org.newsmill.job.PublisherRow;
import org.newsmill.text.CleanText;
import org.newsmill.text.PersonalData;

/**
 * Finds who published an article, under one name for each outlet, apart from the portal that
 * carried it.
 *
 * <p>Order of trust: the job's field; what the page states of its publisher; the address, where the
 * table knows its domain; the owner that the copyright line names; what the page states of its
 * site; on a portal, the agency; the registrable domain of the address. Names that the table knows
 * as a portal make the portal, never the publisher. Names that it does not know stay as they are
 * given.
 *
 * <p>To add an outlet: a row in {@code publishers.tsv}, or in the file of the job's own. Not bound
 * to a thread.
 */
public final class Publishers {
  /** A name of a portal is added behind a bar or a dash by some. */
  private static final Pattern SUFFIX = Pattern.compile("\\s[|:]\\s.{1,40}$");

  private static final Pattern HOST = Pattern.compile("(?:[a-z0-9-]{1,63}\\.){1,10}[a-z]{2,24}");
  private static final int MAX_NAME_CHARS = 60;

  private final PublisherTable table;

  private Publishers(PublisherTable table) {
    this.table = table;
  }

  /**
   * Finds publishers by the shipped table and the job's own rows, which come first.
   *
   * @param own rows of the job; maybe none
   */
  public static Publishers of(List<PublisherRow> own) {
    List<PublisherRow> rows = new ArrayList<>(PublisherFile.shipped());
    rows.addAll(own);
    return new Publishers(new PublisherTable(rows));
  }

  /**
   * What was found.
   *
   * @param publisher name of the outlet; null when nothing tells
   * @param portal name of the portal that carried the article; null when none did
   * @param evidence where the publisher was read, as {@code source: words}; null without publisher
   */
  public record Found(String publisher, String portal, String evidence) {}

  private record Claim(String source, String name) {}

  /**
   * Finds the publisher of an article.
   *
   * @param facts what the document states; facts of other kinds are ignored
   * @param url address of the document; null or empty when there is none
   * @param copyrightOwner owner that the copyright line names; null when none does
   * @param agency agency of the dateline or of a credit; null when there is none
   */
  public Found find(List<Stated> facts, String url, String copyrightOwner, String agency) {
    String host = PublisherTable.host(url);
    PublisherRow site = host == null ? null : table.hosting(host);
    List<Claim> claims = claims(facts, host, site, copyrightOwner);
    String portal = site != null && site.isPortal() ? site.name() : null;
    for (Claim claim : claims) {
      PublisherRow known = known(claim.name());
      if (known != null && known.isPortal()) {
        portal = portal == null ? known.name() : portal;
      } else {
        String name = known == null ? unknown(claim.name()) : known.name();
        return new Found(name, portal(claims, portal), evidence(claim));
      }
    }
    return last(host, portal, agency);
  }

  private List<Claim> claims(
      List<Stated> facts, String host, PublisherRow site, String copyrightOwner) {
    List<Claim> claims = new ArrayList<>();
    addFacts(claims, facts, Fact.PUBLISHER);
    if (site != null && !site.isPortal()) {
      claims.add(new Claim("domain", host));
    }
    if (copyrightOwner != null && !copyrightOwner.isBlank()) {
      claims.add(new Claim("copyright line", CleanText.line(copyrightOwner)));
    }
    addFacts(claims, facts, Fact.SITE);
    return claims;
  }

  private static void addFacts(List<Claim> claims, List<Stated> facts, Fact fact) {
    for (Stated stated : facts) {
      String name = SUFFIX.matcher(CleanText.line(stated.value())).replaceFirst("");
      if (stated.fact() == fact && !name.isEmpty() && name.length() <= MAX_NAME_CHARS) {
        claims.add(new Claim(stated.source(), name));
      }
    }
  }

  private PublisherRow known(String name) {
    PublisherRow named = table.named(name);
    return named == null && isHost(name) ? table.hosting(name.toLowerCase(Locale.ROOT)) : named;
  }

  private static String unknown(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return isHost(name) ? PublisherTable.registrable(lower) : PersonalData.redact(name);
  }

  private static boolean isHost(String name) {
    return HOST.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }

  /** A portal may also be told by a less trusted claim than the publisher. */
  private String portal(List<Claim> claims, String portal) {
    if (portal != null) {
      return portal;
    }
    return claims.stream()
        .map(claim -> known(claim.name()))
        .filter(row -> row != null && row.isPortal())
        .map(PublisherRow::name)
        .findFirst()
        .orElse(null);
  }

  private Found last(String host, String portal, String agency) {
    if (portal != null) {
      PublisherRow known = agency == null ? null : table.named(agency);
      return agency == null
          ? new Found(null, portal, null)
          : new Found(
              known == null ? PersonalData.redact(CleanText.line(agency)) : known.name(),
              portal,
              "agency: " + PersonalData.redact(CleanText.line(agency)));
    }
    return host == null
        ? new Found(null, null, null)
        : new Found(PublisherTable.registrable(host), null, "registrable domain: " + host);
  }

  private static String evidence(Claim claim) {
    return claim.source() + ": " + PersonalData.redact(claim.name());
  }
}
