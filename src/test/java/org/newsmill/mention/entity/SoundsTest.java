package org.newsmill.mention.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SoundsTest {
  @Test
  void spellsConsonantsOfHangulAndLatinInTheSameClasses() {
    assertEquals("pr", Sounds.ofHangul("벨"));
    assertEquals("prkrn", Sounds.ofHangul("벨그린"));
    assertEquals("prkrn", Sounds.ofLatin("Bellgreen"));
    assertEquals("srpr", Sounds.ofLatin("Silver"));
    assertEquals("", Sounds.ofLatin("ÅéI"));
  }

  @Test
  void tellsWhetherNamesBeginAlike() {
    assertEquals(true, Sounds.beginsAlike("오슬로", "Oslo"));
    assertEquals(true, Sounds.beginsAlike("하버", "Harbor"));
    assertEquals(true, Sounds.beginsAlike("센트럴", "Central"));
    assertEquals(false, Sounds.beginsAlike("조정", "Tuning"));
  }

  @Test
  void countsWhatTwoWordsHaveInCommonInOrder() {
    assertEquals(0, Sounds.common("", "abc"));
    assertEquals(3, Sounds.common("prn", "psrtrn"));
    assertEquals(2, Sounds.common("ab", "xaxb"));
  }
}
