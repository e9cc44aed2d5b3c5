package org.newsmill.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublisherFileTest {
  @TempDir Path directory;

  private Path file(String... lines) throws IOException {
    return Files.writeString(directory.resolve("own.tsv"), String.join("\n", lines) + "\n");
  }

  @Test
  void readsRows_withoutComments() throws IOException {
    assertEquals(
        List.of(
            new PublisherRow(
                "누리골경제",
                "Nurigol Economy",
                "KR",
                "newspaper",
                List.of("nurigol.example", "m.nurigol.example"),
                List.of("누경")),
            new PublisherRow("가온통신", "Gaon", "KR", "agency", List.of(), List.of())),
        PublisherFile.read(
            file(
                "# own outlets",
                "누리골경제\tNurigol Economy\tKR\tnewspaper\tnurigol.example, m.nurigol.example\t누경",
                "",
                "가온통신\tGaon\tKR\tagency\t\t")));
  }

  @Test
  void rejectsAliasThatIsGivenTwice() throws IOException {
    Path file =
        file(
            "# own outlets",
            "누리골경제\tNurigol Economy\tKR\tnewspaper\t\t누 경",
            "누리경제\tNuri Economy\tKR\tnewspaper\t\t누경");

    JobError error = assertThrows(JobError.class, () -> PublisherFile.read(file));

    assertEquals(
        "own.tsv:3: publishers: '누경' is already given to 누리골경제 in line 2; allowed: each name,"
            + " alias and domain once",
        error.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "A;B;KR, 3 columns",
        ";B;KR;agency;;, a name is empty",
        "A;B;Korea;agency;;, 'Korea' is no country",
        "A;B;KR;paper;;, unknown kind 'paper'",
        "A;B;KR;agency;https://a.example;, 'https://a.example' is no domain"
      })
  void rejectsMalformedLine(String row, String problem) throws IOException {
    Path file = file(row.replace(';', '\t'));

    JobError error = assertThrows(JobError.class, () -> PublisherFile.read(file));

    assertTrue(
        error.getMessage().startsWith("own.tsv:1: publishers: " + problem + "; allowed: "),
        error.getMessage());
  }

  @Test
  void rejectsFileThatIsNotUtf8() throws IOException {
    Path file = Files.write(directory.resolve("own.tsv"), new byte[] {(byte) 0xB4, (byte) 0xA9});

    JobError error = assertThrows(JobError.class, () -> PublisherFile.read(file));

    assertTrue(error.getMessage().endsWith("is not UTF-8; allowed: a table in UTF-8"));
  }

  @Test
  void shipsOutletsAndPortals() {
    List<PublisherRow> shipped = PublisherFile.shipped();

    assertTrue(shipped.stream().filter(row -> row.country().equals("KR")).count() >= 200);
    assertTrue(shipped.stream().filter(row -> !row.country().equals("KR")).count() >= 100);
    assertTrue(shipped.stream().filter(PublisherRow::isPortal).count() >= 7);
  }
}
