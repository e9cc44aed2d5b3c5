package org.newsmill.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsmill.write.Manifest.DataFile;
import org.newsmill.write.Manifest.Rows;

/** What a publication changes among the files of other batches. */
class TakeoverTest {
  private static final String OLD_4 = "trend/dt=2024-12-04/part-old-00000.avro";
  private static final String OLD_5 = "trend/dt=2024-12-05/part-old-00000.avro";
  private static final String NEW_5 = "trend/dt=2024-12-05/part-new-00000.avro";
  private static final String ARTICLE = "article/dt=2024-12-05/part-old-00000.avro";
  private static final String QUOTE = "article_quote/dt=2024-12-05/part-old-00000.avro";
  private static final Takeover DAY =
      new Takeover(Set.of("trend/dt=2024-12-05"), Set.of(), List.of());

  @TempDir private Path output;
  private Publication publication;

  @BeforeEach
  void openOutput() {
    publication = new Publication(output.toString());
  }

  @Test
  void takesAPartition_andLeavesTheRest() throws IOException {
    publication.publish(stage("old", OLD_4, OLD_5), manifest("old", OLD_4, OLD_5), Takeover.NONE);

    publication.publish(stage("new", NEW_5), manifest("new", NEW_5), DAY);

    assertEquals(List.of(OLD_4, NEW_5), avroFiles());
    assertEquals(manifest("old", OLD_4), publication.manifest("old").orElseThrow());
    assertEquals(manifest("new", NEW_5), publication.manifest("new").orElseThrow());
  }

  @Test
  void takesAPartition_forWhichItHasNoRows() throws IOException {
    publication.publish(stage("old", OLD_4, OLD_5), manifest("old", OLD_4, OLD_5), Takeover.NONE);

    publication.publish(stage("new"), manifest("new"), DAY);

    assertEquals(List.of(OLD_4), avroFiles());
  }

  @Test
  void changesNothing_whenItIsRepeated() throws IOException {
    publication.publish(stage("old", OLD_4, OLD_5), manifest("old", OLD_4, OLD_5), Takeover.NONE);
    publication.publish(stage("new", NEW_5), manifest("new", NEW_5), DAY);
    publication.publish(stage("new", NEW_5), manifest("new", NEW_5), DAY);

    assertEquals(List.of(OLD_4, NEW_5), avroFiles());
    assertEquals(manifest("old", OLD_4), publication.manifest("old").orElseThrow());
  }

  @Test
  void rewritesTheFilesOfAUnit_andRemovesThoseThatAreEmptyNow() throws IOException {
    publication.publish(
        stage("old", OLD_4, ARTICLE, QUOTE), manifest("old", OLD_4, ARTICLE, QUOTE), Takeover.NONE);
    Takeover unit =
        new Takeover(
            Set.of(),
            Set.of(Takeover.unit("old", "2024-12-05")),
            List.of(new DataFile(ARTICLE, 7, 70)));

    publication.publish(stage("new", NEW_5, ARTICLE), manifest("new", NEW_5), unit);

    assertEquals(List.of(ARTICLE, OLD_4, NEW_5), avroFiles());
    assertEquals("new", Files.readString(output.resolve(ARTICLE)));
    Manifest old = publication.manifest("old").orElseThrow();
    assertEquals(List.of(new DataFile(ARTICLE, 7, 70), new DataFile(OLD_4, 1, 4)), old.files());
    assertEquals(7, old.tables().get("article").rows());
    assertEquals(0, old.tables().get("article_quote").rows());
  }

  @Test
  void publishesNothing_whenAFileOfAForeignProgramLiesInThePartition() throws IOException {
    write(output.resolve("trend/dt=2024-12-05/export.avro"), "foreign");

    IOException thrown =
        assertThrows(
            IOException.class,
            () -> publication.publish(stage("new", NEW_5), manifest("new", NEW_5), DAY));

    assertTrue(thrown.getMessage().contains("was not written by Newsmill"), thrown.getMessage());
    assertNothingPublished("trend/dt=2024-12-05/export.avro");
  }

  @Test
  void publishesNothing_whenNoManifestNamesWhatItWouldRemove() throws IOException {
    write(output.resolve(OLD_5), "unknown");

    IOException thrown =
        assertThrows(
            IOException.class,
            () -> publication.publish(stage("new", NEW_5), manifest("new", NEW_5), DAY));

    assertTrue(thrown.getMessage().contains("is in no manifest"), thrown.getMessage());
    assertNothingPublished(OLD_5);
  }

  @Test
  void publishesNothing_whenItWouldOverwriteWhatNoRunOfItsBatchWrote() throws IOException {
    write(output.resolve(NEW_5), "unknown");

    assertThrows(
        IOException.class,
        () -> publication.publish(stage("new", NEW_5), manifest("new", NEW_5), Takeover.NONE));

    assertNothingPublished(NEW_5);
    assertEquals("unknown", Files.readString(output.resolve(NEW_5)));
  }

  @Test
  void publishesNothing_overABatchOfAnotherCommand() throws IOException {
    publication.publish(stage("old", ARTICLE), manifest("old", ARTICLE), Takeover.NONE);
    Manifest trends =
        new Manifest(
            Map.of("batch", "old", "command", "trends"),
            Map.of(),
            List.of(),
            Map.of(),
            Map.of(),
            List.of());

    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class,
            () -> publication.publish(stage("old"), trends, Takeover.NONE));

    assertTrue(thrown.getMessage().contains("give this job another batch"));
    assertEquals(List.of(ARTICLE), avroFiles());
  }

  @Test
  void seesNoHiddenFiles() throws IOException {
    write(output.resolve("trend/dt=2024-12-05/_temporary"), "");
    write(output.resolve("trend/dt=2024-12-05/.part.crc"), "");

    publication.publish(stage("new", NEW_5), manifest("new", NEW_5), DAY);

    assertEquals(List.of(NEW_5), avroFiles());
  }

  private void assertNothingPublished(String only) throws IOException {
    assertEquals(List.of(only), avroFiles());
    assertTrue(Files.notExists(output.resolve("_SUCCESS")));
    assertTrue(Files.notExists(output.resolve(".journal")));
  }

  private List<String> avroFiles() throws IOException {
    try (Stream<Path> all = Files.walk(output)) {
      return all.map(file -> output.relativize(file).toString())
          .filter(file -> file.endsWith(".avro") && !file.startsWith(".staging"))
          .sorted()
          .toList();
    }
  }

  /** Files that hold the name of the batch that staged them. */
  private String stage(String batch, String... files) throws IOException {
    String staging = OutputFiles.staging(output.toString(), batch, "run");
    for (String file : files) {
      write(Path.of(staging, file), batch);
    }
    return staging;
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Manifest manifest(String batch, String... files) {
    List<DataFile> data = new ArrayList<>();
    Map<String, Rows> tables = new java.util.TreeMap<>();
    for (Table table : List.of(Table.ARTICLE, Table.ARTICLE_QUOTE, Table.TREND)) {
      long rows = Stream.of(files).filter(file -> file.startsWith(table.id() + "/")).count();
      tables.put(table.id(), new Rows(rows, "f"));
    }
    for (String file : files) {
      data.add(new DataFile(file, 1, 4));
    }
    return new Manifest(Map.of("batch", batch), Map.of(), List.of(), Map.of(), tables, data);
  }
}
