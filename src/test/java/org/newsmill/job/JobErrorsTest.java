package org.newsmill.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One test for each way in which a job file can be wrong, with the whole message. */
class JobErrorsTest {
  private static final String KEYS =
      Arrays.stream(JobKey.values()).map(JobKey::id).collect(Collectors.joining(", "));

  @TempDir private Path directory;
  private JobFiles jobs;

  @BeforeEach
  void openDirectory() {
    jobs = new JobFiles(directory);
  }

  @Test
  void refusesUnknownKey_andSuggestsTheNearest() {
    assertEquals(
        directory
            + "/job.yaml:4: max_reject_ration: unknown key (did you mean 'max_reject_ratio'?); allowed: "
            + KEYS,
        jobs.errorOf(JobFiles.MINIMAL + "max_reject_ration: 1\n"));
  }

  @Test
  void refusesUnknownKey_withoutSuggestionWhenNoneIsNear() {
    assertEquals(
        directory + "/job.yaml:4: sentiment: unknown key; allowed: " + KEYS,
        jobs.errorOf(JobFiles.MINIMAL + "sentiment: 1\n"));
  }

  @Test
  void refusesUnknownAnalyzer_andSuggestsTheNearest() {
    assertEquals(
        directory
            + "/job.yaml:4: analyzer: unknown value 'norri' (did you mean 'nori'?); allowed: fast, nori",
        jobs.errorOf(JobFiles.MINIMAL + "analyzer: norri\n"));
  }

  @Test
  void refusesUserDictionary_whenThereIsNone() {
    assertEquals(
        directory
            + "/job.yaml:4: user_dictionary: there is no file "
            + directory
            + "/missing.txt; allowed: the path of a user dictionary",
        jobs.errorOf(JobFiles.MINIMAL + "user_dictionary: missing.txt\n"));
  }

  @Test
  void refusesUserDictionary_whenALineIsWrong() throws IOException {
    Path words = Files.writeString(directory.resolve("words.txt"), "소라\n\n소라 과자 # games\n");
    assertEquals(
        words
            + ":3: user_dictionary: the parts '과자' do not give '소라';"
            + " allowed: a surface form, alone or with parts that give it when joined",
        jobs.errorOf(JobFiles.MINIMAL + "user_dictionary: words.txt\n"));
  }

  @Test
  void refusesUserDictionary_whenItIsNotUtf8() throws IOException {
    Path words = Files.write(directory.resolve("words.txt"), new byte[] {(byte) 0xBC, (byte) 0xD2});
    assertEquals(
        directory
            + "/job.yaml:4: user_dictionary: "
            + words
            + " is not UTF-8; allowed: a user dictionary in UTF-8",
        jobs.errorOf(JobFiles.MINIMAL + "user_dictionary: words.txt\n"));
  }

  @Test
  void refusesUserDictionary_whenItIsTooLarge() throws IOException {
    Path words = Files.writeString(directory.resolve("words.txt"), "#".repeat(1_000_001));
    assertEquals(
        directory
            + "/job.yaml:4: user_dictionary: "
            + words
            + " is larger than 1000000 bytes; allowed: a user dictionary of up to 1000000 bytes",
        jobs.errorOf(JobFiles.MINIMAL + "user_dictionary: words.txt\n"));
  }

  @Test
  void refusesMergeKey() {
    assertEquals(
        directory + "/job.yaml:1: <<: unknown key; allowed: " + KEYS,
        jobs.errorOf("<<: {name: x}\n" + JobFiles.MINIMAL));
  }

  @Test
  void refusesKey_whenItIsNoScalar() {
    assertEquals(
        directory + "/job.yaml:1: ?: unknown key; allowed: " + KEYS, jobs.errorOf("? [a]\n: b\n"));
  }

  @Test
  void refusesUnknownKeyOfAnInput() {
    assertEquals(
        directory
            + "/job.yaml:3: input[0].fromat: unknown key (did you mean 'format'?); allowed: path, format, preset, fields",
        jobs.errorOf("input:\n  - path: a\n    fromat: text\noutput: out\n"));
  }

  @Test
  void refusesUnknownField() {
    assertEquals(
        directory
            + "/job.yaml:3: input[0].fields.titel: unknown key (did you mean 'title'?); allowed: url, title, body, publisher, byline, published_at, updated_at, crawled_at, html",
        jobs.errorOf("input:\n  - path: a\n    fields: {titel: x}\noutput: out\n"));
  }

