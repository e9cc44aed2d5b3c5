package org.newsmill.bench;

import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.concurrent.TimeUnit;
import org.newsmill.language.LanguageIdentifier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Cost of identifying a language, beside Lingua's low-accuracy mode over all its languages. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LanguageBenchmark {
  private static final String GERMAN =
      "Der Stadtrat hat die neue Bibliothek nach zwei Jahren wieder eröffnet. ";
  private static final String KOREAN = "누리골경제 기자가 새 역을 찾았다. ";

  /** What is identified. */
  public enum Kind {
    WORD(GERMAN.substring(4, 12)),
    SENTENCE(GERMAN),
    ARTICLE(GERMAN.repeat(30)),
    KOREAN_ARTICLE(KOREAN.repeat(50));

    private final String text;

    Kind(String text) {
      this.text = text;
    }
  }

  @Param public Kind kind;

  private final LanguageIdentifier newsmill = new LanguageIdentifier();
  private LanguageDetector lingua;

  /** Loads the models of both. */
  @Setup
  public void load() {
    lingua =
        LanguageDetectorBuilder.fromAllSpokenLanguages()
            .withLowAccuracyMode()
            .withPreloadedLanguageModels()
            .build();
    newsmill.identify(GERMAN);
  }

  @Benchmark
  public String newsmill() {
    return newsmill.identify(kind.text);
  }

  @Benchmark
  public Object linguaLow() {
    return lingua.detectLanguageOf(kind.text);
  }
}
