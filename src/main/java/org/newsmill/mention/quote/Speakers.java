package org.newsmill.mention.quote;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsmill.model.LabelledSpan;

/**
 * Reads speakers from noun phrases and remembers those of the text, so that pronouns find them. Fed
 * sentence by sentence.
 */
final class Speakers {
  private static final int MOST_WORDS = 5;
  private static final Set<String> TITLES =
      Set.of(
          "대표", "회장", "장관", "교수", "감독", "대변인", "의원", "위원장", "시장", "씨", "선수", "작가", "판사", "이사", "소장",
          "대사", "차관", "원내대표", "연구원", "팀장", "변호사", "원장", "국장", "위원", "부사장", "신부", "사장", "부회장", "기자",
          "총장", "검사", "총리", "대통령", "지사", "군수", "구청장", "이사장", "센터장", "본부장", "실장", "과장", "부장", "차장",
          "전무", "상무", "부대표", "공동대표", "창업자", "최고경영자", "CEO", "박사", "목사", "스님", "셰프", "교장", "앵커",
          "배우", "가수", "코치", "수석", "비서관", "대표이사", "최고위원", "부총리", "이장", "님", "양", "군", "옹", "여사",
          "연구위원", "애널리스트", "전문위원", "사무총장", "지부장", "조합장", "단장", "청장", "처장", "부원장", "부위원장", "디렉터",
          "매니저", "책임", "선임", "특파원", "PD", "의장", "후보", "전략가", "대장", "중령", "대령", "장군", "사령관", "참모총장",
          "경감", "경정", "총경", "형사", "주교", "추기경", "교황", "원사");
  private static final Set<String> ASIDE =
      Set.of(
          "이날", "어제", "오늘", "당시", "반면", "한편", "이후", "최근", "이어", "지난해", "올해", "특히", "앞서", "다만", "또한",
          "현재", "이번", "내년", "결국", "정작");
  private static final Set<String> PRONOUNS = Set.of("그", "그녀");
  private static final Set<String> BODIES =
      Set.of("단체", "회사", "협회", "기관", "업체", "기업", "연구소", "재단", "노조", "정당", "은행", "대학", "매체");
  private static final String SURNAMES =
      "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민나진지엄채원천방공현함변염" + "여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용온";

  private final Map<Integer, Integer> personEnds = new HashMap<>();
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

  /** The speaker whose phrase ends with a word, resolved; null when the phrase names nobody. */
  Speaker endingWith(List<Word> words, int last, int from) {
    int first = last;
    boolean titled = TITLES.contains(words.get(last).noun());
    while (first > from && last - first < MOST_WORDS) {
      Word before = words.get(first - 1);
      if (!joins(before) && !(titled && first == last && looksLikeName(before))) {
        break;
      }
      first--;
    }
    while (first < last && ASIDE.contains(words.get(first).text())) {
      first++;
    }
    Word end = words.get(last);
    int until = last;
    String lastNoun = end.noun();
    if (lastNoun.equals("측") && first < last) {
      until = last - 1;
    }
    return resolved(phrase(words.subList(first, until + 1)));
  }

  private static boolean joins(Word word) {
    return word.isBareNoun() && !word.text().isEmpty();
  }

  private Speaker phrase(List<Word> words) {
    int size = words.size();
    Word last = words.get(size - 1);
    boolean titled = size > 1 && TITLES.contains(last.noun());
    for (int i = size - (titled ? 2 : 1); i >= 0; i--) {
      Word word = words.get(i);
      boolean named = isPerson(word) || (titled && i == size - 2 && looksLikeName(word));
      if (named && word.text().length() > 1 && (titled || i == size - 1)) {
        boolean whole = titled && i == size - 2;
        String name = whole ? word.text() : word.noun();
        return new Speaker(name, word.start(), whole ? word.end() : word.nounEnd(), true);
      }
    }
    boolean surname = titled && size == 2 && words.get(0).text().length() == 1;
    StringBuilder name = new StringBuilder();
    words.subList(0, size - 1).forEach(word -> name.append(word.text()).append(' '));
    name.append(last.noun());
    return new Speaker(name.toString(), words.get(0).start(), last.nounEnd(), surname);
  }

  private boolean isPerson(Word word) {
    return personEnds.getOrDefault(word.start(), -1) >= word.nounEnd();
  }

  private static boolean looksLikeName(Word word) {
    boolean common = word.units().size() == 1 && !word.units().get(0).tag().equals("NNP");
    boolean likely = word.isBareNoun() ? word.text().length() <= 4 : word.text().length() == 3;
    return word.text().length() >= 2
        && likely
        && SURNAMES.indexOf(word.text().charAt(0)) >= 0
        && !common;
  }

  private Speaker resolved(Speaker speaker) {
    String name = speaker.name();
    Speaker other = null;
    if (PRONOUNS.contains(name)) {
      other = lastPerson;
    } else if (name.equals("이들") || name.equals("그들")) {
      other = last;
    } else if (BODIES.contains(name.replaceFirst("^[이그] ", ""))) {
      other = lastBody;
    } else if (speaker.person() && name.indexOf(' ') == 1) {
      other = lastBySurname.get(name.charAt(0));
    }
    return other == null
        ? speaker
        : new Speaker(other.name(), speaker.start(), speaker.end(), other.person());
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
