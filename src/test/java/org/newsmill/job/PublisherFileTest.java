package org.newsmill.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublisherFileTest {
  private static TextFile file(String... lines) {
    return new TextFile("own.tsv", String.join("\n", lines) + "\n");
  }

  @Test
  void readsRows_withoutComments() {
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
  void rejectsAliasThatIsGivenTwice() {
    TextFile file =
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
  void rejectsMalformedLine(String row, String problem) {
    TextFile file = file(row.replace(';', '\t'));

    JobError error = assertThrows(JobError.class, () -> PublisherFile.read(file));

    assertTrue(
        error.getMessage().startsWith("own.tsv:1: publishers: " + problem + "; allowed: "),
        error.getMessage());
  }

  @Test
  void shipsOutletsAndPortals() {
    List<PublisherRow> shipped = PublisherFile.shipped();

    assertTrue(shipped.stream().filter(row -> row.country().equals("KR")).count() >= 200);
    assertTrue(shipped.stream().filter(row -> !row.country().equals("KR")).count() >= 100);
    assertTrue(shipped.stream().filter(PublisherRow::isPortal).count() >= 7);
  }
}
