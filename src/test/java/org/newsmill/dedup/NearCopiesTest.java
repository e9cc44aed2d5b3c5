package org.newsmill.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.newsmill.text.ContentHash;

class NearCopiesTest {
  @Test
  void findsEditedCutAndMisreadCopies_andLeavesOthersAlone() {
    String story = FictionalTexts.english(300, 1);
    String edited = FictionalTexts.edited(story, 0.05, 1);
    String cut = story.substring(0, story.length() / 2);
    String misread = FictionalTexts.misread(story, 0.03, 1);
    String other = FictionalTexts.english(300, 2);

    Map<String, String> leaders = leaders(List.of(story, edited, cut, misread, other));

    String leader = leaders.get(ContentHash.of(story));
    for (String copy : List.of(edited, cut, misread)) {
      assertEquals(leader, leaders.get(ContentHash.of(copy)));
    }
    assertEquals(ContentHash.of(other), leaders.get(ContentHash.of(other)));
  }

  @Test
  void findsShortKoreanCopies() {
    String notice = FictionalTexts.korean(30, 1);
    String copy = notice + " 끝.";
    Map<String, String> leaders = leaders(List.of(notice, copy, FictionalTexts.korean(30, 2)));
    assertEquals(ContentHash.of(copy), leaders.get(ContentHash.of(notice)));
  }

  @Test
  void chainOfWeakSimilaritiesDoesNotMergeItsEnds() {
    List<String> chain = new ArrayList<>();
    String text = FictionalTexts.english(300, 1);
    for (int step = 0; step < 12; step++) {
      chain.add(text);
      text = FictionalTexts.edited(text, 0.05, step);
    }
    Map<String, String> leaders = leaders(chain);
    long groups = leaders.values().stream().distinct().count();
    assertTrue(groups > 1 && groups < chain.size(), groups + " groups");
    assertTrue(
        !leaders
            .get(ContentHash.of(chain.get(0)))
            .equals(leaders.get(ContentHash.of(chain.get(11)))));
  }

  @Test
  void groupsAreTheSame_whenInputIsShuffled() {
    List<String> texts = new ArrayList<>();
    for (int story = 0; story < 12; story++) {
      String text = FictionalTexts.korean(150, story);
      for (int copy = 0; copy < 8; copy++) {
        texts.add(FictionalTexts.edited(text, 0.03 * copy, copy));
      }
    }
    Map<String, String> expected = leaders(texts);
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(texts, new Random(seed));
      assertEquals(expected, leaders(texts));
    }
  }

  @Test
  void groupingTheLeadersAgainChangesNothing() {
    List<String> texts = new ArrayList<>();
    for (int copy = 0; copy < 30; copy++) {
      texts.add(FictionalTexts.edited(FictionalTexts.english(200, copy % 3), 0.01 * copy, copy));
    }
    Map<String, String> once = leaders(texts);
    List<String> leading =
        texts.stream().filter(t -> once.get(ContentHash.of(t)).equals(ContentHash.of(t))).toList();
    leaders(leading).forEach((text, leader) -> assertEquals(text, leader));
  }

  @Test
  void everyTextIsItsOwnLeader_whenThereIsNothingToCompare() {
    assertEquals(Map.of(), leaders(List.of()));
    assertEquals(Map.of(ContentHash.of("짧다"), ContentHash.of("짧다")), leaders(List.of("짧다")));
  }

  private static Map<String, String> leaders(List<String> texts) {
    Map<String, String> bodies = new LinkedHashMap<>();
    texts.forEach(text -> bodies.put(ContentHash.of(text), text));
    return new TreeMap<>(NearCopies.leaders(bodies, 0.7));
  }
}
