package org.newsmill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The command line of {@code newsmill sample}. */
class SampleCommandTest {
  private static final CommandLine SAMPLE =
      Newsmill.commandLine(List.of()).getSubcommands().get("sample");

  @TempDir Path temp;

  @Test
  void exampleOfTheHelpRuns() throws Exception {
    Matcher example =
        Pattern.compile("Example: newsmill (sample .*)").matcher(SAMPLE.getUsageMessage());
    assertTrue(example.find());
    Path output = temp.resolve("load");
    String arguments = example.group(1).replace("out/load", output.toString());
    assertEquals(
        Newsmill.DONE, Newsmill.run(arguments.replace("100000", "100").strip().split(" ", -1)));
    assertTrue(Files.exists(output.resolve("job.yaml")));
    assertTrue(Files.exists(output.resolve("truth.json")));
    assertTrue(Files.exists(output.resolve("articles-0003.jsonl")));
    assertEquals(Newsmill.DONE, Newsmill.run("describe", output.resolve("job.yaml").toString()));
  }

  @Test
  void everyOptionSaysItsDefault() {
    List<String> silent = new ArrayList<>();
    for (OptionSpec option : SAMPLE.getCommandSpec().options()) {
      boolean hasDefault = option.defaultValue() != null && !option.usageHelp();
      boolean says = String.join(" ", option.description()).contains("Default: ");
      boolean flag = option.arity().max() == 0 || option.required();
      if (!flag && !(hasDefault && says)) {
        silent.add(option.longestName());
      }
    }
    assertEquals(List.of(), silent);
  }

  @Test
  void refusesWrongUsage_withExitCodeTwo() {
    String output = temp.resolve("none").toString();
    assertEquals(
        Newsmill.WRONG_USAGE,
        Newsmill.run("sample", "--articles=9", "--output=" + output, "--copies=0.8", "--hot=0.3"));
    assertEquals(
        Newsmill.WRONG_USAGE, Newsmill.run("sample", "--articles=0", "--output=" + output));
    assertEquals(Newsmill.WRONG_USAGE, Newsmill.run("sample", "--output=" + output));
    assertTrue(Files.notExists(Path.of(output)));
  }

  @Test
  void refusesADay_thatIsNone_withoutNamingExceptions() {
    CommandRun run =
        CommandRun.of(
            new SampleCommand(), "--articles=9", "--output=" + temp, "--as-of=2024-02-30");

    assertEquals(Newsmill.WRONG_USAGE, run.exit());
    assertEquals(
        "Invalid value for option '--as-of': '2024-02-30' is no day; allowed: one such as"
            + " 2024-12-05",
        run.err().lines().findFirst().orElseThrow());
  }

  @Test
  void refusesToWrite_whenTheDirectoryIsNotEmpty() throws Exception {
    Files.writeString(temp.resolve("note.txt"), "mine");
    assertEquals(Newsmill.WRONG_USAGE, Newsmill.run("sample", "--articles=9", "--output=" + temp));
  }
}
