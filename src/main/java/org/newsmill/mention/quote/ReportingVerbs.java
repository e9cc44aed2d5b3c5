package org.newsmill.mention.quote;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Words that report speech, by how they begin. */
final class ReportingVerbs {
  /** Nouns that 하다 makes verbs of. */
  private static final Set<String> WITH_DO =
      Set.of(
          "말", "주장", "설명", "강조", "지적", "발표", "제안", "당부", "반박", "비판", "경고", "촉구", "요구", "호소", "토로",
          "진술", "공시", "확인", "공지", "예상", "예보", "인정", "보도", "부탁", "평가", "약속", "선언", "판시", "판단", "해명",
          "일축", "반발", "답", "답변", "하소연", "기억", "재확인", "폭로", "항변", "선서", "다짐", "전망", "분석", "언급", "진단",
          "추정", "고백", "증언", "회고", "자평", "조언", "권고", "역설", "건의", "시인", "부인", "단언", "제기", "성토", "규탄",
          "환영", "축하", "위로", "응수", "질타", "우려", "걱정", "투덜", "귀띔", "통보", "고지", "안내", "소개", "전", "거론",
          "피력", "표명", "질문", "반문", "자신", "장담", "아쉬워", "화답", "항의", "호통", "논평", "주문", "요청", "간청", "애원",
          "사과", "옹호", "반대", "맹세", "연설", "강변", "설파", "밝힌다고", "첨언", "부연", "혹평", "호평", "극찬", "칭찬",
          "추측", "관측", "제언", "보고", "공개", "비난", "회상", "술회", "예측", "단정", "자랑", "한탄", "개탄", "탄식", "표현",
          "공언", "발언", "독려", "격려", "풀이", "해석", "예언", "설득");

  private static final List<String> STEMS =
      List.of(
          "밝혔", "밝히", "밝힌", "밝혀", "전해", "전했", "전하", "전한", "덧붙", "알렸", "알린", "알려왔", "외쳤", "외치", "외친",
          "내다봤", "내다보", "내다본", "짚었", "짚은", "털어놨", "털어놓", "털어놔", "귀띔", "되물", "물었", "따졌", "따져", "맞섰",
          "맞선", "거들", "꼬집", "못박", "못을 박", "적었", "썼다", "썼고", "울먹", "흐느", "속삭", "소리쳤", "소리치", "투덜",
          "중얼", "읊조", "떠올렸", "떠올린", "말문을", "입을 모", "입을 열", "선을 그", "선을 긋", "목소리를 높", "고개를", "잘라 말",
          "거듭 말", "으름장", "쏘아붙", "몰아붙", "되받", "받아쳤", "막았", "아쉬워했", "안타까워했", "주장", "이어갔", "이었다", "털어",
          "쓴소리", "강조", "일갈", "호언", "당부", "비꼬", "나무랐", "몸을 낮", "한숨", "고개를 숙");

  private static final Set<String> DO = Set.of("하", "했", "한", "할", "해", "합", "하는", "함");
  private static final Set<String> SAYS =
      Set.of("했다", "했고", "했으며", "하자", "한다", "했지만", "했으나", "했는데", "하며", "하면서", "했습니다", "합니다", "했던");

  /** What a statement is called, behind 는 or 라는. */
  private static final Set<String> STATEMENTS =
      Set.of(
          "입장", "지적", "비판", "목소리", "반응", "의견", "주장", "말", "설명", "불만", "우려", "평가", "얘기", "이야기", "분석",
          "전망", "해명", "반론", "답변", "메시지", "취지", "요구", "호소", "항의", "질문", "심정", "소감", "각오", "의사", "방침",
          "글", "발언", "견해", "하소연", "탄식", "원성", "당부", "다짐", "논평", "진단", "예측", "관측", "조언", "제언", "회고",
          "고백", "증언", "후기", "질타", "반박", "내용", "바람", "물음", "답", "대답");

  /** What a stem can begin with, which most words do not. */
  private static final BitSet FIRSTS = new BitSet();

  static {
    STEMS.forEach(stem -> FIRSTS.set(stem.charAt(0)));
  }

  private ReportingVerbs() {}

  /** Whether the words from a position report. */
  static boolean at(List<Word> words, int i) {
    String text = words.get(i).text();
    return (FIRSTS.get(text.charAt(0)) && beginsWithStem(words, i)) || withDo(text);
  }

  private static boolean beginsWithStem(List<Word> words, int i) {
    String text = words.get(i).text();
    String two = i + 1 < words.size() ? text + " " + words.get(i + 1).text() : text;
    for (String stem : STEMS) {
      if (two.startsWith(stem)) {
        return true;
      }
    }
    return false;
  }

  private static boolean withDo(String text) {
    for (int end = 1; end < Math.min(5, text.length()); end++) {
      if (WITH_DO.contains(text.substring(0, end)) && DO.contains(text.substring(end, end + 1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is a form of 하다 alone, which reports right behind the words only. */
  static boolean says(Word word) {
    return SAYS.contains(word.text());
  }

  /** Whether it is a form of 하다 alone, by which bodies report hearsay, too. */
  static boolean isWeak(List<Word> words, int i) {
    return says(words.get(i)) && !at(words, i);
  }

  /** Whether it names a statement. */
  static boolean isStatement(Word word) {
    String noun = word.noun();
    return STATEMENTS.contains(noun)
        || (noun.endsWith("들") && STATEMENTS.contains(noun.substring(0, noun.length() - 1)))
        || STATEMENTS.contains(word.text().replaceFirst("(?:이다|이었다|였다|입니다)$", ""));
  }
}
