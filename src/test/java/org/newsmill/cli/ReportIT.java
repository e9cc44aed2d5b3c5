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
          "\u3164\u3164 \u115F",
          "__proto__",
          "constructor");

  private static final String PORT =
      "해오름군 경제 당국은 지난 분기 항만 물동량이 {n} 퍼센트 늘었다고 밝혔다. 별무리 회장은 “{n}년 만에"
          + " 가장 좋은 실적”이라고 말했다. 수출 기업의 주가도 {n} 퍼센트 올랐다. ";

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

  /** Days without times, and one article without either: nothing tells of a minute. */
  @Test
  void datesWithoutTimesStayDays() throws Exception {
    Path input = temp.resolve("days.jsonl");
    Files.writeString(input, copiesOfDays());
    Path job = temp.resolve("days.yaml");
    Files.writeString(job, "as_of: 2024-12-05\ninput:\n  - path: days.jsonl\noutput: out\n");
    Path output = temp.resolve("days");
    mine(job.toString(), output);
    check(output, "days", 6);
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

    ForeignScript.check("scripts/report/run", "check", report.toString(), expected.toString());
  }

  /** Three stories, each carried by four publishers, the last of which gives no date. */
  private static String copiesOfDays() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int story = 0; story < 3; story++) {
      String[] publishers = {"가온통신", "누리골경제", "달빛주간", "한빛마루일보"};
      for (int i = 0; i < publishers.length; i++) {
        Map<String, String> article = new LinkedHashMap<>();
        article.put("title", "항만 물동량 " + (story + 2) + "분기 소식");
        article.put("url", "https://" + "abcd".charAt(i) + story + ".example/" + i);
        article.put("publisher", publishers[i]);
        if (i < 3) {
          article.put("published_at", "2024-12-0" + (1 + i + story % 2));
        }
        article.put("body", PORT.repeat(3).replace("{n}", String.valueOf(11 * story + 5)));
        lines.add(new ObjectMapper().writeValueAsString(article));
      }
    }
    return String.join("\n", lines) + "\n";
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
