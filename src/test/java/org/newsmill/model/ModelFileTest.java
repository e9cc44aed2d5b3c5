package org.newsmill.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsmill.model.ModelFileException.Fault;

class ModelFileTest {
  private static final LinearModel MODEL = FictionalRows.training().model();
  private static final byte[] BYTES = ModelFile.write(MODEL);

  @Test
  void readsWhatItWrote() {
    LinearModel read = ModelFile.read(BYTES, "x.nmlm");

    assertEquals(MODEL.header(), read.header());
    assertArrayEquals(BYTES, ModelFile.write(read));
    for (String text : List.of("", "구름은행 배당 줄여", "결승골")) {
      assertArrayEquals(MODEL.probabilities(text), read.probabilities(text));
    }
  }

  @Test
  void rejectsAnotherFile() {
    byte[] other = "label\ttitle\n".getBytes(StandardCharsets.UTF_8);
    assertFault(
        Fault.NOT_A_MODEL,
        "x.nmlm: not a model file: starts with 0x6c616265, expected 0x4e4d4c4d (NMLM)",
        other);
  }

  @Test
  void rejectsAnEmptyFile() {
    assertFault(
        Fault.NOT_A_MODEL,
        "x.nmlm: not a model file: starts with 0x, expected 0x4e4d4c4d (NMLM)",
        new byte[0]);
  }

  @Test
  void rejectsANewerFile() {
    byte[] newer = BYTES.clone();
    ByteBuffer.wrap(newer).putInt(4, 9);
    assertFault(Fault.NEWER, "x.nmlm: model format version 9, this program reads 1", newer);
  }

  @Test
  void rejectsATruncatedFile_whereverItEnds() {
    assertFault(
        Fault.TRUNCATED,
        "x.nmlm: truncated: " + (BYTES.length - 1) + " bytes, expected " + BYTES.length,
        Arrays.copyOf(BYTES, BYTES.length - 1));
    assertFault(
        Fault.TRUNCATED,
        "x.nmlm: truncated: 9 bytes, expected at least 16",
        Arrays.copyOf(BYTES, 9));
    for (int length = 4; length < BYTES.length; length += 7) {
      byte[] cut = Arrays.copyOf(BYTES, length);
      ModelFileException fault =
          assertThrows(ModelFileException.class, () -> ModelFile.read(cut, "x.nmlm"));
      assertEquals(Fault.TRUNCATED, fault.fault());
    }
  }

  @Test
  void rejectsAFlippedBit_whereverItIs() {
    for (int at = 16; at < BYTES.length; at += 11) {
      byte[] flipped = BYTES.clone();
      flipped[at] ^= 4;
      ModelFileException fault =
          assertThrows(ModelFileException.class, () -> ModelFile.read(flipped, "x.nmlm"));
      assertEquals(Fault.CORRUPTED, fault.fault(), "at " + at);
    }
  }

  @Test
  void rejectsTrailingBytes() {
    assertFault(
        Fault.CORRUPTED,
        "x.nmlm: " + (BYTES.length + 1) + " bytes, expected " + BYTES.length,
        Arrays.copyOf(BYTES, BYTES.length + 1));
  }

  @Test
  void namesAMissingFileAndResource() {
    ModelFileException file =
        assertThrows(
            ModelFileException.class, () -> ModelFile.read(Path.of("target", "no-such.nmlm")));
    assertEquals(Fault.MISSING, file.fault());
    assertEquals(Path.of("target", "no-such.nmlm") + ": no such model file", file.getMessage());
    ModelFileException resource =
        assertThrows(
            ModelFileException.class, () -> ModelFile.readResource("/models/no-such.nmlm"));
    assertEquals("/models/no-such.nmlm: no such model resource", resource.getMessage());
  }

  private static void assertFault(Fault fault, String message, byte[] bytes) {
    ModelFileException thrown =
        assertThrows(ModelFileException.class, () -> ModelFile.read(bytes, "x.nmlm"));
    assertEquals(message, thrown.getMessage());
    assertEquals(fault, thrown.fault());
  }
}
