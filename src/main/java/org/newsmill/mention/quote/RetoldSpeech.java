package org.newsmill.mention.quote;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Speech retold in Korean without marks: a clause that ends with 다고, 라고, 자고 or 냐고 before a
 * reporting verb, or with 다며 or 라면서, behind whoever says it. Where the clause begins is told by the
 * topic; the place of the saying behind it, as in 브리핑에서 or 기자들과 만나, is skipped.
 */
final class RetoldSpeech {
  private static final Pattern CLAUSE = Pattern.compile("(.{0,40}(?:다|라|자|냐|으라))(고|며|면서)");

  /** Verbs whose stem only looks like a retold clause. */
  private static final Pattern NO_CLAUSE =
      Pattern.compile(".{0,4}(?:놀라|자라|바라|나무라|올라|따라|몰라|잘라|골라|달라)(?:며|면서)|자(?:며|면서)");

  /** What may stand between the clause and its verb: a time, or what the verb expresses. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\d{1,2}(?:일|시)|이날|최근|오전|오후|오늘|어제|전날|짧게|재차|거듭|거듭해|이같이|처음으로|공식|직접"
              + "|(?:포부|소감|입장|뜻|심경|속내|의지|우려|각오|생각|견해|소회|바람|기대|불만|의견|의사|방침)(?:을|를)");

  private static final Pattern MEDIUM =
      Pattern.compile(
          ".{0,12}(?:회견|간담회|성명|성명서|인터뷰|보고서|브리핑|논평|연설)"
              + "|텔레그램|페이스북|트위터|인스타그램|링크드인|블로그|신년사|콘퍼런스콜|컨퍼런스콜|보도자료|국정감사"
              + "|라디오|통화|담화|담화문|사설|이메일|입장문|사과문|기고|강연|토론회|청문회|편지|서한|홈페이지"
              + "|취임사|축사|글|답변서|기자들|취재진|기자");

  private static final Set<String> PLACE = Set.of("에서", "에", "에서도", "에서는", "에게");
  private static final Set<String> OBJECT_PARTICLES = Set.of("을", "를", "과", "와");
  private static final Set<String> MEANS =
      Set.of("통해", "통하여", "통해서", "열고", "열어", "내고", "내어", "갖고", "발표하고", "만나");
  private static final Set<String> LINKS = Set.of("뒤", "후", "다음", ",", "또", "이어", "그리고", "다만");

  /** Behind it, another subject may speak: “..”고 했지만 .. */
  private static final Pattern TURNS = Pattern.compile(".{1,10}(?:지만|으나|는데|은데)");

  private static final int PLACE_WORDS = 6;

  private final List<Word> words;
  private final Speakers speakers;
  private final List<Quote> quotes;

  /**
   * Finds into a list.
   *
   * @param quotes to which what is found is added
   */
  RetoldSpeech(List<Word> words, Speakers speakers, List<Quote> quotes) {
    this.words = words;
    this.speakers = speakers;
    this.quotes = quotes;
  }

  /**
   * Adds the clauses between two words that are retold by the first topic before them, else by the
   * first subject. One pass: the subject and the last loose mark so far are carried along.
   *
   * @param known who speaks where no one else is named, or null
   */
  void between(Sentence sentence, int begin, int end, Speaker known) {
    Speaker speaker =
        begin > 0 && TURNS.matcher(words.get(begin - 1).text()).matches() ? null : known;
    int subject = -1;
    int saidBy = -1;
    Speaker said = speaker;
    int loose = -1;
    int start = begin;
    while (speaker != null && start < end && LINKS.contains(words.get(start).text())) {
      start++;
    }
    for (int i = start; i < end; i++) {
      loose = sentence.isLooseMark(i) ? i : loose;
      int verb = verb(sentence, i, end);
      boolean someone = subject >= 0 || speaker != null;
      if (someone && loose < start && verb >= 0 && i >= start) {
        if (speaker == null && subject != saidBy) {
          said = sentence.speaker(speakers, subject);
          saidBy = subject;
        }
        boolean hearsay = ReportingVerbs.isWeak(words, verb) && !said.person();
        if (!hearsay) {
          int from = speaker == null ? behindPlace(sentence, subject, i) : start;
          add(from, i, said, verb);
          speaker = said;
          start = Math.max(i, verb) + 1;
        }
      }
      boolean nearer = subject < 0 || (words.get(i).isTopic() && !words.get(subject).isTopic());
      subject = nearer && sentence.isOwnSubject(i) ? i : subject;
      start = subject == i && speaker == null ? i : start;
    }
  }

  /** The word that makes a word the end of what is retold, itself for 다며; -1 for none. */
  private int verb(Sentence sentence, int i, int end) {
    Word word = words.get(i);
    char last = word.text().charAt(word.text().length() - 1);
    boolean may = last == '고' || last == '며' || last == '서';
    if (!may || word.isMark() || sentence.inQuotation(word) || sentence.isBehindMark(word)) {
      return -1;
    }
    Matcher clause = CLAUSE.matcher(word.text());
    if (!clause.matches() || NO_CLAUSE.matcher(word.text()).matches()) {
      return -1;
    }
    if (!clause.group(2).equals("고")) {
      return i;
    }
    int verb = i + 1;
    while (verb + 1 < end && verb < i + 3 && BETWEEN.matcher(words.get(verb).text()).matches()) {
      verb++;
    }
    boolean reports =
        verb < end
            && (ReportingVerbs.at(words, verb) || ReportingVerbs.says(words.get(verb)))
            && sentence.isFinite(verb);
    return reports ? verb : -1;
  }

  /** The first word of the clause: behind the subject and the place where it speaks. */
  private int behindPlace(Sentence sentence, int subject, int until) {
    int first = subject + 1;
    while (first < until && words.get(first).text().equals(",")) {
      first++;
    }
    for (int i = first; i + 1 < Math.min(first + PLACE_WORDS, until); i++) {
      Word word = words.get(i);
      if (sentence.isOwnSubject(i)) {
        return first;
      }
      if (MEDIUM.matcher(word.noun()).matches()) {
        if (PLACE.contains(word.particles())) {
          return i + 1;
        }
        boolean means = MEANS.contains(words.get(i + 1).text());
        return OBJECT_PARTICLES.contains(word.particles()) && means && i + 2 <= until
            ? i + 2
            : first;
      }
    }
    return first;
  }

  private void add(int first, int last, Speaker speaker, int verb) {
    Word end = words.get(last);
    int particle = verb == last && end.text().endsWith("면서") ? 2 : 1;
    quotes.add(
        new Quote(
            Quote.INDIRECT,
            words.get(first).start(),
            end.end() - particle,
            speaker.name(),
            speaker.start(),
            speaker.end(),
            verb == last ? null : words.get(verb).text()));
    speakers.remember(speaker);
  }
}
