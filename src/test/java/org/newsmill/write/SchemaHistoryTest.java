package org.newsmill.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.Test;

/**
 * Tables of every released version can be read by this one, and its tables by every released one:
 * FULL_TRANSITIVE, as schema registries call it.
 */
class SchemaHistoryTest {
  private static final Path RELEASED = Path.of("schemas", "released");

  @Test
  void everyReleasedSchemaReadsThisOne_andIsReadByIt() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<Path> files = avscFiles();
    assertTrue(files.size() > 10, "no released schemas in " + RELEASED);
    for (Path file : files) {
      String table = file.getFileName().toString().replace(".avsc", "");
      Schema released = new Schema.Parser().parse(Files.readString(file));
      Schema now = Table.valueOf(table.toUpperCase(Locale.ROOT)).schema();
      problems(now, released).forEach(problem -> wrong.add(file + ": " + problem));
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void aFieldMayComeAndGo_withADefault() {
    Schema one = schema("{\"name\": \"a\", \"type\": [\"null\", \"string\"], \"default\": null}");
    Schema two =
        schema(
            "{\"name\": \"a\", \"type\": [\"null\", \"string\"], \"default\": null},"
                + " {\"name\": \"b\", \"type\": \"long\", \"default\": 0}");

    assertEquals(List.of(), problems(one, two));
    assertEquals(List.of(), problems(two, one));
  }

  @Test
  void aFieldWithoutADefault_andAnotherType_areSeen() {
    Schema one = schema("{\"name\": \"a\", \"type\": \"long\", \"default\": 0}");
    Schema bare =
        schema(
            "{\"name\": \"a\", \"type\": \"long\", \"default\": 0},"
                + " {\"name\": \"b\", \"type\": \"long\"}");
    Schema changed = schema("{\"name\": \"a\", \"type\": \"string\", \"default\": \"\"}");

    assertEquals(1, problems(bare, one).size());
    assertEquals(1, problems(one, bare).size());
    assertEquals(2, problems(one, changed).size());
  }

  private static Schema schema(String fields) {
    return new Schema.Parser()
        .parse("{\"type\": \"record\", \"name\": \"Row\", \"fields\": [" + fields + "]}");
  }

  private static List<String> problems(Schema now, Schema released) {
    List<String> problems = new ArrayList<>();
    if (!reads(now, released)) {
      problems.add("this version cannot read rows of the released one");
    }
    if (!reads(released, now)) {
      problems.add("the released version cannot read rows of this one");
    }
    return problems;
  }

  private static boolean reads(Schema reader, Schema writer) {
    return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getType()
        == SchemaCompatibilityType.COMPATIBLE;
  }

  private static List<Path> avscFiles() throws IOException {
    try (Stream<Path> all = Files.walk(RELEASED)) {
      return all.filter(file -> file.toString().endsWith(".avsc")).sorted().toList();
    }
  }
}