  @Test
  void refusesKey_whenItIsGivenTwice() {
    assertEquals(
        directory + "/job.yaml:4: output: is given twice; allowed: each key once",
        jobs.errorOf(JobFiles.MINIMAL + "output: other\n"));
  }

  @Test
  void refusesKeyOfAnInput_whenItIsGivenTwice() {
    assertEquals(
        directory + "/job.yaml:3: input[0].path: is given twice; allowed: each key once",
        jobs.errorOf("input:\n  - path: a\n    path: b\noutput: out\n"));
  }

  @Test
  void refusesMissingInput() {
    assertEquals(
        directory + "/job.yaml: input: is missing; allowed: a list of items",
        jobs.errorOf("output: out\n"));
  }

  @Test
  void refusesInput_whenItIsNoList() {
    assertEquals(
        directory + "/job.yaml:1: input: is not a list with items; allowed: a list of items",
        jobs.errorOf("input: a.jsonl\noutput: out\n"));
  }

  @Test
  void refusesInput_whenTheListIsEmpty() {
    assertEquals(
        directory + "/job.yaml:1: input: is not a list with items; allowed: a list of items",
        jobs.errorOf("input: []\noutput: out\n"));
  }

  @Test
  void refusesItem_whenItHasNoKeys() {
    assertEquals(
        directory
            + "/job.yaml:2: input[0]: is not a set of keys; allowed: path, format, preset, fields",
        jobs.errorOf("input:\n  - a.jsonl\noutput: out\n"));
  }

  @Test
  void refusesInput_whenItHasNoPath() {
    assertEquals(
        directory + "/job.yaml: input[0].path: is missing; allowed: a file, a directory or a glob",
        jobs.errorOf("input:\n  - format: jsonl\noutput: out\n"));
  }

  @Test
  void refusesInput_whenNoFileMatches() {
    assertEquals(
        directory
            + "/job.yaml:2: input[0].path: no file matches "
            + directory
            + "/missing/*.jsonl; allowed: a file, a directory or a glob that matches files",
        jobs.errorOf("input:\n  - path: missing/*.jsonl\noutput: out\n"));
  }

  @Test
  void refusesPath_whenTheSystemHasNoSuchPaths() {
    assertEquals(
        directory
            + "/job.yaml:2: input[0].path: is not a path: Nul character not allowed; allowed: the path of a file or directory",
        jobs.errorOf("input:\n  - path: \"a\\0b\"\noutput: out\n"));
  }

  @Test
  void refusesMissingOutput() {
    assertEquals(
        directory + "/job.yaml: output: is missing; allowed: the path of a directory",
        jobs.errorOf("input:\n  - path: a\n"));
  }

  @Test
  void refusesBlankOutput() {
    assertEquals(
        directory + "/job.yaml:3: output: is missing; allowed: the path of a directory",
        jobs.errorOf("input:\n  - path: a\noutput: ' '\n"));
  }

  @Test
  void refusesOutput_whenItLooksLikeAGlob() {
    assertEquals(
        directory
            + "/job.yaml:3: output: "
            + directory
            + "/out[1] would be taken for a glob when its files are listed; allowed: a path without * ? [ ] { } \\",
        jobs.errorOf("input:\n  - path: a\noutput: out[1]\n"));
  }

  @Test
  void refusesOutput_whenItLiesInAnInput() {
    assertEquals(
        directory
            + "/job.yaml:3: output: "
            + directory
            + "/a/out lies in the input "
            + directory
            + "/a: a rerun would read its own tables; allowed: a directory outside the inputs",
        jobs.errorOf("input:\n  - path: a\noutput: a/out\n"));
  }

  @Test
  void refusesPath_whenNoFileSystemHasItsScheme() {
    assertEquals(
        directory
            + "/job.yaml:2: input[0].path: there is no file system for nowhere://a; allowed: a local path",
        jobs.errorOf("input:\n  - path: nowhere://a\noutput: out\n"));
  }

  @Test
  void refusesOutput_whenItCannotBeWritten() {
    assertEquals(
        directory
            + "/job.yaml:3: output: "
            + directory
            + "/readonly cannot be written: no permission; allowed: a directory that can be written",
        jobs.errorOf("input:\n  - path: a\noutput: readonly\n"));
  }

