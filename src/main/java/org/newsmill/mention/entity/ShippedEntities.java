package org.newsmill.mention.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.newsmill.job.EntityFile;
import org.newsmill.job.EntityRow;
import org.newsmill.job.TextFile;

/**
 * The entities that come with the program, from {@code src/main/resources/mention}: countries by
 * ISO 3166 code, places, listed companies by symbol, and the table of organisations, persons,
 * products, works and events.
 */
final class ShippedEntities {
  private static final int HOMOGRAPH_CHARS = 3;

  private ShippedEntities() {}

  /** All of them; names of the table come before names of companies. */
  static List<EntityRow> rows() {
    List<EntityRow> rows = new ArrayList<>();
    for (String[] cells : cells("countries.tsv")) {
      rows.add(country(cells));
    }
    rows.addAll(
        EntityFile.read(new TextFile("/mention/entities.tsv", text("/mention/entities.tsv"))));
    for (String[] cells : cells("places.tsv")) {
      rows.add(place(cells));
    }
    for (String[] cells : cells("companies.tsv")) {
      rows.add(company(cells));
    }
    return List.copyOf(rows);
  }

  /** Signs such as 美 are names of their own, as newspapers print them. */
  private static EntityRow country(String[] cells) {
    List<String> aliases = new ArrayList<>(split(cells[3]));
    aliases.addAll(split(cells[4]));
    return new EntityRow(
        "iso:" + cells[0], "place", cells[0], cells[1], cells[2], aliases, List.of(), List.of());
  }

  private static EntityRow place(String[] cells) {
    boolean common = cells[3].equals("common");
    String id = "place:" + cells[1].toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    return new EntityRow(
        id,
        "place",
        cells[2],
        cells[0],
        cells[1],
        List.of(),
        common ? List.of(cells[0]) : List.of(),
        List.of());
  }

  /** Short Hangul names of companies are words or given names as well. */
  private static EntityRow company(String[] cells) {
    String name = cells[1];
    boolean homograph = name.length() < HOMOGRAPH_CHARS && name.charAt(0) >= 0xAC00;
    return new EntityRow(
        "krx:" + cells[0],
        "organisation",
        "KR",
        name,
        name,
        List.of(),
        homograph ? List.of(name) : List.of(),
        homograph ? List.of("주가", "증시", "코스피", "코스닥", "상장") : List.of());
  }

  private static List<String> split(String cell) {
    return Arrays.stream(cell.split(",")).filter(s -> !s.isEmpty()).toList();
  }

  private static List<String[]> cells(String file) {
    return text("/mention/" + file)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .toList();
  }

  private static String text(String resource) {
    try (InputStream in = ShippedEntities.class.getResourceAsStream(resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + resource, e);
    }
  }
}
