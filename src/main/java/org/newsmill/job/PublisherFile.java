package org.newsmill.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.newsmill.text.CleanText;

/**
 * Reads a table of publishers: UTF-8, a line each, columns divided by tabs: name, English name,
 * country, kind, domains and aliases, the last two divided by commas and maybe empty. Lines that
 * begin with # are comments.
 */
public final class PublisherFile {
  private static final int COLUMNS = 6;
  private static final Set<String> KINDS =
      Set.of("agency", "newspaper", "broadcaster", "online", "magazine", PublisherRow.PORTAL);
  private static final Pattern DOMAIN =
      Pattern.compile("(?:[a-z0-9-]{1,63}\\.){1,10}[a-z0-9-]{2,63}");
  private static final String SHIPPED = "/publishers.tsv";

  private final String where;
  private final Map<String, String> takenBy = new HashMap<>();
  private int line;

  private PublisherFile(String where) {
    this.where = where;
  }

  /**
   * The publishers of a file.
   *
   * @throws JobError when a line is malformed, or a name, an alias or a domain is given twice
   */
  public static List<PublisherRow> read(TextFile file) {
    return new PublisherFile(file.name()).rows(file.text().lines().toList());
  }

  /** The publishers that come with the program. */
  public static List<PublisherRow> shipped() {
    try (InputStream in = PublisherFile.class.getResourceAsStream(SHIPPED);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new PublisherFile(SHIPPED).rows(lines.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + SHIPPED, e);
    }
  }

  private List<PublisherRow> rows(List<String> lines) {
    List<PublisherRow> rows = new ArrayList<>();
    for (String text : lines) {
      line++;
      if (!text.isBlank() && !text.startsWith("#")) {
        rows.add(row(text));
      }
    }
    return rows;
  }

  private PublisherRow row(String text) {
    String[] cells = text.split("\t", -1);
    if (cells.length != COLUMNS) {
      throw error(
          cells.length + " columns",
          "6 columns divided by tabs: name, English name, country, kind, domains, aliases");
    }
    PublisherRow row =
        new PublisherRow(
            CleanText.line(cells[0]),
            CleanText.line(cells[1]),
            cells[2].strip(),
            cells[3].strip(),
            list(cells[4]),
            list(cells[5]));
    check(row);
    return row;
  }

  private void check(PublisherRow row) {
    if (row.name().isEmpty() || row.nameEn().isEmpty()) {
      throw error("a name is empty", "a name in both first columns");
    }
    if (!row.country().matches("[A-Z]{2}")) {
      throw error("'" + row.country() + "' is no country", "two capitals, such as KR");
    }
    if (!KINDS.contains(row.kind())) {
      throw error(
          "unknown kind '" + row.kind() + "'", String.join(", ", KINDS.stream().sorted().toList()));
    }
    for (String domain : row.domains()) {
      if (!DOMAIN.matcher(domain).matches()) {
        throw error("'" + domain + "' is no domain", "a host in lower case, such as news.example");
      }
    }
    Stream.of(List.of(row.name(), row.nameEn()), row.aliases(), row.domains())
        .flatMap(List::stream)
        .map(PublisherFile::key)
        .distinct()
        .forEach(key -> take(key, row.name()));
  }

  private void take(String key, String name) {
    String other = takenBy.putIfAbsent(key, name + " in line " + line);
    if (other != null) {
      throw error("'" + key + "' is already given to " + other, "each name, alias and domain once");
    }
  }

  /** What of a name counts: no case, spaces, dots at the end, legal form. */
  public static String key(String name) {
    String plain = CleanText.line(name).toLowerCase(java.util.Locale.ROOT);
    String bare =
        plain
            .replaceAll("\\((?:주|재|사)\\)|㈜|주식회사", "")
            .replaceAll(",?\\s(?:inc|ltd|llc|corp|co)\\.?$", "");
    return bare.replaceAll("[\\s'’·-]", "");
  }

  private static List<String> list(String cell) {
    return Arrays.stream(cell.split(",", -1))
        .map(CleanText::line)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  private JobError error(String problem, String allowed) {
    return new JobError(where + ":" + line, "publishers", problem, allowed);
  }
}
