package org.newsmill.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsmill.job.FieldMapping.Field;
import org.newsmill.text.UserDictionary;

class JobFileTest {
  @TempDir private Path directory;
  private JobFiles jobs;

  @BeforeEach
  void openDirectory() {
    jobs = new JobFiles(directory);
  }

  @Test
  void takesDefaults_whenOnlyTheRequiredKeysAreGiven() {
    assertEquals(
        new JobSpec(
            "job",
            "job-2024-12-05",
            List.of(
                new InputSpec(
                    directory + "/a.jsonl",
                    Format.AUTO,
                    FieldMapping.preset("newsmill").orElseThrow())),
            directory + "/out",
            LocalDate.of(2024, 12, 5),
            ZoneId.of("Asia/Seoul"),
            List.of(),
            List.of(),
            1,
            List.of(),
            InputLimits.DEFAULT,
            0.7,
            Optional.empty(),
            Optional.empty(),
            0.1,
            true,
            20,
            JobSpec.Analyzer.FAST,
            UserDictionary.EMPTY,
            List.of(),
            List.of(),
            128_000_000,
            false,
            JobSpec.Runner.AUTO,
            Optional.empty(),
            Map.of(),
            0),
        jobs.read(JobFiles.MINIMAL));
  }

  @Test
  void readsFilesOfRules_oneOrSeveral() throws IOException {
    Files.writeString(directory.resolve("one.yaml"), "가");
    Files.writeString(directory.resolve("two.yaml"), "나");
    TextFile one = new TextFile(directory + "/one.yaml", "가");
    TextFile two = new TextFile(directory + "/two.yaml", "나");

    assertEquals(
        List.of(one), jobs.read(JobFiles.MINIMAL + "boilerplate: one.yaml\n").boilerplate());
    assertEquals(
        List.of(two, one),
        jobs.read(JobFiles.MINIMAL + "boilerplate: [two.yaml, one.yaml]\n").boilerplate());
  }

  @Test
  void readsTopics_ofFilesAndOfDirectories() throws IOException {
    Files.createDirectories(directory.resolve("topics/more"));
    Files.writeString(directory.resolve("topics/b.yaml"), "나");
    Files.writeString(directory.resolve("topics/more/a.yml"), "가");
    Files.writeString(directory.resolve("topics/README.md"), "about");
    TextFile b = new TextFile(directory + "/topics/b.yaml", "나");
    TextFile a = new TextFile(directory + "/topics/more/a.yml", "가");

    assertEquals(List.of(b, a), jobs.read(JobFiles.MINIMAL + "topics: topics\n").topics());
    assertEquals(
        List.of(a, b, a),
        jobs.read(JobFiles.MINIMAL + "topics: [topics/more/a.yml, topics]\n").topics());
  }

  @Test
  void takesAnyDay_whenItIsABackfill() {
    String yaml = JobFiles.MINIMAL + "late_days: 7\n";

    assertEquals(Optional.of(7), jobs.read(yaml).lateDays());
    assertEquals(Optional.of(0), jobs.read(JobFiles.MINIMAL + "late_days: 0\n").lateDays());
    assertEquals(Optional.empty(), jobs.read(yaml + "backfill: true\n").lateDays());
  }

