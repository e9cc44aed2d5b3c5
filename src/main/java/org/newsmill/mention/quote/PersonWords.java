package org.newsmill.mention.quote;

import java.util.Set;
import org.newsmill.mention.entity.Surnames;

/** Words by which a Korean phrase is known to be a person: titles behind names, and surnames. */
final class PersonWords {
  private static final Set<String> TITLES =
      Set.of(
          "대표", "회장", "장관", "교수", "감독", "대변인", "의원", "위원장", "시장", "씨", "선수", "작가", "판사", "이사", "소장",
          "대사", "차관", "원내대표", "연구원", "팀장", "변호사", "원장", "국장", "위원", "부사장", "신부", "사장", "부회장", "기자",
          "총장", "검사", "총리", "대통령", "지사", "군수", "구청장", "이사장", "센터장", "본부장", "실장", "과장", "부장", "차장",
          "전무", "상무", "부대표", "공동대표", "창업자", "최고경영자", "CEO", "박사", "목사", "스님", "셰프", "교장", "앵커",
          "배우", "가수", "코치", "수석", "비서관", "대표이사", "최고위원", "부총리", "이장", "님", "양", "군", "옹", "여사",
          "연구위원", "애널리스트", "전문위원", "사무총장", "지부장", "조합장", "단장", "청장", "처장", "부원장", "부위원장", "디렉터",
          "매니저", "책임", "선임", "특파원", "PD", "의장", "후보", "전략가", "대장", "중령", "대령", "장군", "사령관", "참모총장",
          "경감", "경정", "총경", "형사", "주교", "추기경", "교황", "원사", "주석", "총재", "행장", "사무국장", "연구실장", "선생",
          "화백", "총감독", "연출가", "소설가", "시인", "피디");
  private static final Set<String> DOUBLE_SURNAMES =
      Set.of("남궁", "황보", "제갈", "선우", "독고", "사공", "서문");
  private static final String BODY_ENDS = "부청처원시도군구사회당국대위단실과팀은들계측";

  private PersonWords() {}

  /** What stands before a name without being a title behind one. */
  private static final Set<String> ROLES =
      Set.of(
          "포수", "투수", "타자", "공격수", "수비수", "골키퍼", "사령탑", "주민", "시민", "학생", "직장인", "제자", "주부", "농민",
          "어민", "상인", "목격자", "유족", "독자", "관객", "대학생", "회사원", "자영업자", "간호사", "의사", "교사", "경찰관",
          "소방관", "연주자", "지휘자", "화가", "건축가", "방송인", "개그맨", "아나운서", "래퍼");

  /** A title, or a compound that ends with one: 연구실장, 사업본부장. */
  static boolean isTitle(String noun) {
    int length = noun.length();
    return TITLES.contains(noun)
        || (length > 3 && TITLES.contains(noun.substring(length - 2)))
        || (length > 4 && TITLES.contains(noun.substring(length - 3)));
  }

  /** Whether it is a surname alone, as before a title. */
  static boolean isSurname(String text) {
    return text.length() == 1 && hasSurname(text);
  }

  /** Whether it may be a name before a title: 김하늘, 김모; two syllables else are other words. */
  static boolean looksLikeName(Word word) {
    String text = word.text();
    boolean likely = word.isBareNoun() ? text.length() <= 4 : text.length() == 3;
    boolean whole = text.length() >= 3 || (text.length() == 2 && text.endsWith("모"));
    return whole && likely && !isCommon(word) && hasSurname(text);
  }

  /** Whether it may be the name in 김하늘 달빛전자 대표, where the title stands apart from it. */
  static boolean isFullName(Word word) {
    String text = word.text();
    return text.length() == 3
        && word.isBareNoun()
        && looksLikeName(word)
        && BODY_ENDS.indexOf(text.charAt(2)) < 0;
  }

  /** Whether a noun is a full name behind a title or a role: 배우 김하늘은. */
  static boolean endsRole(String role, Word word) {
    String noun = word.noun();
    return (isTitle(role) || ROLES.contains(role))
        && (noun.length() == 3 || (noun.length() == 4 && isDoubleSurname(noun)))
        && !isCommon(word)
        && hasSurname(noun)
        && BODY_ENDS.indexOf(noun.charAt(2)) < 0;
  }

  /** Whether a word may be a part of a foreign name of two words. */
  static boolean isForeignPart(Word word) {
    String noun = word.noun();
    boolean common =
        word.units().get(0).tag().equals("NNG") && word.units().get(0).text().equals(noun);
    return noun.length() >= 2
        && noun.length() <= 5
        && !common
        && noun.chars().allMatch(c -> c >= 0xAC00 && c <= 0xD7A3);
  }

  /** Whether the analyzer knows the whole word, and not as a name. */
  private static boolean isCommon(Word word) {
    return word.units().size() == 1 && !word.units().get(0).tag().equals("NNP");
  }

  private static boolean isDoubleSurname(String noun) {
    return DOUBLE_SURNAMES.contains(noun.substring(0, 2));
  }

  private static boolean hasSurname(String text) {
    return Surnames.has(text.charAt(0));
  }

  /** Whether a speaker is a person by name or by a title alone. */
  static boolean isSomebody(Speaker speaker) {
    String name = speaker.name();
    return speaker.person() || isTitle(name.substring(name.lastIndexOf(' ') + 1));
  }
}
