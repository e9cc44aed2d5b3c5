package org.newsmill.sentiment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The words of the VADER lexicon (Hutto and Gilbert 2014, MIT licence) with their mean valence, as
 * features for a model: which words, how strong, and the sign of their sum. Immutable.
 */
public final class VaderLexicon {
  /** What {@link org.newsmill.model.FeatureSpec#tokens()} calls these features. */
  public static final String NAME = "vader";

  private static final String RESOURCE = "/sentiment/vader-en.tsv";

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}'-]+");

  private final Map<String, Double> valences = new HashMap<>();

  private VaderLexicon() {}

  /** The shipped lexicon. */
  public static VaderLexicon shipped() {
    VaderLexicon lexicon = new VaderLexicon();
    try (InputStream in = VaderLexicon.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        lexicon.valences.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
    return lexicon;
  }

  /** The mean valence of each word, -4 to 4, in the order of the words. */
  Map<String, Double> valences() {
    return new TreeMap<>(valences);
  }

  /** The features of a text: each strength of polarity that occurs, and the sign of the sum. */
  public List<String> features(String text) {
    List<String> features = new ArrayList<>();
    double sum = 0;
    for (String word : NO_WORD.split(text.toLowerCase(Locale.ROOT), -1)) {
      Double valence = valences.get(word);
      if (valence != null) {
        sum += valence;
        features.add("vader:" + StrictMath.round(valence));
      }
    }
    long total = StrictMath.round(Math.max(-4, Math.min(4, sum)));
    features.add("vader-sum:" + total);
    features.add(sum == 0 ? "vader-none" : sum > 0 ? "vader-positive" : "vader-negative");
    return features;
  }
}
