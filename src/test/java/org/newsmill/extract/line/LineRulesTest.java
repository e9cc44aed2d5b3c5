package org.newsmill.extract.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.newsmill.extract.page.Block;

class LineRulesTest {
  @Test
  void wireStory_losesDatelineBylineAndRights_whichBecomeFields() {
    Cleaned cleaned =
        clean(
            "(새들=가온통신) 정하늬 기자 = 인공지능 개발사가 3일 새 모델을 일반에 공개했다.",
            "회사는 내년에 직원을 뽑겠다고 밝혔다.",
            "honi@gaon.example",
            "저작권자 ⓒ 가온통신. 무단 전재 및 재배포 금지");

    assertEquals(
        List.of(
            Block.paragraph("인공지능 개발사가 3일 새 모델을 일반에 공개했다."),
            Block.paragraph("회사는 내년에 직원을 뽑겠다고 밝혔다."),
            Block.paragraph("honi@gaon.example")),
        cleaned.blocks());
    assertEquals(
        List.of(
            new RemovedLine("dateline-agency", "dateline", "head", "(새들=가온통신) 정하늬 기자 =", 0),
            new RemovedLine(
                "copyright-reuse", "copyright", "tail", "저작권자 ⓒ 가온통신. 무단 전재 및 재배포 금지", 3)),
        cleaned.removed());
    assertEquals("정하늬 기자", cleaned.byline());
    assertEquals("가온통신", cleaned.agency());
    assertEquals("가온통신", cleaned.copyrightOwner());
    assertEquals(List.of(), cleaned.captions());
    assertEquals(false, cleaned.refused());
  }

  private static Cleaned clean(String... lines) {
    return LineRules.shipped().clean(Stream.of(lines).map(Block::paragraph).toList());
  }
}
