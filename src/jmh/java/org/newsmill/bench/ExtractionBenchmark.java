package org.newsmill.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.newsmill.extract.html.HtmlPage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What the main text of a page costs beside a bare parse of it, which is part of it: at most 2.5
 * times as much. On a page written here and on public pages where they are.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ExtractionBenchmark {
  private static final Path PUBLIC_PAGES = Path.of("../shared/data/extract/korean-pages");

  /** Which pages. */
  @Param({"written", "public"})
  public String pages;

  private final List<String> texts = new ArrayList<>();

  /** Gathers the pages; without the public ones the written page stands in. */
  @Setup
  public void gather() {
    if (pages.equals("public") && Files.isDirectory(PUBLIC_PAGES)) {
      try (Stream<Path> files = Files.list(PUBLIC_PAGES)) {
        files.filter(file -> file.toString().endsWith(".html")).sorted().forEach(this::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    } else {
      texts.add(written());
    }
  }

  /** The parse alone. */
  @Benchmark
  public void parse(Blackhole sink) {
    for (String text : texts) {
      Document document = Jsoup.parse(text);
      sink.consume(document);
    }
  }

  /** Parse, facts and main text. */
  @Benchmark
  public void extract(Blackhole sink) {
    for (String text : texts) {
      sink.consume(HtmlPage.of(text, "https://courier.example/n/1"));
    }
  }

  private void add(Path file) {
    try {
      texts.add(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String written() {
    StringBuilder page = new StringBuilder("<html><head><title>Harbour</title></head><body><nav>");
    for (int i = 0; i < 150; i++) {
      page.append("<li class='menu-item item-").append(i).append("'><a href='/section/").append(i);
      page.append("'>Section ").append(i).append("</a></li>");
    }
    page.append("</nav><div class='article-body' id='body'><h1>Harbour</h1>");
    for (int i = 0; i < 40; i++) {
      page.append(
          "<p class='paragraph'>The harbour of <b>Eastport</b> opened on Monday, the mayor");
      page.append(" said; see <a href='/plan'>the plan</a>. 새 부두가 3일 문을 열었다고 밝혔다.</p>");
    }
    page.append("</div><div class='related-list'>");
    for (int i = 0; i < 60; i++) {
      page.append("<div class='card'><h3><a href='/n/").append(i).append("'>The bridge was closed");
      page.append("</a></h3><p>Residents welcomed the news of the day.</p></div>");
    }
    return page.append("</div><footer>Eastport Courier</footer></body></html>").toString();
  }
}