  @Test
  void takesEveryKey_whenAllAreGiven() throws IOException {
    Files.writeString(
        directory.resolve("own.tsv"), "누리골경제\tNurigol Economy\tKR\tnewspaper\t\t누경\n");
    Files.writeString(directory.resolve("words.txt"), "소라\n");
    Files.writeString(
        directory.resolve("names.tsv"), "org:moon\torganisation\tKR\t달빛\tMoon\t\t\t\n");
    Files.writeString(directory.resolve("own-topics.yaml"), "가");
    Files.write(directory.resolve("kind.nmlm"), new byte[] {7});
    String yaml =
        """
        name: harbour
        batch: harbour.1
        input:
          - path: one.txt
            format: text
          - path: two.jsonl
            preset: news-please
            fields:
              title: head.line
        output: /srv/tables
        as_of: 2024-11-30
        time_zone: UTC
        publishers: own.tsv
        entities: names.tsv
        min_body_chars: 40
        min_jaccard: 0.85
        history: {path: /srv/tables, days: 14}
        late_days: 30
        max_document_bytes: 1_000_000
        max_compression_ratio: 30
        max_nesting_depth: 40
        max_mime_depth: 5
        max_line_bytes: 60_000
        max_workbook_bytes: 70_000
        max_reject_ratio: 0
        store_body: false
        keywords_per_article: 0
        analyzer: nori
        user_dictionary: words.txt
        topics: own-topics.yaml
        topic_models:
          - scheme: desk
            model: section-ko
          - scheme: kind
            model: kind.nmlm
            language: en
            min_confidence: 0
        file_bytes: 64000000
        report: true
        runner: FlinkRunner
        flink: flink.example:8081
        beam: {objectReuse: true}
        parallelism: 3
        """;
    assertEquals(
        new JobSpec(
            "harbour",
            "harbour.1",
            List.of(
                new InputSpec(
                    directory + "/one.txt",
                    Format.TEXT,
                    FieldMapping.preset("newsmill").orElseThrow()),
                new InputSpec(
                    directory + "/two.jsonl",
                    Format.AUTO,
                    FieldMapping.preset("news-please")
                        .orElseThrow()
                        .with(Field.TITLE, "head.line"))),
            "/srv/tables",
            LocalDate.of(2024, 11, 30),
            ZoneId.of("UTC"),
            List.of(
                new PublisherRow(
                    "누리골경제", "Nurigol Economy", "KR", "newspaper", List.of(), List.of("누경"))),
            List.of(
                new EntityRow(
                    "org:moon",
                    "organisation",
                    "KR",
                    "달빛",
                    "Moon",
                    List.of(),
                    List.of(),
                    List.of())),
            40,
            List.of(),
            new InputLimits(1_000_000, 30, 40, 5, 60_000, 70_000),
            0.85,
            Optional.of(new HistorySpec("/srv/tables", 14)),
            Optional.of(30),
            0,
            false,
            0,
            JobSpec.Analyzer.NORI,
            new UserDictionary(List.of(new UserDictionary.Entry("소라", List.of()))),
            List.of(new TextFile(directory + "/own-topics.yaml", "가")),
            List.of(
                new TopicModel("desk", "any", ModelSource.shipped("section-ko"), 0.4),
                new TopicModel(
                    "kind", "en", ModelSource.file(directory + "/kind.nmlm", new byte[] {7}), 0)),
            64_000_000,
            true,
            JobSpec.Runner.FLINK,
            Optional.of("flink.example:8081"),
            Map.of("objectReuse", "true"),
            3),
        jobs.read(yaml));
  }

  @ParameterizedTest
  @CsvSource({
    "한글.yaml, job",
    "'my news.yml', my-news",
    "..hidden.yaml, hidden",
    "daily.v2.yaml, daily.v2"
  })
  void takesItsNameFromTheFile_whateverTheFileIsCalled(String fileName, String name)
      throws IOException {
    Path file = Files.writeString(directory.resolve(fileName), JobFiles.MINIMAL);
    assertEquals(
        name, JobFile.read(file, Map.of(), Instant.parse("2024-12-04T20:00:00Z"), jobs).name());
  }

  @Test
  void takesTheDefault_whenAValueIsNull() {
    assertEquals(jobs.read(JobFiles.MINIMAL), jobs.read(JobFiles.MINIMAL + "as_of: ~\nname:\n"));
  }

  @Test
  void readsFile_whenItBeginsWithAByteOrderMark() {
    assertEquals(jobs.read(JobFiles.MINIMAL), jobs.read("\uFEFF" + JobFiles.MINIMAL));
  }

  @Test
  void resolvesPathsOfTheFile_againstTheFile() {
    JobSpec job = jobs.read("input: [{path: ../x/*.jsonl}]\noutput: ./out/\n");

    assertEquals(directory.getParent() + "/x/*.jsonl", job.inputs().get(0).path());
    assertEquals(directory + "/out", job.output());
  }

