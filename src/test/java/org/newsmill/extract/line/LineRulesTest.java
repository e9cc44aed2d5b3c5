package org.newsmill.extract.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.newsmill.extract.page.Block;
import org.newsmill.extract.page.Block.Kind;
import org.newsmill.text.CleanText;

class LineRulesTest {
  private static final String SENTENCE = "인공지능 개발사 별무리연구소가 3일 새 모델을 일반에 공개했다고 밝혔다.";
  private static final String OTHER = "회사는 내년에 새 직원을 삼백 명 넘게 뽑을 계획이라고 설명했다.";

  @Test
  void wireStory_losesDatelineBylineAndRights_whichBecomeFields() {
    Cleaned cleaned =
        clean(
            "(새들=가온통신) 정하늬·도새벽 기자 = " + SENTENCE,
            OTHER + " 봉다온 기자 on@gaon.example",
            "honi@gaon.example",
            "저작권자 ⓒ 가온통신. 무단 전재 및 재배포 금지");

    assertEquals(
        new Cleaned(
            List.of(Block.paragraph(SENTENCE), Block.paragraph(OTHER)),
            List.of(
                line("dateline-agency-reporter-ko", "anywhere", "(새들=가온통신) 정하늬·도새벽 기자 =", 0),
                line("byline-reporter-end-ko", "tail", "봉다온 기자 on@gaon.example", 1),
                line("byline-address", "anywhere", "honi@gaon.example", 2),
                line("copyright-mark-ko", "tail", "저작권자 ⓒ 가온통신. 무단 전재 및 재배포 금지", 3)),
            "정하늬·도새벽 기자, 봉다온 기자",
            "가온통신",
            "가온통신",
            List.of(),
            false),
        cleaned);
  }

  @Test
  void englishStory_losesBylineDatelineAndCalls() {
    Cleaned cleaned =
        clean(
            "By Corwin Achterlow and Maud Ferris",
            "PORT VARROW, Nov 20 (Gaon Press) — Harbor pilots walked off the job on Wednesday.",
            "Read more: Harbor pilots to vote",
            "No meeting has been scheduled between the pilots and the port.",
            "Reporting by Ida Brandt; editing by Tom Quill",
            "Sign up for our weekly newsletter.",
            "© 2024 Gaon Press. All rights reserved.");

    assertEquals(
        new Cleaned(
            List.of(
                Block.paragraph("Harbor pilots walked off the job on Wednesday."),
                Block.paragraph("No meeting has been scheduled between the pilots and the port.")),
            List.of(
                line("byline-by-en", "head", "By Corwin Achterlow and Maud Ferris", 0),
                line("dateline-agency-en", "head", "PORT VARROW, Nov 20 (Gaon Press) —", 1),
                line("related-inline-en", "anywhere", "Read more: Harbor pilots to vote", 2),
                line(
                    "byline-credit-en", "tail", "Reporting by Ida Brandt; editing by Tom Quill", 4),
                line("subscribe-call-en", "tail", "Sign up for our weekly newsletter.", 5),
                line("copyright-owner", "tail", "© 2024 Gaon Press. All rights reserved.", 6)),
            "Corwin Achterlow and Maud Ferris, Ida Brandt",
            "Gaon Press",
            "Gaon Press",
            List.of(),
            false),
        cleaned);
  }

  @Test
  void captions_moveOutOfTheText_byRuleByKindAndByTheNoteBelow() {
    List<Block> blocks =
        List.of(
            Block.paragraph("새들시장에 내린 눈. [사진 새들시]"),
            new Block(Kind.CAPTION, 0, false, "눈을 치우는 상인들", List.of()),
            Block.paragraph("첫눈이 온 날 상인이 웃고 있다. 눈은 두 시간 만에 그쳤다. [새들시]"),
            Block.paragraph("<그림을 누르면 더 크게 볼 수 있습니다>"),
            Block.paragraph(SENTENCE));

    Cleaned cleaned = LineRules.shipped().clean(blocks);

    assertEquals(List.of(Block.paragraph(SENTENCE)), cleaned.blocks());
    assertEquals(
        List.of("새들시장에 내린 눈. [사진 새들시]", "눈을 치우는 상인들", "첫눈이 온 날 상인이 웃고 있다. 눈은 두 시간 만에 그쳤다. [새들시]"),
        cleaned.captions());
    assertEquals(
        List.of("caption-archive-ko", "caption-above-note", "furniture-enlarge-ko"),
        cleaned.removed().stream().map(RemovedLine::rule).toList());
  }

