package org.newsmill.extract.genre;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Tells the genre of a story by rules that are data. Each rule gives points to its genre; a genre
 * needs {@value #THRESHOLD} points, and news is what nothing else speaks for.
 */
public final class Genres {
  private static final int THRESHOLD = 3;
  private static final String RESOURCE = "/genre/rules.yaml";

  private final List<GenreRule> rules = read();

  /** The genre of a text; linear in its length. */
  public Genre of(GenreText text) {
    Style style = Style.of(text.blocks());
    Map<String, Integer> points = new LinkedHashMap<>();
    Map<String, String> evidence = new LinkedHashMap<>();
    for (GenreRule rule : rules) {
      String found = rule.find(text, style);
      if (found != null) {
        points.merge(rule.genre(), rule.points(), Integer::sum);
        String told = rule.id() + " " + rule.points() + ": " + found;
        evidence.merge(rule.genre(), told, (before, next) -> before + "; " + next);
      }
    }
    String best = Genre.NEWS;
    int most = THRESHOLD - 1;
    for (Map.Entry<String, Integer> genre : points.entrySet()) {
      if (genre.getValue() > most) {
        best = genre.getKey();
        most = genre.getValue();
      }
    }
    return new Genre(best, evidence.getOrDefault(best, "nothing speaks for another genre"));
  }

  private static List<GenreRule> read() {
    try (InputStream in = Genres.class.getResourceAsStream(RESOURCE)) {
      List<Map<String, Object>> entries =
          new Yaml(new SafeConstructor(new LoaderOptions()))
              .load(new InputStreamReader(in, StandardCharsets.UTF_8));
      List<GenreRule> rules = new ArrayList<>();
      entries.forEach(entry -> rules.add(GenreRule.of(entry)));
      return List.copyOf(rules);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + RESOURCE, e);
    }
  }
}
