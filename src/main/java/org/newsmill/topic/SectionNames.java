package org.newsmill.topic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The sections' ids with their names in Korean and English ({@code /topic/sections.tsv}): those of
 * the shipped model, and others that models of a job's own may have. The order is the file's.
 */
public final class SectionNames {
  /**
   * Names of a section.
   *
   * @param id stable id, such as {@code it_science}
   * @param ko Korean name
   * @param en English name
   */
  public record Names(String id, String ko, String en) {}

  private static final String RESOURCE = "/topic/sections.tsv";

  private final Map<String, Names> byId;

  private SectionNames(Map<String, Names> byId) {
    this.byId = byId;
  }

  /** The names that come along. */
  public static SectionNames shipped() {
    Map<String, Names> byId = new LinkedHashMap<>();
    try (InputStream in = SectionNames.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t", -1);
        byId.put(cells[0], new Names(cells[0], cells[1], cells[2]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
    return new SectionNames(byId);
  }

  /** All sections in the file's order. */
  public List<Names> all() {
    return List.copyOf(byId.values());
  }

  /** The ids of all sections in the file's order. */
  public List<String> ids() {
    return List.copyOf(byId.keySet());
  }

  /** The names of a section; its id where nobody named it. */
  public Names of(String id) {
    return byId.getOrDefault(id, new Names(id, id, id));
  }

  /** The id that a section's id or name stands for, case of Latin letters ignored. */
  public Optional<String> idOf(String idOrName) {
    String wanted = idOrName.strip().toLowerCase(Locale.ROOT);
    return byId.values().stream()
        .filter(
            n ->
                n.id().equals(wanted)
                    || n.ko().toLowerCase(Locale.ROOT).equals(wanted)
                    || n.en().toLowerCase(Locale.ROOT).equals(wanted))
        .map(Names::id)
        .findFirst();
  }
}
