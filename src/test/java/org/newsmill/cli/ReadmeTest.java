package org.newsmill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents point to is there. */
class ReadmeTest {
  private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)(?:#[^)]*)?\\)");
  private static final Pattern COMMAND = Pattern.compile("scripts/newsmill ([a-z]+)");
  private static final Pattern SCRIPT = Pattern.compile("scripts/[a-z][a-z0-9-]*");

  @Test
  void everyRelativeLinkLeadsToAFile() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path document : documents()) {
      Matcher link = LINK.matcher(Files.readString(document));
      while (link.find()) {
        boolean elsewhere = link.group(1).contains("://");
        Path base = document.toAbsolutePath().getParent();
        if (!elsewhere && !Files.exists(base.resolve(link.group(1)))) {
          broken.add(document + " -> " + link.group(1));
        }
      }
    }
    assertEquals(List.of(), broken);
  }

  @Test
  void everyCommandAndScriptIsReal() throws IOException {
    Set<String> commands = new TreeSet<>();
    Set<String> scripts = new TreeSet<>();
    for (Path document : documents()) {
      String text = Files.readString(document);
      COMMAND.matcher(text).results().forEach(match -> commands.add(match.group(1)));
      SCRIPT.matcher(text).results().forEach(match -> scripts.add(match.group()));
    }
    assertTrue(commands.contains("mine"));
    Set<String> known = Newsmill.commandLine(List.of()).getSubcommands().keySet();
    commands.removeAll(known);
    assertEquals(Set.of(), commands);
    scripts.removeIf(script -> Files.exists(Path.of(script)));
    assertEquals(Set.of(), scripts);
  }

  @Test
  void readmeNamesTheTwoCommands() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    assertTrue(readme.contains("\nscripts/newsmill mine pipelines/sample.yaml\n"));
    assertTrue(readme.contains("\nscripts/test\n"));
    assertFalse(readme.contains("TODO"));
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
      List<Path> all =
          new ArrayList<>(docs.filter(path -> path.toString().endsWith(".md")).toList());
      all.add(Path.of("README.md"));
      all.add(Path.of("CHANGELOG.md"));
      return all;
    }
  }
}
