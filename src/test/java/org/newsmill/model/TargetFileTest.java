package org.newsmill.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetFileTest {
  @Test
  void takesOffsetsInCodePoints_andIgnoresOtherKeys() throws IOException {
    assertEquals(
        List.of(new TargetText(1, "😀 달빛은 웃었다", "달빛", 2, 4, "positive")),
        read(
            "{\"text\":\"😀 달빛은 웃었다\",\"entity\":\"달빛\",\"start\":2,\"end\":4,\"label\":\"positive\",\"x\":[]}\n"));
  }

  @Test
  void findsTheEntity_asAWordFirst_withoutRegardToCase() throws IOException {
    assertEquals(
        List.of(
            new TargetText(1, "Moonlight, MOON up", "moon", 11, 15, "neutral"),
            new TargetText(2, "moonlight", "Moon", 0, 4, "neutral"),
            new TargetText(3, "sun", "moon", -1, -1, "negative")),
        read(
            """
            {"text":"Moonlight, MOON up","entity":"moon","label":"neutral"}
            {"text":"moonlight","entity":"Moon","label":"neutral"}
            {"text":"sun","entity":"moon","label":"negative"}
            """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"text\":\"a\",\"entity\":\"a\"} | label is missing, empty or no string",
        "{\"text\":\" \",\"entity\":\"a\",\"label\":\"x\"} | text is missing, empty or no string",
        "{\"text\":\"a\",\"entity\":1,\"label\":\"x\"} | entity is missing, empty or no string",
        "{\"text\":\"a\",\"entity\":\"a\",\"label\":\"x\",\"start\":0} | start and end go together",
        "{\"text\":\"a\",\"entity\":\"a\",\"label\":\"x\",\"start\":0,\"end\":2} | start 0 and end 2 are no span of 1 code points",
        "{\"text\":\"a\",\"entity\":\"a\",\"label\":\"x\",\"start\":0.5,\"end\":1} | start is 0.5, expected an offset in code points",
        "[] | not a JSON object"
      })
  void tellsFileLineAndReason(String row, String reason) {
    MalformedInputException fault =
        assertThrows(MalformedInputException.class, () -> read(row + "\n"));

    assertEquals("rows.jsonl:1: " + reason, fault.getMessage());
  }

  @Test
  void refusesAnEmptyFile() {
    MalformedInputException fault = assertThrows(MalformedInputException.class, () -> read(""));

    assertEquals("rows.jsonl: the file is empty, expected rows", fault.getMessage());
  }

  private static List<TargetText> read(String rows) throws IOException {
    return TargetFile.read(
        new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)), "rows.jsonl");
  }
}
