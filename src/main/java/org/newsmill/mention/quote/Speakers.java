package org.newsmill.mention.quote;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.newsmill.model.LabelledSpan;
import org.newsmill.text.OffsetSearch;

/**
 * Reads speakers from noun phrases and remembers those of the text, so that pronouns find them. Fed
 * sentence by sentence.
 */
final class Speakers {
  private static final int MOST_WORDS = 5;
  private static final int LONGEST_BRACKET = 15;
  private static final Set<String> ASIDE =
      Set.of(
          "이날", "어제", "오늘", "당시", "반면", "한편", "이후", "최근", "이어", "지난해", "올해", "특히", "앞서", "다만", "또한",
          "현재", "이번", "내년", "결국", "정작", "생전", "평소", "전날", "관영", "국영", "약칭", "일명", "이른바");
  private static final Pattern DAY = Pattern.compile("\\d{1,4}(?:년|월|일|시)");
  private static final Set<String> FORMER = Set.of("전", "현", "신임", "전임");
  private static final Set<String> PRONOUNS = Set.of("그", "그녀");
  private static final Set<String> PLURALS = Set.of("이들", "그들");
  private static final Pattern THIS = Pattern.compile("^[이그] ");
  private static final Set<String> BODIES =
      Set.of("단체", "회사", "협회", "기관", "업체", "기업", "연구소", "재단", "노조", "정당", "은행", "대학", "매체");

  private final TreeMap<Integer, Integer> personEnds = new TreeMap<>();
  private final Map<Character, Speaker> lastBySurname = new HashMap<>();
  private Speaker last;
  private Speaker lastPerson;
  private Speaker lastBody;

  Speakers(List<LabelledSpan> entities) {
    for (LabelledSpan span : entities) {
      if (span.label().equals("PS")) {
        personEnds.put(span.start(), span.end());
      }
    }
  }

  /** The speaker whose phrase ends with a word, resolved. */
  Speaker endingWith(List<Word> words, int last, int from) {
    String end = words.get(last).noun();
    if (PLURALS.contains(end) && last > from && words.get(last - 1).saysWhich()) {
      return joined(words.subList(last - 1, last + 1), false);
    }
    if (PRONOUNS.contains(end) || PLURALS.contains(end)) {
      return resolved(phrase(words.subList(last, last + 1)), words);
    }
    List<Word> nouns = nounsUntil(words, last, from);
    if (end.equals("측") && nouns.size() > 1) {
      nouns.remove(nouns.size() - 1);
    }
    return resolved(phrase(nouns), words);
  }

  /** The nouns that belong to a word, from the first; brackets between them are left out. */
  private List<Word> nounsUntil(List<Word> words, int last, int from) {
    List<Word> backwards = new ArrayList<>(List.of(words.get(last)));
    boolean titled = PersonWords.isTitle(words.get(last).noun());
    int at = last;
    while (backwards.size() <= MOST_WORDS) {
      int before = beforeBracket(words, at, from);
      if (before < from) {
        break;
      }
      Word word = words.get(before);
      boolean name = titled && at == last && PersonWords.looksLikeName(word);
      boolean former = FORMER.contains(words.get(at).text());
      former |= words.get(at).text().equals("모");
      name |= titled && (at == last || former) && isPart(word.text());
      if (!(word.isBareNoun() && !word.text().isEmpty()) && !name) {
        break;
      }
      backwards.add(word);
      at = before;
    }
    while (backwards.size() > 1 && isAside(backwards.get(backwards.size() - 1).text())) {
      backwards.remove(backwards.size() - 1);
    }
    Collections.reverse(backwards);
    return backwards;
  }

  private static boolean isPart(String text) {
    return text.equals("모") || PersonWords.isSurname(text);
  }

  private static boolean isAside(String text) {
    return ASIDE.contains(text) || DAY.matcher(text).matches();
  }

  /** The word before one, or before the bracket that ends there; below {@code from} for none. */
  static int beforeBracket(List<Word> words, int at, int from) {
    int before = at - 1;
    if (before < from || !words.get(before).text().equals(")")) {
      return before;
    }
    for (int i = before - 1; i > from && before - i <= LONGEST_BRACKET; i--) {
      if (words.get(i).text().equals("(")) {
        return words.get(i - 1).end() == words.get(i).start() ? i - 1 : from - 1;
      }
    }
    return from - 1;
  }

  /** A name in quotation marks, up to a bracket in it. */
  static Speaker named(List<Word> words) {
    StringBuilder name = new StringBuilder();
    int end = words.get(0).start();
    for (Word word : words) {
      if (word.text().equals("(")) {
        break;
      }
      name.append(word.start() > end ? " " : "").append(word.text());
      end = word.end();
    }
    return new Speaker(name.toString(), words.get(0).start(), end, false);
  }

  /**
   * A name that the analyzer took for a verb with its ending, right before a quotation: 여진서는 “..”;
   * null where the word before it does not end as a topic.
   */
  Speaker misread(List<Word> words, int at, int from) {
    if (at < from) {
      return null;
    }
    Word word = words.get(at);
    String text = word.text();
    int last = text.length() - 1;
    boolean topic = last >= 2 && last <= 6 && (text.endsWith("은") || text.endsWith("는"));
    boolean misread = topic && word.particles().isEmpty() && !word.isMark();
    return misread
        ? new Speaker(text.substring(0, last), word.start(), word.end() - 1, last == 3)
        : null;
  }

