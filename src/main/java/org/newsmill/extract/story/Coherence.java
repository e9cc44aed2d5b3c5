package org.newsmill.extract.story;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsmill.extract.cue.Cues;
import org.newsmill.extract.page.Block;

/**
 * Tells whether sections speak of the same things. The parts of one article keep naming what it is
 * about; stories put together by chance share hardly a word beside the common ones. No analyzer is
 * asked: the first two syllables stand for a Korean word, since particles and endings follow.
 */
final class Coherence {
  private static final Pattern WORD = Pattern.compile("[가-힣]{2,20}|[A-Za-z]{4,30}");

  private final Cues cues;

  Coherence(Cues cues) {
    this.cues = cues;
  }

  /**
   * How many words at least three quarters of the sections share, per hundred words of a section.
   *
   * @param sections at least two
   */
  int percent(List<Section> sections) {
    Map<String, Integer> sharedBy = new HashMap<>();
    int words = 0;
    for (Section section : sections) {
      Set<String> own = words(section);
      words += own.size();
      own.forEach(word -> sharedBy.merge(word, 1, Integer::sum));
    }
    int enough = (3 * sections.size() + 3) / 4;
    long shared = sharedBy.values().stream().filter(count -> count >= enough).count();
    return words == 0 ? 0 : (int) (100 * shared * sections.size() / words);
  }

  private Set<String> words(Section section) {
    Set<String> words = new HashSet<>();
    for (Block block : section.blocks()) {
      Matcher word = WORD.matcher(block.text());
      while (word.find()) {
        boolean korean = word.group().charAt(0) > 'z';
        String stem = korean ? word.group().substring(0, 2) : word.group().toLowerCase(Locale.ROOT);
        if (!cues.is(korean ? "common" : "common_en", stem)) {
          words.add(stem);
        }
      }
    }
    return words;
  }
}
