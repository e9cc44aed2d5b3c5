package org.newsmill.extract.date;

import java.util.List;
import org.newsmill.extract.page.Block;

/** Whether a page is Korean, so that its clock is. */
final class Hangul {
  private static final int MAX_BLOCKS = 50;

  private Hangul() {}

  /** Whether a fifth of the letters of the first blocks are Hangul, or the host is Korean. */
  static boolean isKorean(List<Block> blocks, String url) {
    long letters = 0;
    long hangul = 0;
    for (Block block : blocks.subList(0, Math.min(MAX_BLOCKS, blocks.size()))) {
      letters += block.text().codePoints().filter(Character::isLetter).count();
      hangul += block.text().codePoints().filter(c -> c >= 0xAC00 && c <= 0xD7A3).count();
    }
    boolean koreanHost =
        url != null && url.matches("(?i)https?://[^/?#]{1,253}\\.kr(?::\\d{1,5})?(?:[/?#].*)?");
    return letters > 0 ? hangul * 5 >= letters : koreanHost;
  }
}