  @Test
  void refusesUnknownFormat() {
    assertEquals(
        directory
            + "/job.yaml:3: input[0].format: unknown value 'jsnl' (did you mean 'jsonl'?); allowed: auto, jsonl, json, csv, xlsx, warc, html, feed, mail, text, markdown",
        jobs.errorOf("input:\n  - path: a\n    format: jsnl\noutput: out\n"));
  }

  @Test
  void refusesUnknownPreset() {
    assertEquals(
        directory
            + "/job.yaml:3: input[0].preset: unknown value 'newsmil' (did you mean 'newsmill'?); allowed: bigkinds, datatrove, fundus, news-please, newsmill",
        jobs.errorOf("input:\n  - path: a\n    preset: newsmil\noutput: out\n"));
  }

  @Test
  void refusesUnknownRunner() {
    assertEquals(
        directory
            + "/job.yaml:4: runner: unknown value 'spark'; allowed: auto, direct, flink, DirectRunner, FlinkRunner",
        jobs.errorOf(JobFiles.MINIMAL + "runner: spark\n"));
  }

  @Test
  void refusesFields_whenTheyHaveNoKeys() {
    assertEquals(
        directory
            + "/job.yaml:3: input[0].fields: is not a set of keys; allowed: url, title, body, publisher, byline, published_at, updated_at, crawled_at, html",
        jobs.errorOf("input:\n  - path: a\n    fields: [x]\noutput: out\n"));
  }

  @Test
  void refusesField_whenItHasNoPath() {
    assertEquals(
        directory
            + "/job.yaml:3: input[0].fields.title: is missing; allowed: a key, or keys divided by dots",
        jobs.errorOf("input:\n  - path: a\n    fields: {title: }\noutput: out\n"));
  }

  @Test
  void refusesValue_whenItIsAList() {
    assertEquals(
        directory + "/job.yaml:4: name: is a list or has keys of its own; allowed: one value",
        jobs.errorOf(JobFiles.MINIMAL + "name: [a]\n"));
  }

  @Test
  void refusesName_whenItCannotNameADirectory() {
    assertEquals(
        directory
            + "/job.yaml:4: name: '../x' cannot name a directory; allowed: 1 to 100 of A-Z a-z 0-9 . _ -",
        jobs.errorOf(JobFiles.MINIMAL + "name: ../x\n"));
  }

  @Test
  void refusesBatch_whenItCannotNameADirectory() {
    assertEquals(
        directory
            + "/job.yaml:4: batch: '하루' cannot name a directory; allowed: 1 to 100 of A-Z a-z 0-9 . _ -",
        jobs.errorOf(JobFiles.MINIMAL + "batch: 하루\n"));
  }

  @Test
  void refusesDay_whenTheCalendarHasNoSuchDay() {
    assertEquals(
        directory + "/job.yaml:4: as_of: '2024-13-01' is not a day; allowed: a day as YYYY-MM-DD",
        jobs.errorOf(JobFiles.MINIMAL + "as_of: 2024-13-01\n"));
  }

  @Test
  void refusesDay_whenItIsFromNoTimeOfTheWeb() {
    assertEquals(
        directory
            + "/job.yaml:4: as_of: 1989-12-31 is out of range; allowed: a day from 1990 to 2199",
        jobs.errorOf(JobFiles.MINIMAL + "as_of: 1989-12-31\n"));
  }

  @Test
  void refusesUnknownZone() {
    assertEquals(
        directory
            + "/job.yaml:4: time_zone: 'Asia/Seol' is not a time zone; allowed: a zone of the IANA database, such as Asia/Seoul, or UTC",
        jobs.errorOf(JobFiles.MINIMAL + "time_zone: Asia/Seol\n"));
  }

  @Test
  void refusesWord_whereANumberBelongs() {
    assertEquals(
        directory
            + "/job.yaml:4: min_body_chars: 'many' is not a whole number; allowed: a whole number from 1 to 1000000",
        jobs.errorOf(JobFiles.MINIMAL + "min_body_chars: many\n"));
  }

  @Test
  void refusesMinBodyChars_whenItIsOutOfRange() {
    assertEquals(
        directory
            + "/job.yaml:4: min_body_chars: 0 is out of range; allowed: a whole number from 1 to 1000000",
        jobs.errorOf(JobFiles.MINIMAL + "min_body_chars: 0\n"));
  }