  private Speaker phrase(List<Word> words) {
    int size = words.size();
    Word last = words.get(size - 1);
    boolean titled = size > 1 && PersonWords.isTitle(last.noun());
    Speaker person = person(words, titled);
    if (person != null) {
      return person;
    }
    boolean former = size == 3 && FORMER.contains(words.get(1).text());
    boolean surname = titled && (size == 2 || former) && words.get(0).text().length() == 1;
    return joined(words, surname);
  }

  /**
   * The person in a phrase: one whom the tagger knows, before a title or at the end of the phrase,
   * else the word before the title or the first one, where it looks like a name; null for none.
   */
  private Speaker person(List<Word> words, boolean titled) {
    int size = words.size();
    for (int i = size - (titled ? 2 : 1); i >= 0; i--) {
      int end = personEnds.getOrDefault(words.get(i).start(), -1);
      int until = i;
      int least = titled ? size - 1 : size;
      while (until + 1 < least && words.get(until + 1).nounEnd() <= end) {
        until++;
      }
      if (end >= words.get(until).nounEnd() && (titled || until == size - 1)) {
        boolean beforeTitle = titled && i == size - 2;
        Speaker speaker =
            beforeTitle ? whole(words.get(i)) : joined(words.subList(i, until + 1), true);
        if (speaker.name().length() > 1) {
          return speaker;
        }
      }
    }
    int beforeTitle = size - 2;
    if (titled && PersonWords.looksLikeName(words.get(beforeTitle))) {
      return whole(words.get(beforeTitle));
    }
    if (titled && PersonWords.isFullName(words.get(0))) {
      return joined(words.subList(0, 1), true);
    }
    return titled ? withoutFirstName(words) : behindRole(words);
  }

  /** 김 모 씨 is 김 모. */
  private static Speaker withoutFirstName(List<Word> words) {
    int size = words.size();
    boolean hidden =
        size > 2
            && words.get(size - 2).text().equals("모")
            && PersonWords.isSurname(words.get(size - 3).text());
    return hidden ? joined(words.subList(size - 3, size - 1), true) : null;
  }

  /** The name at the end of a phrase behind a title: 배우 김하늘, 창업자 조나단 리; or null. */
  private static Speaker behindRole(List<Word> words) {
    int size = words.size();
    if (size > 1 && PersonWords.endsRole(words.get(size - 2).noun(), words.get(size - 1))) {
      return joined(words.subList(size - 1, size), true);
    }
    boolean foreign =
        size > 2
            && PersonWords.isTitle(words.get(size - 3).noun())
            && PersonWords.isForeignPart(words.get(size - 2))
            && PersonWords.isForeignPart(words.get(size - 1));
    return foreign ? joined(words.subList(size - 2, size), true) : null;
  }

  /** Words as a speaker, the last without its particles. */
  private static Speaker joined(List<Word> words, boolean person) {
    Word last = words.get(words.size() - 1);
    StringBuilder name = new StringBuilder();
    words.subList(0, words.size() - 1).forEach(word -> name.append(word.text()).append(' '));
    name.append(last.noun());
    return new Speaker(name.toString(), words.get(0).start(), last.nounEnd(), person);
  }

  /** A person whose name is a whole word: what looks like a particle belongs to it. */
  private static Speaker whole(Word word) {
    return new Speaker(word.text(), word.start(), word.end(), true);
  }

  private Speaker resolved(Speaker speaker, List<Word> words) {
    String name = speaker.name();
    Speaker other = null;
    if (PRONOUNS.contains(name)) {
      other = lastPerson == null ? personBefore(words, speaker.start()) : lastPerson;
    } else if (PLURALS.contains(name)) {
      other = last;
    } else if (BODIES.contains(THIS.matcher(name).replaceFirst(""))) {
      other = lastBody;
    } else if (speaker.person() && name.indexOf(' ') == 1) {
      other = lastBySurname.get(name.charAt(0));
    }
    return other == null
        ? speaker
        : new Speaker(other.name(), speaker.start(), speaker.end(), other.person());
  }

  /** The last person whom the text names before an offset, speaking or not; null for none. */
  private Speaker personBefore(List<Word> words, int offset) {
    Map.Entry<Integer, Integer> span = personEnds.lowerEntry(offset);
    if (span == null) {
      return null;
    }
    int least = OffsetSearch.firstFrom(words, Word::start, span.getKey());
    int until = least;
    while (until < words.size() && words.get(until).nounEnd() <= span.getValue()) {
      until++;
    }
    Speaker person = until == least ? null : joined(words.subList(least, until), true);
    return person == null || person.name().isEmpty() ? null : person;
  }

  /** The last subject of the sentences before, or null. */
  Speaker lastSubject() {
    return last;
  }

  void remember(Speaker speaker) {
    if (speaker == null) {
      return;
    }
    last = speaker;
    if (speaker.person()) {
      lastPerson = speaker;
      lastBySurname.put(speaker.name().charAt(0), speaker);
    } else {
      lastBody = speaker;
    }
  }
}
