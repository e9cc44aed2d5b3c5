package org.newsmill.mention.amount;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** When a number and what looks like its unit are no amount: dates, ordinals, age groups. */
final class UnitRules {
  /** What must not stand behind a unit, since it is another word then. */
  private static final Map<String, Pattern> NOT_BEFORE =
      Map.ofEntries(
          Map.entry("분", Pattern.compile("기|의|야|과|류|당")),
          Map.entry("년", Pattern.compile("대|생|도|산|형|차 |식|물")),
          Map.entry("세", Pattern.compile("대|기|트|계|상")),
          Map.entry("세대", Pattern.compile("교체")),
          Map.entry("주", Pattern.compile("년|기|차|자|식|도|택|회")),
          Map.entry("회", Pattern.compile("말|초|의|사|장|차")),
          Map.entry("점", Pattern.compile("포|유|차|령|프")),
          Map.entry("도", Pattern.compile("시|입|움|전")),
          Map.entry(
              "대", Pattern.compile(" ?(?:그룹|기업|은행|강국|도시|과제|원칙|대통령|국회|총선|대선|의원|남성|여성|이상|초반|중반|후반)")),
          Map.entry("인", Pattern.compile("당|치|천|승|기|조|용|실|방|분|식|석|칸")),
          Map.entry("명", Pattern.compile("절|동|단")),
          Map.entry("개", Pattern.compile("막|혁|발|인|정")),
          Map.entry("배", Pattern.compile("달|송|터|우|럭")),
          Map.entry("원", Pattern.compile("칙|인|래|룸|전")),
          Map.entry("장", Pattern.compile("관|르|기")),
          Map.entry("달", Pattern.compile("러|성|라")),
          Map.entry("승", Pattern.compile("용|진|차")),
          Map.entry("구", Pattern.compile("역|청|성|간|조")),
          Map.entry("종", Pattern.compile("목|합|료")),
          Map.entry("일", Pattern.compile("정|부|본|반")),
          Map.entry("초", Pattern.compile("등|반|순|\\d")),
          Map.entry("번", Pattern.compile("째|호|지|대|길|홈|역|갈")),
          Map.entry("부", Pattern.compile("터|장|처|문|품|작|산|분|근|지|서|채|결|과|대|회|족|담|진")),
          Map.entry("분기", Pattern.compile("(?! ?연속| ?만에|째)")),
          Map.entry("통", Pattern.compile("신|합|일")),
          Map.entry("팀", Pattern.compile("장")));

  /** A count of days and not a day of the month. */
  private static final Pattern DAYS_GO_ON =
      Pattern.compile("(?:간|째|만에|만이|만의|짜리|치| 동안| 만(?:에|이|의)| 이상| 이내| 내내| 넘게| 연속| 전| 뒤| 후|가량)");

  /** Counters that native numerals count; the single syllables 한, 두, 세, 네 are other words too. */
  private static final Set<String> NATIVE =
      Set.of(
          "명", "곳", "개", "대", "마리", "차례", "가지", "사람", "건", "팀", "시간", "달", "배", "살", "장", "권", "편",
          "채", "척", "잔", "병", "그루", "송이", "켤레", "벌", "군데", "쌍", "그릇", "걸음", "번", "분기");

  /** Counters that small digits before them only number: 3번 출구, 2부 리그. */
  private static final Map<String, Integer> NUMBERS_BELOW = Map.of("번", 20, "부", 20);

  private UnitRules() {}

  /**
   * Whether they are an amount.
   *
   * @param start of the number with its sign
   * @param at where the unit is written
   */
  static boolean holds(
      String text, int start, NumberReader.Reading number, AmountUnits.Unit unit, int at) {
    String written = unit.written();
    Pattern not = NOT_BEFORE.get(written);
    int end = at + written.length();
    if (not != null && not.matcher(text).region(end, text.length()).lookingAt()) {
      return false;
    }
    boolean korean = !AmountUnits.isLatin(written.charAt(0));
    if (number.form() == NumberReader.Form.WORD) {
      boolean word = AmountUnits.isLatin(text.charAt(start));
      return word
          ? !korean && text.charAt(number.end()) == ' '
          : NATIVE.contains(written)
              && !("배번".contains(written) && text.charAt(start) == '한')
              && !(text.charAt(start) == '한' && at == number.end());
    }
    int least = NUMBERS_BELOW.getOrDefault(written, 0);
    if (number.value().longValue() < least) {
      return false;
    }
    if (written.equals("일")) {
      return DAYS_GO_ON.matcher(text).region(end, text.length()).lookingAt();
    }
    return !isYear(number, written) && !isAgeGroup(number, written, at);
  }

  private static boolean isYear(NumberReader.Reading number, String written) {
    long value = number.value().longValue();
    return written.equals("년")
        && number.scale().longValue() == 1
        && ((value >= 1700 && value < 2200) || number.value().signum() == 0);
  }

  /** {@code 20대} of people; a counted machine has a space or no round number. */
  private static boolean isAgeGroup(NumberReader.Reading number, String written, int at) {
    long value = number.value().longValue();
    boolean round = value >= 10 && value < 100 && value % 10 == 0;
    return written.equals("대") && round && at == number.end();
  }
}