  @Test
  void ownersNameGoes_whereACopyrightLineNamesTheOwner() {
    Cleaned cleaned = clean("누리골경제", SENTENCE, "누리골경제", OTHER, "ⓒ 누리골경제");

    assertEquals(List.of(Block.paragraph(SENTENCE), Block.paragraph(OTHER)), cleaned.blocks());
    assertEquals(
        List.of(Block.paragraph("누리골경제"), Block.paragraph(SENTENCE)),
        clean("누리골경제", SENTENCE).blocks());
  }

  @Test
  void headlineOfAList_takesTheTitlesBehindIt_toTheEndOrWhereTheyAreMarked() {
    assertEquals(
        List.of(Block.paragraph(SENTENCE)),
        clean(SENTENCE, "[관련기사]", "별무리, 누리별-1 공개", "새들 물결 우승").blocks());
    assertEquals(
        List.of(Block.paragraph("골목의 아침"), Block.paragraph(SENTENCE)),
        LineRules.shipped()
            .clean(
                List.of(
                    Block.paragraph("[관련기사]"),
                    new Block(Kind.LIST_ITEM, 1, false, "새들 물결 우승", List.of()),
                    Block.paragraph("골목의 아침"),
                    Block.paragraph(SENTENCE)))
            .blocks());
  }

  @Test
  void nothingIsCutBehindACopyrightMark() {
    String text = "ⓒ 한빛신문이 찍은 사진을 두고 시장은 골목의 기억이라고 말했다.";

    assertEquals(List.of(Block.paragraph(text)), clean(text).blocks());
    assertEquals(
        List.of(Block.paragraph(SENTENCE), Block.paragraph(OTHER)),
        clean(SENTENCE, "ⓒ 한빛신문", OTHER).blocks());
  }

  @Test
  void pictureStory_keepsItsCaptionsAsText() {
    Cleaned cleaned = clean("새들시장에 내린 눈. [사진 새들시]", "정하늬 기자 honi@gaon.example");

    assertEquals(List.of(Block.paragraph("새들시장에 내린 눈. [사진 새들시]")), cleaned.blocks());
    assertEquals(List.of(), cleaned.captions());
    assertEquals("정하늬 기자", cleaned.byline());
  }

  @Test
  void refusesToRemove_whereNoLetterOrMostOfALongTextWouldGo() {
    List<Block> furniture = List.of(Block.paragraph("로그인"), Block.paragraph("공유하기"));
    List<Block> mostlyTitles =
        Stream.concat(
                Stream.of(SENTENCE),
                Stream.generate(() -> "▶ 골목가게 이백 곳 오늘부터 인공지능 점원을 쓴다고 한다").limit(60))
            .map(Block::paragraph)
            .toList();

    assertEquals(
        new Cleaned(furniture, List.of(), null, null, null, List.of(), true),
        LineRules.shipped().clean(furniture));
    assertEquals(
        new Cleaned(mostlyTitles, List.of(), null, null, null, List.of(), true),
        LineRules.shipped().clean(mostlyTitles));
  }

  @Test
  void decomposedHangul_isCleanedAsComposed_onceItIsCleanText() {
    String text = "(새들=가온통신) 정하늬 기자 = " + SENTENCE + " 🦢\n정하늬 기자 honi@gaon.example";

    assertEquals(
        clean(text.split("\n", -1)),
        clean(
            CleanText.paragraphs(Normalizer.normalize(text, Normalizer.Form.NFD)).split("\n", -1)));
  }

  @Test
  void emptyText_staysEmpty() {
    assertEquals(List.of(), LineRules.shipped().clean(List.of()).blocks());
  }

  @Test
  void rulesTravel() throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(LineRules.shipped());
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      LineRules travelled = (LineRules) in.readObject();

      assertTrue(bytes.size() < 1000);
      assertEquals(
          clean("ⓒ 한빛신문", SENTENCE),
          travelled.clean(List.of(Block.paragraph("ⓒ 한빛신문"), Block.paragraph(SENTENCE))));
    }
  }

  private static RemovedLine line(String rule, String anchor, String text, int block) {
    return new RemovedLine(rule, rule.substring(0, rule.indexOf('-')), anchor, text, block);
  }

  private static Cleaned clean(String... lines) {
    return LineRules.shipped().clean(Stream.of(lines).map(Block::paragraph).toList());
  }
}