  @Test
  void refusesMaxDocumentBytes_whenItIsOutOfRange() {
    assertEquals(
        directory
            + "/job.yaml:4: max_document_bytes: 1000000001 is out of range; allowed: a whole number from 1 to 1000000000",
        jobs.errorOf(JobFiles.MINIMAL + "max_document_bytes: 1000000001\n"));
  }

  @Test
  void refusesKeywordsPerArticle_whenItIsOutOfRange() {
    assertEquals(
        directory
            + "/job.yaml:4: keywords_per_article: 101 is out of range; allowed: a whole number from 0 to 100",
        jobs.errorOf(JobFiles.MINIMAL + "keywords_per_article: 101\n"));
  }

  @Test
  void refusesFileBytes_whenTheyAreOutOfRange() {
    assertEquals(
        directory
            + "/job.yaml:4: file_bytes: 999 is out of range; allowed: a whole number from 1000 to 2000000000",
        jobs.errorOf(JobFiles.MINIMAL + "file_bytes: 999\n"));
  }

  @Test
  void refusesParallelism_whenItIsOutOfRange() {
    assertEquals(
        directory
            + "/job.yaml:4: parallelism: -1 is out of range; allowed: a whole number from 0 to 10000",
        jobs.errorOf(JobFiles.MINIMAL + "parallelism: -1\n"));
  }

  @Test
  void refusesRatio_whenItIsOutOfRange() {
    assertEquals(
        directory
            + "/job.yaml:4: max_reject_ratio: 1.01 is out of range; allowed: a number from 0 to 1",
        jobs.errorOf(JobFiles.MINIMAL + "max_reject_ratio: 1.01\n"));
  }

  @Test
  void refusesRatio_whenItIsNotANumber() {
    assertEquals(
        directory
            + "/job.yaml:4: max_reject_ratio: NaN is out of range; allowed: a number from 0 to 1",
        jobs.errorOf(JobFiles.MINIMAL + "max_reject_ratio: NaN\n"));
  }

  @Test
  void refusesWord_whereARatioBelongs() {
    assertEquals(
        directory
            + "/job.yaml:4: max_reject_ratio: 'some' is not a number; allowed: a number from 0 to 1",
        jobs.errorOf(JobFiles.MINIMAL + "max_reject_ratio: some\n"));
  }

  @Test
  void refusesWord_whereATruthValueBelongs() {
    assertEquals(
        directory + "/job.yaml:4: store_body: 'yes' is not a truth value; allowed: true, false",
        jobs.errorOf(JobFiles.MINIMAL + "store_body: yes\n"));
  }

  @Test
  void refusesText_whenItIsNotYaml() {
    assertEquals(
        directory
            + "/job.yaml:2: expected the node content, but found '<stream end>'; allowed: well-formed YAML",
        jobs.errorOf("name: [\n"));
  }

  @Test
  void refusesText_whenItIsIndentedByTabs() {
    assertEquals(
        directory
            + "/job.yaml:1: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation); allowed: well-formed YAML",
        jobs.errorOf("\tname: x\n"));
  }

  @Test
  void refusesText_whenItHoldsTwoDocuments() {
    assertEquals(
        directory
            + "/job.yaml:4: expected a single document in the stream but found another document; allowed: well-formed YAML",
        jobs.errorOf(JobFiles.MINIMAL + "---\nname: x\n"));
  }

  @Test
  void refusesText_whenItHoldsControlCharacters() {
    assertEquals(
        directory
            + "/job.yaml: cannot be read: special characters are not allowed; allowed: a readable YAML file",
        jobs.errorOf(JobFiles.MINIMAL + "name: \u0001\n"));
  }

  @Test
  void refusesText_whenItHoldsNoKeys() {
    assertEquals(
        directory + "/job.yaml: the file holds no keys; allowed: keys with values, as in YAML",
        jobs.errorOf("just text\n"));
  }

  @Test
  void refusesText_whenItIsEmpty() {
    assertEquals(
        directory + "/job.yaml: the file holds no keys; allowed: keys with values, as in YAML",
        jobs.errorOf(""));
  }

  @Test
  void refusesUnknownKey_ofTheCommandLine() {
    assertEquals(
        "command line: nope: unknown key (did you mean 'name'?); allowed: " + KEYS,
        jobs.errorOf(JobFiles.MINIMAL, "nope", "1"));
  }

