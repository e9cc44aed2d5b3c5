package org.newsmill.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaggedFileTest {
  @Test
  void readsSentences_withCommentsSkippedAndSpacesKept() throws IOException {
    List<TaggedSentence> read =
        read("## 1\t<달:PS> 씨\n달\tB-PS\n \tO\n씨\tO\n\n## 2\t#\n#\tO\n😀\tB-LC\n강\tI-LC\n\n");

    assertEquals(
        List.of(
            new TaggedSentence(2, List.of("달", " ", "씨"), List.of("B-PS", "O", "O")),
            new TaggedSentence(7, List.of("#", "😀", "강"), List.of("O", "B-LC", "I-LC"))),
        read);
    assertEquals(List.of(new LabelledSpan(0, 1, "PS")), read.get(0).spans());
    assertEquals(List.of(new LabelledSpan(1, 3, "LC")), read.get(1).spans());
  }

  @Test
  void spansBeginWithB_andAnInsideTagOfAnotherLabelEndsThem() {
    TaggedSentence sentence =
        new TaggedSentence(
            1, List.of("가", "나", "다", "라", "마"), List.of("I-PS", "B-PS", "I-LC", "B-PS", "B-PS"));

    assertEquals(
        List.of(
            new LabelledSpan(1, 2, "PS"),
            new LabelledSpan(3, 4, "PS"),
            new LabelledSpan(4, 5, "PS")),
        sentence.spans());
    assertEquals(List.of("O", "B-PS", "O", "B-PS", "B-PS"), sentence.tagsOf(sentence.spans()));
  }

  @Test
  void namesFileLineAndReason_whenALineIsMalformed() {
    assertEquals("t.tsv:1: expected a character, a tab and a tag", message("달 B-PS\n"));
    assertEquals(
        "t.tsv:2: the tag is 'PS-B', allowed: O, B-LABEL and I-LABEL", message("달\tO\n달\tPS-B\n"));
    assertEquals("t.tsv: there is no sentence", message("## nothing\n\n"));
  }

  private static String message(String rows) {
    return assertThrows(MalformedInputException.class, () -> read(rows)).getMessage();
  }

  private static List<TaggedSentence> read(String rows) throws IOException {
    return TaggedFile.read(
        new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)), "t.tsv");
  }
}
