package org.newsmill.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of mentions, from a document to rows, with an entity of the job's own. */
class MentionTablesTest {
  private static final String BODY =
      "미국 기업 오픈AI(OpenAI)가 2일 새 모델을 공개했다. 달빛연구소는 \\\"경쟁이 시작됐다\\\"고 밝혔다. "
          + "이 회사는 올해 직원 300명을 뽑고 2억 달러(약 2800억원)를 쓰겠다고 설명했다.";

  @TempDir private Path directory;

  @Test
  void writesEntitiesAliasesQuotesAndAmounts() throws IOException {
    Files.writeString(
        directory.resolve("articles.jsonl"),
        "{\"url\": \"https://www.hanbit.example/1\", \"title\": \"새 모델\", \"published_at\":"
            + " \"2024-12-04T09:00:00+09:00\", \"body\": \""
            + BODY
            + "\"}\n");
    Files.writeString(
        directory.resolve("names.tsv"), "own:moon\torganisation\tKR\t달빛연구소\tMoonlight Lab\t\t\t\n");
    Path job =
        Files.writeString(
            directory.resolve("job.yaml"),
            "as_of: 2024-12-05\nentities: names.tsv\ninput:\n  - path: articles.jsonl\noutput: out\n");
    Path output = directory.resolve("out");
    JobRunner.run(job, output, JobRunner.direct(), Map.of());
    Map<String, List<String>> rows = TableRows.of(output).byTable();

    assertEquals(
        List.of("iso:US", "org:openai", "org:openai", "own:moon"),
        fields(rows.get("article_entity"), "entity_id").stream()
            .filter(id -> !id.startsWith("name:"))
            .sorted()
            .toList());
    assertEquals(List.of("OpenAI"), fields(rows.get("entity_alias"), "alias"));
    assertEquals(
        List.of("경쟁이 시작됐다", "올해 직원 300명을 뽑고 2억 달러(약 2800억원)를 쓰겠다"),
        fields(rows.get("article_quote"), "quote"));
    assertEquals(List.of("own:moon", "own:moon"), fields(rows.get("article_quote"), "speaker_id"));
    assertEquals(
        List.of("2억 달러(약 2800억원)", "300명"),
        fields(rows.get("article_amount"), "surface").stream().sorted().toList());
    assertEquals(List.of("직원"), fields(rows.get("article_amount"), "counts"));
    assertEquals(
        List.of("iso:US", "org:openai", "own:moon"),
        fields(rows.get("daily_entity"), "entity_id").stream()
            .filter(id -> !id.startsWith("name:"))
            .sorted()
            .toList());
    assertEquals(
        List.of("iso:US org:openai 1", "iso:US own:moon 1", "org:openai own:moon 1"),
        rows.get("daily_pair").stream()
            .filter(row -> !row.contains("\"name:"))
            .map(row -> values(row, "entity_id", "other_id", "publishers"))
            .sorted()
            .toList());
    assertEquals(
        List.of(
            "iso:US place 미국 United States US",
            "org:openai organisation 오픈AI OpenAI US",
            "own:moon organisation 달빛연구소 Moonlight Lab KR"),
        rows.get("entity").stream()
            .filter(row -> !row.contains("\"name:"))
            .map(row -> values(row, "entity_id", "type", "name_ko", "name_en", "country"))
            .sorted()
            .toList());
  }

  private static String values(String row, String... fields) {
    return Stream.of(fields)
        .map(
            field ->
                Pattern.compile("\"" + field + "\": \"?([^\",}]*)")
                    .matcher(row)
                    .results()
                    .map(MentionTablesTest::first)
                    .collect(Collectors.joining()))
        .collect(Collectors.joining(" "));
  }

  private static List<String> fields(List<String> rows, String field) {
    Pattern value = Pattern.compile("\"" + field + "\": \"([^\"]*)\"");
    return rows.stream()
        .flatMap(row -> value.matcher(row).results().map(MentionTablesTest::first))
        .collect(Collectors.toList());
  }

  private static String first(MatchResult match) {
    return match.group(1);
  }
}
