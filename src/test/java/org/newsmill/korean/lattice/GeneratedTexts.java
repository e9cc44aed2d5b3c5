package org.newsmill.korean.lattice;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.newsmill.text.UserDictionary;

/** Texts of every kind that the analysis may meet, the same for the same seed. */
final class GeneratedTexts {
  private static final List<String> WORDS =
      List.of(
          "도서관이", "문을", "열었다", "새들대교는", "누리별", "했습니다만", "아름다운", "가까웠으나", "지난해", "대한민국", "경제성장률",
          "국회의원", "먹었을까요", "그러니까", "에서부터", "이라고", "한국어", "밝혔다", "관계자는", "이날", "오전", "여의도", "서울시장",
          "인공지능", "챗GPT", "소라", "챗", "소라과자", "금남로4가역", "영치기 영차", "가이-로저", "ㅋㅋㅋ", "ㅠㅠ", "ㄴ다거나", "ᆫ들",
          "뷁", "쀍뛟", "이이이", "가가가가");
  private static final List<String> MARKS =
      List.of(
          " ", " ", " ", " ", "  ", "\n", "\t", ".", ",", "...", "…", "·", "ㆍ", "(", ")", "\"", "‘",
          "’", "-", "~", "%", "$", "￦", "!", "?!", "/", ":", "\u00A0", "\u3000", "\u200B", "\u2028",
          "\0", "\u0007", "\uFEFF");
  private static final List<String> FOREIGN =
      List.of(
          "AI",
          "iPhone15",
          "covid-19",
          "3.5",
          "1,024",
          "２０２４",
          "²",
          "½",
          "漢字",
          "三",
          "李",
          "日本語です",
          "カタカナ",
          "Ελλάδα",
          "Москва",
          "العربية",
          "ไทย",
          "é",
          "e\u0301",
          "\u0301",
          "İ",
          "ß",
          "㈜",
          "㎞",
          "①",
          "가\u0301");
  private static final List<String> UNUSUAL =
      List.of(
          "\uD83D\uDE00",
          "\uD83D\uDC68\u200D\uD83D\uDC69",
          "\uD842\uDFB7",
          "\uD83D",
          "\uDE00",
          "\uDE00\uD83D",
          "\uFFFF",
          "\uFFFE",
          "\uE000",
          "\uD7A4",
          "\u1100\u1161\u11A8",
          "\u3131\u314F",
          "\uFFA1",
          "\u115F");

  private final SplittableRandom random;

  GeneratedTexts(long seed) {
    random = new SplittableRandom(seed);
  }

  /** The next text: mostly short, some longer than the limits of 1,024 characters. */
  String next() {
    return switch (random.nextInt(40)) {
      case 0 -> repeated(random.nextInt(900, 1_200));
      case 1 -> withoutCuts(random.nextInt(900, 2_600));
      case 2 -> anything(random.nextInt(200));
      case 3 -> syllables(random.nextInt(60));
      case 4 -> Normalizer.normalize(mixed(random.nextInt(30)), Normalizer.Form.NFD);
      case 5 -> Normalizer.normalize(mixed(random.nextInt(30)), Normalizer.Form.NFKD);
      case 6 -> mixed(random.nextInt(400));
      case 7 -> jamo(random.nextInt(40));
      default -> mixed(random.nextInt(1, 30));
    };
  }

  /** A text of 10,000 characters without a space. */
  String longLine() {
    return switch (random.nextInt(4)) {
      case 0 -> syllables(10_000);
      case 1 -> withoutCuts(10_000);
      case 2 -> repeated(10_000);
      default -> mixed(4_000).replaceAll("\\s", "").concat("끝");
    };
  }

  /** A user dictionary of some words, among them ones that overlap. */
  UserDictionary dictionary() {
    StringBuilder lines = new StringBuilder("챗GPT\n소라\n소라과자 소라 과자\n새들대교 새들 대교\n새들대\n인공지능 인공 지능\n");
    for (int i = 0; i < 8; i++) {
      String word = syllables(random.nextInt(1, 5)) + (i % 3 == 0 ? "X" + i : "");
      lines.append(word).append("Q").append(i).append('\n');
    }
    lines.append(random.nextBoolean() ? "가\n이이\n" : "다\n을\n4가\n-\u0391\n");
    try {
      return UserDictionary.parse(lines.toString());
    } catch (UserDictionary.MalformedLineException e) {
      throw new AssertionError(e);
    }
  }

  private String mixed(int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(pick(WORDS));
      int kind = random.nextInt(20);
      if (kind < 12) {
        text.append(pick(MARKS));
      } else if (kind < 15) {
        text.append(pick(FOREIGN));
      } else if (kind < 16) {
        text.append(pick(UNUSUAL));
      } else if (kind < 17) {
        text.append(syllables(random.nextInt(6)));
      } else if (kind < 18) {
        text.append(random.nextInt()).append(pick(List.of("원", "명", "%", "년", "위안")));
      }
    }
    return text.toString();
  }

  private String repeated(int times) {
    String piece =
        switch (random.nextInt(6)) {
          case 0 -> pick(WORDS);
          case 1 -> pick(MARKS);
          case 2 -> pick(FOREIGN);
          case 3 -> pick(UNUSUAL);
          case 4 -> pick(WORDS).concat(pick(FOREIGN));
          default -> syllables(1);
        };
    return pick(WORDS).concat(piece.repeat(times)).concat(pick(WORDS));
  }

  /** Syllables that begin many words each, so that no place is safe to cut at. */
  private String withoutCuts(int chars) {
    StringBuilder text = new StringBuilder();
    while (text.length() < chars) {
      text.append("가나다라마바사아자이고지기도시인".charAt(random.nextInt(16)));
    }
    return text.toString();
  }

  private String syllables(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append((char) random.nextInt(0xAC00, 0xD7A4));
    }
    return text.toString();
  }

  private String jamo(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(
          (char)
              (random.nextBoolean() ? 0x3131 + random.nextInt(96) : 0x1100 + random.nextInt(256)));
    }
    return text.toString().toLowerCase(Locale.ROOT);
  }

  private String anything(int chars) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < chars; i++) {
      text.append((char) random.nextInt(0x10000));
    }
    return text.toString();
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
