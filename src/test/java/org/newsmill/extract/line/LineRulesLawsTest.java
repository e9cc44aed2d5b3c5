package org.newsmill.extract.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.newsmill.extract.page.Block;
import org.newsmill.extract.page.Block.Kind;

/** What holds for every text, also for texts that are made of the rules' own examples. */
class LineRulesLawsTest {
  private static final LineRules RULES = LineRules.shipped();
  private static final List<String> SENTENCES =
      List.of(
          "정하늬 기자가 골목에서 뉴스를 전하자 사람들이 모여들었다.",
          "시장은 기자 회견에서 무단 전재 금지라는 말을 세 번 되풀이했다.",
          "그는 ⓒ 표시가 없는 사진을 두고 저작권자를 찾는다고 말했다.",
          "구독 취소 버튼을 숨긴 회사가 관련 기사를 지우고 제보를 막았다.",
          "골목 사람들은 정하늬 기자 = 골목의 벗이라는 말을 그날부터 썼다고 한다.",
          "독자는 (새들=가온통신) 같은 머리말을 건너뛰고 댓글부터 읽는다고 답했다.",
          "🦢 고니가 돌아오자 사진=추억이라는 간판을 단 가게가 붐볐다.",
          "The reporter said by Monday the newsletter would print the photo.",
          "Harbor pilots read more news than they share, the council said on Tuesday.",
          "He wrote © on every page and all rights reserved under each picture.",
          "Unsubscribe is a word that few readers of the Gazette ever look for.");

  @Property(tries = 500)
  void cleaningTwiceEqualsCleaningOnce(@ForAll("texts") List<Block> blocks) {
    Cleaned once = RULES.clean(blocks);

    assertEquals(once.blocks(), RULES.clean(once.blocks()).blocks());
  }

  @Property(tries = 500)
  void everyLineIsKeptOrRecorded(@ForAll("texts") List<Block> blocks) {
    Cleaned cleaned = RULES.clean(blocks);
    List<Integer> lost = new ArrayList<>();
    for (Block block : cleaned.blocks()) {
      assertTrue(blocks.stream().anyMatch(given -> given.text().contains(block.text())));
    }
    for (int i = 0; i < blocks.size(); i++) {
      int index = i;
      boolean recorded = cleaned.removed().stream().anyMatch(line -> line.block() == index);
      boolean caption = blocks.get(i).kind() == Kind.CAPTION;
      if (!recorded && !caption && !cleaned.blocks().contains(blocks.get(i))) {
        lost.add(i);
      }
    }
    assertEquals(List.of(), lost);
    for (RemovedLine line : cleaned.removed()) {
      assertTrue(blocks.get(line.block()).text().contains(line.text()), line.toString());
    }
  }

  @Property(tries = 500)
  void sentencesStay_whateverStandsAroundThem(@ForAll("texts") List<Block> blocks) {
    List<Block> kept = RULES.clean(blocks).blocks();

    for (Block block : blocks) {
      if (SENTENCES.contains(block.text()) && block.kind() == Kind.PARAGRAPH) {
        assertTrue(kept.contains(block), block.text());
      }
    }
  }

  @Property(tries = 500)
  void someLetterStays_whereTheTextHasOne(@ForAll("texts") List<Block> blocks) {
    assertEquals(hasLetter(blocks), hasLetter(RULES.clean(blocks).blocks()));
  }

  @Property(tries = 300)
  void quotesAndTablesAreLeftAlone(@ForAll("texts") List<Block> blocks) {
    List<Block> setApart =
        blocks.stream()
            .filter(block -> block.kind() == Kind.QUOTE || block.kind() == Kind.TABLE_ROW)
            .toList();

    assertEquals(
        setApart,
        RULES.clean(blocks).blocks().stream()
            .filter(block -> block.kind() == Kind.QUOTE || block.kind() == Kind.TABLE_ROW)
            .toList());
  }

  private static boolean hasLetter(List<Block> blocks) {
    return blocks.stream()
        .anyMatch(block -> block.text().codePoints().anyMatch(Character::isLetter));
  }

  @Provide
  Arbitrary<List<Block>> texts() {
    List<String> examples =
        RULES.all().stream()
            .flatMap(rule -> Stream.concat(rule.matches().stream(), rule.keeps().stream()))
            .map(text -> text.replace(LineRule.CUT, ""))
            .toList();
    Arbitrary<String> lines =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.of(examples)),
            Tuple.of(2, Arbitraries.of(SENTENCES)),
            Tuple.of(1, Arbitraries.strings().ofMinLength(1).ofMaxLength(40)));
    Arbitrary<Kind> kinds =
        Arbitraries.frequency(
            Tuple.of(12, Kind.PARAGRAPH),
            Tuple.of(1, Kind.LIST_ITEM),
            Tuple.of(1, Kind.HEADING),
            Tuple.of(1, Kind.QUOTE),
            Tuple.of(1, Kind.TABLE_ROW),
            Tuple.of(1, Kind.CAPTION));
    return Combinators.combine(lines, kinds)
        .as((line, kind) -> new Block(kind, 0, false, line, List.of()))
        .filter(block -> !block.text().isBlank() && block.text().equals(block.text().strip()))
        .list()
        .ofMaxSize(14);
  }
}
