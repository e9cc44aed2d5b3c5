package org.newsmill.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.newsmill.record.CopyRef;
import org.newsmill.record.Excerpt;
import org.newsmill.record.Passage;

class ExcerptTestTest {
  private static final CopyRef STORY = ref("story", "https://nuri.example/1");
  private static final CopyRef BLOG = ref("blog", "https://blog.example/1");

  @Test
  void findsQuotedParagraphs_inWhateverOrder_withOffsetsInCodePoints() {
    String[] paragraphs = paragraphs(4);
    String story = String.join("\n", paragraphs);
    String words = "글쓴이의 말이다. 😀𠮷 ";
    String blog = words + "“" + paragraphs[2] + "”\n" + words + "“" + paragraphs[0] + "”";

    Excerpt excerpt =
        ExcerptTest.told(ExcerptTest.of(story, blog).orElseThrow(), STORY, BLOG).orElseThrow();

    assertEquals("hash of story", excerpt.getGroupId());
    assertEquals("story", excerpt.getArticleId());
    assertEquals(2, excerpt.getPassages().size());
    assertPassage(excerpt.getPassages().get(0), blog, story, paragraphs[2]);
    assertPassage(excerpt.getPassages().get(1), blog, story, paragraphs[0]);
    assertEquals(0.5, excerpt.getQuotedContainment(), 0.1);
    assertTrue(excerpt.getContainment() > 0.85, "" + excerpt.getContainment());
    assertTrue(excerpt.getContainment() < 1, "" + excerpt.getContainment());
  }

  @Test
  void containsTheWhole_whenALocalParagraphIsAdded() {
    String wire = FictionalTexts.english(120, 1);
    String local = wire + "\n" + FictionalTexts.english(200, 2);

    Excerpt excerpt = ExcerptTest.of(wire, local).orElseThrow();

    assertEquals(1, excerpt.getQuotedContainment());
    assertEquals(1, excerpt.getPassages().size());
    assertPassage(excerpt.getPassages().get(0), local, wire, wire);
  }

  @Test
  void countsAPassageOfTheQuotedOnce_whenItIsQuotedTwice() {
    String[] paragraphs = paragraphs(2);
    String blog = paragraphs[0] + "\n사이에 있는 글이다, 그렇다고 한다.\n" + paragraphs[0];

    Excerpt excerpt = ExcerptTest.of(String.join("\n", paragraphs), blog).orElseThrow();

    assertEquals(0.5, excerpt.getQuotedContainment(), 0.1);
    assertTrue(excerpt.getContainment() <= 1);
  }

  @Test
  void isNone_forAStatementThatBothReport() {
    String statement = "“시는 오는 봄까지 다리를 모두 고치고 물길을 새로 내겠다고 밝혔다. 예산은 그대로다.”";
    String story = FictionalTexts.korean(80, 1) + statement + FictionalTexts.korean(80, 2);
    String other = FictionalTexts.korean(60, 3) + statement + FictionalTexts.korean(90, 4);

    assertEquals(Optional.empty(), ExcerptTest.of(story, other));
  }

  @Test
  void isNone_forDifferentAndForEmptyTexts() {
    String story = FictionalTexts.korean(80, 1);
    assertEquals(Optional.empty(), ExcerptTest.of(story, FictionalTexts.korean(80, 9)));
    assertEquals(Optional.empty(), ExcerptTest.of(story, ""));
    assertEquals(Optional.empty(), ExcerptTest.of("", story));
  }

  @Test
  void isNone_forVersionsAtOneAddress() {
    String story = FictionalTexts.korean(80, 1);
    CopyRef update = ref("update", STORY.getUrl());
    Excerpt excerpt = ExcerptTest.of(story, story + " 고침.").orElseThrow();
    assertEquals(Optional.empty(), ExcerptTest.told(excerpt, STORY, update));
  }

  @Test
  void runsBridgeAMisreadLetter() {
    char[] text = FoldedText.of(FictionalTexts.english(30, 1));
    char[] other = text.clone();
    other[text.length / 2] = '9';
    assertEquals(
        List.of(new SharedPassages.Run(0, text.length, 0, text.length, text.length - 1)),
        SharedPassages.of(text, other));
  }

  private static String[] paragraphs(int count) {
    String[] paragraphs = new String[count];
    for (int i = 0; i < count; i++) {
      paragraphs[i] = "새들시 " + i + "번 😀 " + FictionalTexts.korean(60, 70 + i);
    }
    return paragraphs;
  }

  private static void assertPassage(Passage passage, String blog, String story, String expected) {
    assertEquals(letters(expected), letters(cut(blog, passage.getStart(), passage.getEnd())));
    assertEquals(
        letters(expected), letters(cut(story, passage.getQuotedStart(), passage.getQuotedEnd())));
  }

  private static String letters(String text) {
    return new String(FoldedText.of(text));
  }

  private static String cut(String text, long start, long end) {
    return text.substring(
        text.offsetByCodePoints(0, (int) start), text.offsetByCodePoints(0, (int) end));
  }

  private static CopyRef ref(String id, String url) {
    return CopyRef.newBuilder()
        .setArticleId(id)
        .setSourceUri("/dump/a.jsonl")
        .setPosition(0)
        .setStory(0)
        .setBodyHash("hash of " + id)
        .setUrl(url)
        .setSortMillis(0)
        .build();
  }
}
