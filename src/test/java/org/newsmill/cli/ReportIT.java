package org.newsmill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsmill.report.ReportExpectation;
import org.newsmill.testing.ForeignScript;
import org.newsmill.write.Manifest;

/** The report in a browser: what scripts/report/check.js checks, on three outputs. */
class ReportIT {

  /** Titles that would do harm where they became markup, code, or the layout's business. */
  private static final List<String> HOSTILE_TITLES =
      List.of(
          "<script>window.hostile = 1</script>",
          "</script><script>window.hostile = 2</script>",
          "<img src=x onerror=\"window.hostile = 3\">",
          "\"><svg onload='window.hostile = 4'>",
          "{{constructor.constructor('window.hostile = 5')()}} ${window.hostile = 6} {language}",
          "등대 \u202Eeman.exe\u202C 소식 \u2066뒤집힌\u2069 제목",
          "가".repeat(10_000),
          "m\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030A 높은 글자",
          "👩‍👩‍👧‍👦 <b>굵게</b> & &amp; &lt;",
          "__proto__",
          "constructor");

  @TempDir static Path temp;

  @Test
  void sampleIsShownAsItsTablesSay() throws Exception {
    Path output = temp.resolve("sample");
    mine("pipelines/sample.yaml", output);
    check(output, "sample", 14);
  }

  @Test
  void hostileTextDoesNothing() throws Exception {
    Path input = temp.resolve("hostile.jsonl");
    Files.writeString(input, hostileArticles());
    Path job = temp.resolve("hostile.yaml");
    Files.writeString(job, "as_of: 2024-12-05\ninput:\n  - path: hostile.jsonl\noutput: out\n");
    Path output = temp.resolve("hostile");
    mine(job.toString(), output);
    check(output, "hostile", 6);
  }

  @Test
  void aMonthOfNewsIsShownAsItsTablesSay() throws Exception {
    Path corpus = temp.resolve("month-in");
    assertEquals(0, Newsmill.run("sample", "--articles=1500", "--seed=7", "--output=" + corpus));
    Path output = temp.resolve("month");
    mine(corpus.resolve("job.yaml").toString(), output);
    check(output, "month", 14);
  }

  private static void mine(String job, Path output) {
    assertEquals(0, Newsmill.run("mine", job, "--output=" + output, "--quiet"));
  }

  private static void check(Path output, String name, int minCharts)
      throws IOException, InterruptedException {
    Path report = temp.resolve(name + ".html");
    assertEquals(0, Newsmill.run("report", output.toString(), "--output=" + report));
    Manifest manifest = Manifest.fromJson(Files.readString(output.resolve("manifest.json")));
    Path expected = temp.resolve(name + ".json");
    Files.writeString(expected, ReportExpectation.of(output.toString(), manifest, minCharts));

    ForeignScript.check("scripts/report/run", report.toString(), expected.toString());
  }

  /** Two articles of each hostile title, with hostile addresses, names and quotes. */
  private static String hostileArticles() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 2 * HOSTILE_TITLES.size(); i++) {
      String title = HOSTILE_TITLES.get(i / 2);
      Map<String, String> article = new LinkedHashMap<>();
      article.put("title", title);
      article.put(
          "url",
          i % 2 == 0 ? "javascript:window.hostile=" + i : "https://gaon.example/" + i + "?a=<b>");
      article.put("publisher", i % 3 == 0 ? "<b onmouseover=window.hostile=7>가온" : "누리골경제");
      article.put("published_at", "2024-12-0" + (1 + i % 5) + "T09:00:00+09:00");
      article.put(
          "body",
          "가온시 주식 시장에서 별무리 주가가 "
              + i
              + " 퍼센트 올랐다고 누리골경제가 전했다. 한빛나 대표는"
              + " “<script>window.hostile = 8</script> 경제가 살아난다”고 말했다. "
              + title.substring(0, Math.min(40, title.length())));
      lines.add(new ObjectMapper().writeValueAsString(article));
    }
    return String.join("\n", lines) + "\n";
  }
}
