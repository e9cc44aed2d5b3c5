package org.newsmill.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsmill.write.Manifest.DataFile;

class PublicationTest {
  private static final String A = "article/dt=2024-12-04/part-one-00000.avro";
  private static final String B = "article/dt=2024-12-05/part-one-00000.avro";
  private static final String C = "article/dt=2024-12-05/part-two-00000.avro";

  @TempDir private Path directory;
  private Path output;
  private Publication publication;

  @BeforeEach
  void openOutput() {
    output = directory.resolve("out");
    publication = new Publication(output.toString());
  }

  @Test
  void movesWhatIsStaged_andMarksSuccess() throws IOException {
    Manifest manifest = manifest("one", A, B);
    publication.publish(stage("one", "run1", A, B), manifest, Takeover.NONE);

    assertOutput(Map.of(A, "run1", B, "run1"), manifest, manifest);
    assertEquals(Optional.of(manifest), publication.manifest("one"));
  }

  @Test
  void givesTheSame_whenTheSameIsPublishedAgain() throws IOException {
    Manifest manifest = manifest("one", A, B);
    publication.publish(stage("one", "run1", A, B), manifest, Takeover.NONE);
    publication.publish(stage("one", "run2", A, B), manifest, Takeover.NONE);

    assertOutput(Map.of(A, "run2", B, "run2"), manifest, manifest);
  }

  @Test
  void changesNothing_whenAnAttemptIsRepeated() throws IOException {
    Manifest manifest = manifest("one", A, B);
    String staging = stage("one", "run1", A, B);
    publication.publish(staging, manifest, Takeover.NONE);
    publication.publish(staging, manifest, Takeover.NONE);

    assertOutput(Map.of(A, "run1", B, "run1"), manifest, manifest);
  }

  @Test
  void goesOn_whenAnAttemptDiedOnTheWay() throws IOException {
    Manifest manifest = manifest("one", A, B);
    String staging = stage("one", "run1", A, B);
    writeJournal("one", staging, List.of(A, B), List.of(), manifest);
    move(staging, A);

    publication.publish(staging, manifest, Takeover.NONE);

    assertOutput(Map.of(A, "run1", B, "run1"), manifest, manifest);
  }

  @Test
  void publishesNothing_whenALaterRunRemovedWhatWasStaged() throws IOException {
    Manifest first = manifest("one", A);
    publication.publish(stage("one", "run1", A), first, Takeover.NONE);
    String staging = stage("one", "run2", A, B);
    publication.recover("one");

    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class,
            () -> publication.publish(staging, manifest("one", A, B), Takeover.NONE));

