package org.newsmill.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.newsmill.evaluate.EvaluationRequest;
import org.newsmill.evaluate.LanguageEvaluation;
import org.newsmill.language.LanguageIdentifier;

/**
 * What other identifiers score on the same rows: {@code LanguagePeers FILE ..} prints a JSON object
 * a peer and file, in the form of {@code newsmill evaluate language} ({@code --own}: of Newsmill
 * alone); {@code LanguagePeers --speed FILE} prints how many times as fast Newsmill is as Lingua's
 * low-accuracy mode, OpenNLP and Optimaize, a hundred texts of one beside the same of the others.
 * Lingua works in threads of its own: run it on one processor. {@code scripts/language-accuracy}
 * runs it.
 */
public final class LanguagePeers {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int ROUNDS = 7;

  /** Texts of one, then of the other, so that a busy machine slows both. */
  private static final int SLICE = 100;

  private LanguagePeers() {}

  public static void main(String[] arguments) throws IOException {
    List<String> files = new ArrayList<>(List.of(arguments));
    boolean speed = files.remove("--speed");
    boolean own = files.remove("--own");
    for (String file : files) {
      if (speed) {
        print("speed", file, speeds(Files.readAllLines(Path.of(file))));
      } else {
        for (Map.Entry<String, Function<String, String>> peer : peers(own).entrySet()) {
          EvaluationRequest request =
              new EvaluationRequest(
                  List.of(Path.of(file)), InputStream.nullInputStream(), Map.of(), null, false);
          print(peer.getKey(), file, new LanguageEvaluation(peer.getValue()).run(request));
        }
      }
    }
  }

  private static void print(String peer, String file, Map<String, Object> report)
      throws IOException {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("peer", peer);
    line.put("set", String.valueOf(Path.of(file).getFileName()).replace(".tsv", ""));
    line.putAll(report);
    System.out.println(JSON.writeValueAsString(line));
  }

  private static Map<String, Function<String, String>> peers(boolean ownAlone) {
    Map<String, Function<String, String>> peers = new LinkedHashMap<>();
    peers.put("newsmill", new LanguageIdentifier()::identify);
    if (ownAlone) {
      return peers;
    }
    peers.put("lingua-high", text -> tag(High.DETECTOR, text));
    peers.put("lingua-low", text -> tag(Low.DETECTOR, text));
    peers.put("opennlp", LanguagePeers::openNlp);
    peers.put("optimaize", LanguagePeers::optimaize);
    return peers;
  }

  private static Map<String, Object> speeds(List<String> lines) {
    List<String> texts =
        lines.stream().skip(1).map(line -> line.substring(line.indexOf('\t') + 1)).toList();
    Map<String, Function<String, String>> peers = new LinkedHashMap<>();
    peers.put("lingua-low", text -> tag(Low.DETECTOR, text));
    peers.put("opennlp", LanguagePeers::openNlp);
    peers.put("optimaize", LanguagePeers::optimaize);
    Map<String, List<Double>> ratios = new LinkedHashMap<>();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS + 2; round++) {
      long mine = 0;
      Map<String, Long> others = new LinkedHashMap<>();
      for (int from = 0; from < texts.size(); from += SLICE) {
        List<String> slice = texts.subList(from, Math.min(texts.size(), from + SLICE));
        mine += nanos(slice, new LanguageIdentifier()::identify);
        peers.forEach((name, peer) -> others.merge(name, nanos(slice, peer), Long::sum));
      }
      if (round >= 2) {
        for (Map.Entry<String, Long> other : others.entrySet()) {
          double ratio = (double) other.getValue() / mine;
          ratios.computeIfAbsent(other.getKey(), name -> new ArrayList<>()).add(ratio);
        }
        least = Math.min(least, mine);
      }
    }
    Map<String, Object> report = new LinkedHashMap<>();
    ratios.forEach(
        (name, all) -> {
          all.sort(null);
          report.put(name, Map.of("median", all.get(ROUNDS / 2), "least", all.get(0)));
        });
    report.put("texts_per_second_best", texts.size() * 1_000_000_000L / least);
    return report;
  }

  private static long nanos(List<String> texts, Function<String, String> identify) {
    int known = 0;
    long start = System.nanoTime();
    for (String text : texts) {
      known += identify.apply(text).isEmpty() ? 0 : 1;
    }
    long nanos = System.nanoTime() - start;
    if (known != texts.size()) {
      throw new IllegalStateException("a text without an answer");
    }
    return nanos;
  }

  private static String openNlp(String text) {
    return OpenNlp.DETECTOR.predictLanguage(text).getLang();
  }

  /** Its best guess, however unsure: {@code detect} is silent below a probability of .9999. */
  private static String optimaize(String text) {
    List<DetectedLanguage> found = Optimaize.DETECTOR.getProbabilities(text);
    return found.isEmpty() ? "und" : found.get(0).getLocale().getLanguage();
  }

  private static String tag(LanguageDetector detector, String text) {
    Language language = detector.detectLanguageOf(text);
    return language == Language.UNKNOWN ? "und" : language.getIsoCode639_1().toString();
  }

  /** Each is loaded when first asked. */
  private static final class High {
    static final LanguageDetector DETECTOR =
        LanguageDetectorBuilder.fromAllSpokenLanguages().withPreloadedLanguageModels().build();
  }

  private static final class Low {
    static final LanguageDetector DETECTOR =
        LanguageDetectorBuilder.fromAllSpokenLanguages()
            .withLowAccuracyMode()
            .withPreloadedLanguageModels()
            .build();
  }

  private static final class OpenNlp {
    static final LanguageDetectorME DETECTOR = load("/langdetect-183.bin");

    private static LanguageDetectorME load(String model) {
      try (InputStream in = LanguagePeers.class.getResourceAsStream(model)) {
        return new LanguageDetectorME(new LanguageDetectorModel(in));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class Optimaize {
    static final com.optimaize.langdetect.LanguageDetector DETECTOR = load();

    private static com.optimaize.langdetect.LanguageDetector load() {
      try {
        return com.optimaize.langdetect.LanguageDetectorBuilder.create(NgramExtractors.standard())
            .withProfiles(new LanguageProfileReader().readAllBuiltIn())
            .seed(42)
            .build();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