  @Test
  void refusesEmptyValue_ofTheCommandLine() {
    assertEquals(
        "command line: output: is missing; allowed: the path of a directory",
        jobs.errorOf(JobFiles.MINIMAL, "output", ""));
  }

  @Test
  void refusesValue_ofTheCommandLine() {
    assertEquals(
        "command line: as_of: 'soon' is not a day; allowed: a day as YYYY-MM-DD",
        jobs.errorOf(JobFiles.MINIMAL, "as_of", "soon"));
  }

  @Test
  void takesTextThatIsNotYaml_asItStands() {
    assertEquals(
        "command line: name: '[x' cannot name a directory; allowed: 1 to 100 of A-Z a-z 0-9 . _ -",
        jobs.errorOf(JobFiles.MINIMAL, "name", "[x"));
  }

  @Test
  void refusesItem_whenItWouldLeaveAGap() {
    assertEquals(
        "command line: input[2].path: there is no item 2; allowed: an item of the list, or the next one",
        jobs.errorOf(JobFiles.MINIMAL, "input[2].path", "c"));
  }

  @Test
  void refusesItem_whenTheValueIsNoList() {
    assertEquals(
        "command line: input[0][0]: there is no item 0; allowed: an item of the list, or the next one",
        jobs.errorOf(JobFiles.MINIMAL, "input[0][0]", "x"));
  }

  @Test
  void refusesKey_whenItLiesUnderAValue() {
    assertEquals(
        "command line: input[0].path.x: 'x' lies under a value without keys; allowed: a key of the job file",
        jobs.errorOf(JobFiles.MINIMAL, "input[0].path.x", "1"));
  }

  @Test
  void refusesPath_whenItHasAnEmptyStep() {
    assertEquals(
        "command line: a..b: is not the path of a key; allowed: a path such as input[0].path",
        jobs.errorOf(JobFiles.MINIMAL, "a..b", "1"));
  }

  @Test
  void refusesPath_whenTheNumberOfTheItemIsTooLong() {
    assertEquals(
        "command line: input[99999].path: is not the path of a key; allowed: a path such as input[0].path",
        jobs.errorOf(JobFiles.MINIMAL, "input[99999].path", "1"));
  }

  @Test
  void refusesFileOfRules_whenThereIsNone() {
    assertEquals(
        directory
            + "/job.yaml:4: boilerplate: there is no file "
            + directory
            + "/missing.yaml; allowed: the path of a file of rules",
        jobs.errorOf(JobFiles.MINIMAL + "boilerplate: missing.yaml\n"));
  }

  @Test
  void refusesFileOfRules_whenItIsNotUtf8() throws IOException {
    Files.write(directory.resolve("rules.yaml"), new byte[] {(byte) 0xB0, (byte) 0xA1});

    assertEquals(
        directory
            + "/job.yaml:4: boilerplate: "
            + directory
            + "/rules.yaml is not UTF-8; allowed: a file of rules in UTF-8",
        jobs.errorOf(JobFiles.MINIMAL + "boilerplate: rules.yaml\n"));
  }

  @Test
  void refusesFileOfRules_whenItCannotBeRead() throws IOException {
    Path rules = Files.createDirectory(directory.resolve("rules"));
    String error = jobs.errorOf(JobFiles.MINIMAL + "boilerplate: rules\n");
    assertTrue(
        error.startsWith(directory + "/job.yaml:4: boilerplate: " + rules + " cannot be read: "),
        error);
  }

  @Test
  void refusesFileOfRules_whenItHasNoName() {
    assertEquals(
        directory + "/job.yaml:4: boilerplate: holds no text; allowed: a list of texts",
        jobs.errorOf(JobFiles.MINIMAL + "boilerplate: ['']\n"));
    assertEquals(
        directory
            + "/job.yaml:4: boilerplate: is a list or has keys of its own; allowed: one value",
        jobs.errorOf(JobFiles.MINIMAL + "boilerplate: {a: b}\n"));
  }

  @Test
  void refusesPublishers_whenThereIsNoSuchFile() {
    assertEquals(
        directory
            + "/job.yaml:4: publishers: there is no file "
            + directory
            + "/missing.tsv; allowed: the path of a table of publishers",
        jobs.errorOf(JobFiles.MINIMAL + "publishers: missing.tsv\n"));
  }
}