  @Test
  void resolvesPathsOfTheCommandLine_againstTheWorkingDirectory() {
    JobSpec job = jobs.read(JobFiles.MINIMAL, "input[0].path", "x.jsonl", "output", "out");

    String here = Path.of("").toAbsolutePath().toString();
    assertEquals(here + "/x.jsonl", job.inputs().get(0).path());
    assertEquals(here + "/out", job.output());
  }

  @Test
  void keepsPath_whenItHasASchemeOrIsAbsolute() {
    JobSpec job = jobs.read("input: [{path: 'hdfs://node/x/../y'}]\noutput: s3a://b/out\n");

    assertEquals("hdfs://node/x/../y", job.inputs().get(0).path());
    assertEquals("s3a://b/out", job.output());
    assertEquals("/srv", jobs.read("input: [{path: a}]\noutput: /srv\n").output());
  }

  @Test
  void overridesKey_fromTheCommandLine() {
    JobSpec job =
        jobs.read(JobFiles.MINIMAL + "as_of: 2024-01-01\n", "as_of", "2024-02-02", "name", "x");

    assertEquals(LocalDate.of(2024, 2, 2), job.asOf());
    assertEquals("x-2024-02-02", job.batch());
  }

  @Test
  void asOfIsToday_inTheZoneOfTheJob() {
    assertEquals(LocalDate.of(2024, 12, 5), jobs.read(JobFiles.MINIMAL).asOf());
    assertEquals(
        LocalDate.of(2024, 12, 4),
        jobs.read(JobFiles.MINIMAL + "time_zone: America/New_York\n").asOf());
  }

  @Test
  void overridesItemOfAList() {
    JobSpec job = jobs.read(JobFiles.MINIMAL, "input[0].path", "/b.txt");

    assertEquals(List.of("/b.txt"), job.inputs().stream().map(InputSpec::path).toList());
  }

  @Test
  void addsItemToAList() {
    JobSpec job =
        jobs.read(JobFiles.MINIMAL, "input[1].path", "/b.txt", "input[1].format", "markdown");

    InputSpec added = job.inputs().get(1);
    assertEquals(2, job.inputs().size());
    assertEquals("/b.txt", added.path());
    assertEquals(Format.MARKDOWN, added.format());
  }

  @Test
  void makesTheListAndItsKeys_whenTheFileHasNone() {
    JobSpec job =
        jobs.read("output: out\n", "input[0].path", "/b", "input[0].fields.title", "head.line");

    assertEquals(
        List.of(
            new InputSpec(
                "/b",
                Format.AUTO,
                FieldMapping.preset("newsmill").orElseThrow().with(Field.TITLE, "head.line"))),
        job.inputs());
  }

  @Test
  void replacesWholeList_whenTheValueIsYaml() {
    JobSpec job = jobs.read(JobFiles.MINIMAL, "input", "[{path: /z, format: text}]");

    assertEquals(List.of("/z"), job.inputs().stream().map(InputSpec::path).toList());
    assertEquals(Format.TEXT, job.inputs().get(0).format());
  }

  @Test
  void readsPresets() {
    assertEquals(
        List.of("bigkinds", "datatrove", "fundus", "news-please", "newsmill"),
        FieldMapping.presetNames());
    assertEquals(
        Map.of(
            Field.URL, List.of("metadata", "url"),
            Field.BODY, List.of("text"),
            Field.CRAWLED_AT, List.of("metadata", "date")),
        FieldMapping.preset("datatrove").orElseThrow().paths());
    assertEquals(
        Map.of(
            Field.URL, List.of("url"),
            Field.TITLE, List.of("title"),
            Field.BODY, List.of("maintext"),
            Field.PUBLISHER, List.of("source_domain"),
            Field.BYLINE, List.of("authors"),
            Field.PUBLISHED_AT, List.of("date_publish"),
            Field.UPDATED_AT, List.of("date_modify"),
            Field.CRAWLED_AT, List.of("date_download")),
        FieldMapping.preset("news-please").orElseThrow().paths());
  }

