package org.newsmill.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsmill.write.Table;
import picocli.CommandLine;

/** What the program says of itself is true. */
class HelpTest {
  private static final Pattern EXAMPLE = Pattern.compile("(?m)^(?:Example|Then): +newsmill (.*)$");

  @TempDir private Path directory;

  private record Said(int exitCode, String out, String err) {}

  @Test
  void everyCommandHasAnExampleThatItUnderstands() {
    TreeMap<String, Integer> examples = new TreeMap<>();
    CommandLine program = Newsmill.commandLine(List.of());
    program
        .getSubcommands()
        .forEach(
            (name, command) -> {
              examples.put(name, 0);
              for (String example : examplesOf(command)) {
                String[] arguments = arguments(example);
                assertTrue(List.of(name, "mine").contains(arguments[0]), example);
                program.parseArgs(arguments);
                examples.merge(name, 1, Integer::sum);
              }
            });
    examples.values().removeIf(count -> count > 0);
    assertEquals(new TreeMap<>(), examples, "commands without an example");
  }

  @Test
  void examplesOnTheSampleRun() {
    List<String> run = new ArrayList<>();
    for (String name : List.of("describe", "mine", "show", "report", "completion", "sample")) {
      for (String example :
          examplesOf(Newsmill.commandLine(List.of()).getSubcommands().get(name))) {
        Said said = say(arguments(example.replace("articles 100000", "articles 100")));
        assertEquals(0, said.exitCode, example + "\n" + said.err);
        run.add(example);
      }
    }
    assertEquals(9, run.size(), run.toString());
    assertTrue(Files.exists(directory.resolve("report.html")));
    assertTrue(Files.exists(directory.resolve("sample").resolve("report.html")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mien job.yaml | mine",
        "reprot out | report",
        "show out article --limt 5 | --limit",
        "report out --ouput x | --output",
        "mine job.yaml --as_fo=2024-12-05 | --as_of"
      })
  void misspeltWordsGetASuggestion(String line, String suggestion) {
    Said said = say(line.split(" "));
    assertEquals(2, said.exitCode);
    assertTrue(said.err.contains(suggestion), said.err);
    assertEquals("", said.out);
  }

  @Test
  void misspeltTablesAndFieldsGetASuggestion() {
    assertTrue(
        say("show", "out", "artcle")
            .err
            .contains("unknown value 'artcle' (did you mean 'article'?)"));
    assertTrue(
        say("show", "out", "article", "--where", "publsher = 'x'")
            .err
            .contains("table article has no field 'publsher' (did you mean 'publisher'?)"));
    assertTrue(
        say("show", "out", "article", "--fields", "titel")
            .err
            .contains("table article has no field 'titel' (did you mean 'title'?)"));
  }

  @Test
  void helpAndErrorNameEveryTable() {
    String help = say("show", "--help").out.replaceAll("\\s+", " ");
    String error = say("show", "out", "no_such_table").err;
    String tables =
        String.join(", ", Arrays.stream(Table.values()).map(Table::id).toArray(String[]::new));
    assertTrue(help.contains("Name of the table: " + tables), help);
    assertTrue(error.contains("allowed: " + tables), error);
  }

  @Test
  void helpNamesTheExitCodes() {
    String help = say("--help").out;
    assertTrue(help.contains("Exit codes:"), help);
    for (String code :
        List.of("0   done", "1   failed", "2   wrong usage", "3   stopped by max_reject_ratio")) {
      assertTrue(help.contains(code), help);
    }
  }

  @Test
  void completionKnowsEveryCommand() {
    String script = say("completion").out;
    assertTrue(script.startsWith("#!/usr/bin/env bash"), script.substring(0, 40));
    for (String name : Newsmill.commandLine(List.of()).getSubcommands().keySet()) {
      assertTrue(script.contains("_picocli_newsmill_" + name), name);
    }
  }

  private List<String> examplesOf(CommandLine command) {
    return EXAMPLE
        .matcher(String.join("\n", command.getCommandSpec().usageMessage().footer()))
        .results()
        .map(MatchResult::group)
        .map(line -> line.replaceFirst("^\\w+: +newsmill ", ""))
        .toList();
  }

  /** The words of a line as a shell gives them, with what it writes below this test's directory. */
  private String[] arguments(String line) {
    List<String> words = new ArrayList<>();
    Pattern.compile("\"([^\"]*)\"|(\\S+)")
        .matcher(line)
        .results()
        .forEach(word -> words.add(word.group(1) != null ? word.group(1) : word.group(2)));
    return words.stream()
        .map(word -> word.replaceFirst("(^|=)out/", "$1" + directory + "/"))
        .map(word -> word.replaceFirst("(^|=)report\\.html$", "$1" + directory + "/report.html"))
        .toArray(String[]::new);
  }

  private static Said say(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream outBefore = System.out;
    PrintStream errBefore = System.err;
    System.setOut(new PrintStream(out, true, UTF_8));
    System.setErr(new PrintStream(err, true, UTF_8));
    try {
      int exitCode = Newsmill.run(arguments);
      return new Said(exitCode, out.toString(UTF_8), err.toString(UTF_8));
    } finally {
      System.setOut(outBefore);
      System.setErr(errBefore);
    }
  }
}