    assertTrue(thrown.getMessage().contains(A + " is gone"), thrown.getMessage());
    assertOutput(Map.of(A, "run1"), first, first);
  }

  @Test
  void leavesDirectoriesOfOtherBatchesAlone() throws IOException {
    Path other = output.resolve(".staging/two/run9/attempts");
    Files.createDirectories(other);

    publication.publish(stage("one", "run1", A), manifest("one", A), Takeover.NONE);

    assertTrue(Files.exists(other));
    assertTrue(Files.notExists(output.resolve(".staging/one")));
    assertTrue(Files.notExists(output.resolve(".journal")));
  }

  @Test
  void removesFilesOfTheSameBatch_thatTheRerunDidNotWrite() throws IOException {
    publication.publish(stage("one", "run1", A, B), manifest("one", A, B), Takeover.NONE);
    Manifest second = manifest("one", B);
    publication.publish(stage("one", "run2", B), second, Takeover.NONE);

    assertOutput(Map.of(B, "run2"), second, second);
  }

  @Test
  void leavesFilesOfOtherBatchesAlone() throws IOException {
    Manifest one = manifest("one", A, B);
    Manifest two = manifest("two", C);
    publication.publish(stage("one", "run1", A, B), one, Takeover.NONE);
    publication.publish(stage("two", "run2", C), two, Takeover.NONE);

    assertOutput(Map.of(A, "run1", B, "run1", C, "run2"), two, one, two);
  }

  @Test
  void publishesNothing_whenABatchHasNoFiles() throws IOException {
    Manifest empty = manifest("one");
    publication.publish(stage("one", "run1"), empty, Takeover.NONE);

    assertOutput(Map.of(), empty, empty);
  }

  /** The steps of a publication after its journal is written; a run may die after each. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
  void finishesWhatADeadRunBegan(int stepsDone) throws IOException {
    publication.publish(stage("one", "run1", A, C), manifest("one", A, C), Takeover.NONE);
    Manifest second = manifest("one", A, B);
    String staging = stage("one", "run2", A, B);
    writeJournal("one", staging, List.of(A, B), List.of(C), second);
    List<Step> steps =
        List.of(
            () -> Files.delete(output.resolve("_SUCCESS")),
            () -> move(staging, A),
            () -> move(staging, B),
            () -> Files.delete(output.resolve(C)),
            () -> write(output.resolve(".manifests/one.json"), second.toJson()),
            () -> write(output.resolve("manifest.json"), second.toJson()),
            () -> write(output.resolve("_SUCCESS"), ""));
    for (Step step : steps.subList(0, stepsDone)) {
      step.run();
    }

    publication.recover("one");

    assertOutput(Map.of(A, "run2", B, "run2"), second, second);
  }

  @Test
  void finishesAnotherBatch_thatADeadRunBegan() throws IOException {
    Manifest one = manifest("one", A);
    writeJournal("one", stage("one", "run1", A), List.of(A), List.of(), one);

    publication.recover("two");

    assertOutput(Map.of(A, "run1"), one, one);
  }

  @Test
  void removesWhatAnUnpublishedRunLeft_ofTheSameBatchOnly() throws IOException {
    Manifest one = manifest("one", A);
    publication.publish(stage("one", "run1", A), one, Takeover.NONE);
    stage("one", "run2", A, B);
    String other = stage("two", "run3", C);

    publication.recover("one");

    assertEquals(
        List.of(directory.relativize(Path.of(other, C)).toString()),
        filesBelow(output.resolve(".staging")));
    assertEquals("run1", Files.readString(output.resolve(A)));
    assertTrue(Files.exists(output.resolve("_SUCCESS")));
  }

  @Test
  void cleaningFinishesWhatWasBegun_andRemovesWhatIsStaged() throws IOException {
    Manifest one = manifest("one", A);
    writeJournal("one", stage("one", "run1", A), List.of(A), List.of(), one);
    stage("two", "run3", C);

    assertEquals(new Publication.Cleaning(List.of("one"), 1), publication.clean());

    assertOutput(Map.of(A, "run1"), one, one);
    assertTrue(Files.notExists(output.resolve(".staging")));
    assertEquals(new Publication.Cleaning(List.of(), 0), publication.clean());
  }

  @Test
  void recoversNothing_whenTheOutputIsNew() throws IOException {
    publication.recover("one");

    assertEquals(Optional.empty(), publication.manifest("one"));
    assertTrue(Files.notExists(output));
  }

  @Test
  void showsNoSuccess_whileTheFirstFileIsMissing() throws IOException {
    publication.publish(stage("one", "run1", A), manifest("one", A), Takeover.NONE);
    Path notADirectory = output.resolve("article/dt=2024-12-05");
    write(notADirectory, "in the way");

    try {
      publication.publish(stage("one", "run2", A, B), manifest("one", A, B), Takeover.NONE);
      throw new AssertionError("published over a file in the way");
    } catch (IOException e) {
      assertTrue(Files.notExists(output.resolve("_SUCCESS")));
    }
    Files.delete(notADirectory);
    publication.recover("one");

    Manifest second = manifest("one", A, B);
    assertOutput(Map.of(A, "run2", B, "run2"), second, second);
  }

  @Test
  void givesTheSame_whenAnAttemptIsRepeated() throws IOException {
    Manifest manifest = manifest("one", A, B);
    String staging = stage("one", "run1", A, B);
    publication.publish(staging, manifest, Takeover.NONE);
    publication.publish(staging, manifest, Takeover.NONE);

    assertOutput(Map.of(A, "run1", B, "run1"), manifest, manifest);
  }

  /** A step of a publication. */
  private interface Step {
    void run() throws IOException;
  }

  /** What lies in the output, apart from directories; each file holds the run that wrote it. */
  private void assertOutput(Map<String, String> files, Manifest last, Manifest... batches)
      throws IOException {
    Map<String, String> expected = new TreeMap<>(files);
    expected.put("_SUCCESS", "");
    expected.put("manifest.json", last.toJson());
    for (Manifest batch : batches) {
      expected.put(".manifests/" + batch.job().get("batch") + ".json", batch.toJson());
    }
    Map<String, String> found = new TreeMap<>();
    for (String file : filesBelow(output)) {
      Path path = directory.resolve(file);
      found.put(output.relativize(path).toString(), Files.readString(path));
    }
    assertEquals(expected, found);
  }

  private List<String> filesBelow(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .map(file -> directory.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private String stage(String batch, String run, String... files) throws IOException {
    String staging = OutputFiles.staging(output.toString(), batch, run);
    for (String file : files) {
      write(Path.of(staging, file), run);
    }
    return staging;
  }

  private void move(String staging, String file) throws IOException {
    Path target = output.resolve(file);
    Files.createDirectories(target.getParent());
    Files.move(Path.of(staging, file), target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  private void writeJournal(
      String batch, String staging, List<String> move, List<String> delete, Manifest manifest)
      throws IOException {
    Map<String, Object> plan = new LinkedHashMap<>();
    plan.put("staging", staging);
    plan.put("move", move);
    plan.put("delete", delete);
    plan.put("manifest", manifest);
    write(
        output.resolve(".journal/" + batch + ".json"),
        JsonMapper.builder().build().writeValueAsString(plan));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Manifest manifest(String batch, String... files) {
    List<DataFile> data = new ArrayList<>();
    for (String file : files) {
      data.add(new DataFile(file, 1, 4));
    }
    return new Manifest(Map.of("batch", batch), Map.of(), List.of(), Map.of(), Map.of(), data);
  }
}