  @Test
  void neverConstructsAnything_whenATagNamesAClass() {
    String allowed = "; allowed: well-formed YAML";
    for (String value :
        List.of(
            "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]",
            "!!javax.script.ScriptEngineManager hello",
            "!!javax.script.ScriptEngineManager {}")) {
      assertEquals(
          directory
              + "/job.yaml:4: Global tag is not allowed:"
              + " tag:yaml.org,2002:javax.script.ScriptEngineManager"
              + allowed,
          jobs.errorOf(JobFiles.MINIMAL + "name: " + value + "\n"));
    }
  }

  @Test
  void takesTagOfTheCommandLineAsText() {
    assertEquals(
        "command line: name: '!!java.io.File [/tmp/x]' cannot name a directory;"
            + " allowed: 1 to 100 of A-Z a-z 0-9 . _ -",
        jobs.errorOf(JobFiles.MINIMAL, "name", "!!java.io.File [/tmp/x]"));
  }

  @Test
  void refusesFile_whenItsAliasesMultiply() {
    StringBuilder yaml = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 60; i++) {
      int before = i - 1;
      yaml.append("a" + i + ": &a" + i + " [*a" + before + ", *a" + before + "]\n");
    }

    assertEquals(
        directory
            + "/job.yaml: cannot be read: Number of aliases for non-scalar nodes exceeds the"
            + " specified max=50; allowed: a readable YAML file",
        jobs.errorOf(yaml.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{", "{a: ", "[{a: ", "- ", "? ", "- ? ", "[&a "})
  void refusesFile_whenItIsNestedTooDeeply(String open) {
    assertEquals(
        directory
            + "/job.yaml: cannot be read: Nesting Depth exceeded max 50; allowed: a readable YAML"
            + " file",
        jobs.errorOf("output: out\ninput:\n  " + open.repeat(100_000)));
  }

  @Test
  void refusesValueOfTheCommandLine_whenItIsNestedTooDeeply() {
    String deep = "[".repeat(100_000);
    assertEquals(
        "command line: name: '"
            + deep
            + "' cannot name a directory;"
            + " allowed: 1 to 100 of A-Z a-z 0-9 . _ -",
        jobs.errorOf(JobFiles.MINIMAL, "name", deep));
  }

  @Test
  void refusesList_whenItHoldsItself() {
    assertEquals(
        directory
            + "/job.yaml:1: input[0]: is not a set of keys; allowed: path, format, preset, fields",
        jobs.errorOf("input: &a [*a]\noutput: out\n"));
    assertEquals(
        "command line: input: is not a list with items; allowed: a list of items",
        jobs.errorOf(JobFiles.MINIMAL, "input", "&a [*a]"));
  }

  @Test
  void refusesFile_whenItIsMissing() {
    assertEquals(
        directory + "/none.yaml: there is no such file; allowed: the path of a job file",
        jobs.errorOf(directory.resolve("none.yaml")));
  }

  @Test
  void refusesFile_whenItIsADirectory() {
    assertEquals(
        directory + ": cannot be read: Is a directory; allowed: a readable YAML file",
        jobs.errorOf(directory));
  }

  @Test
  void refusesFile_whenItIsNotUtf8() throws IOException {
    Path file = directory.resolve("cp949.yaml");
    Files.write(file, "name: 똠방\n".getBytes(Charset.forName("MS949")));

    assertEquals(file + ": the file is not UTF-8; allowed: YAML in UTF-8", jobs.errorOf(file));
  }

  @Test
  void refusesFile_whenItIsTooLarge() {
    assertEquals(
        directory
            + "/job.yaml: cannot be read: The incoming YAML document exceeds the limit: 1000000"
            + " code points.; allowed: a readable YAML file",
        jobs.errorOf("name: " + "y".repeat(1_000_001) + "\n"));
  }

  @Test
  void readsLocalPath_whenItHasItsScheme() {
    JobSpec job = jobs.read("input:\n  - path: file:///data/in\noutput: file:///data/out\n");
    assertEquals("/data/in", job.inputs().get(0).path());
    assertEquals("/data/out", job.output());
  }
}
