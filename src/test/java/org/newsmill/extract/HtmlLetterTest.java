package org.newsmill.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsmill.record.Article;

/** A letter that comes as HTML mail, whose lines of sources are nothing but links. */
class HtmlLetterTest {
  private static final String LETTER = "ko-letter-by-mail.html";

  private static List<String> told(Extraction extraction) {
    return extraction.articles().stream()
        .map(story -> story.getTitle() + " " + story.getReferences())
        .toList();
  }

  @Test
  void sourcesThatAreAllLink_areReferencesOfTheirStories() throws IOException {
    Extraction extraction = PageDocuments.extract(PageDocuments.read(LETTER), "mail");

    assertEquals(
        List.of(
            "해람시, 옛 부두를 시장으로 되살린다 [해람일보 옛 부두 시장으로 https://haeram.example/news/101]",
            "달목섬 여객선 요금이 내린다 [달목신문 여객선 요금 인하 https://dalmok.example/a/7,"
                + " 해람일보 뱃삯 예산 두 배 https://haeram.example/news/102,"
                + " 섬소식 배편 안내 https://island.example/3]",
            "등대 박물관 새로 문을 연다 [등대저널 | 해람일보 | 포구통신 https://light.example/n/1]"),
        told(extraction));
    assertEquals(
        List.of(
            "해람시가 십 년 동안 비어 있던 옛 부두를 수산물 시장으로 되살리기로 했다. 시는 내년 봄까지 지붕과 바닥을 고치고"
                + " 상인 마흔 명을 모집한다고 밝혔다.\n주민들은 장이 서면 젊은 사람도 돌아올 것이라며 반겼다."
                + " 다만 주차장이 좁아 길이 막힐 수 있다는 걱정도 나온다.",
            "달목섬을 오가는 여객선 요금이 다음 달부터 이천 원 내린다. 해람군은 뱃삯을 돕는 예산을 두 배로 늘렸다고"
                + " 설명했다.\n섬 주민은 지금처럼 무료로 배를 타고, 관광객은 줄어든 요금을 낸다. 배는 하루 여덟 번 다닌다.",
            "백 년 된 등대 옆에 작은 박물관이 문을 연다. 등대지기가 쓰던 일지와 등불 백여 점을 볼 수 있다고 박물관은"
                + " 전했다.\n입장은 무료이고 월요일에는 쉰다. 첫 주에는 등대지기였던 이가 직접 안내를 맡는다."),
        extraction.articles().stream().map(Article::getBody).toList());
    assertEquals(List.of(), extraction.exclusions());
    assertEquals(List.of(), extraction.rejects());
  }

  @Test
  void decomposedHangul_namesTheSameSources() throws IOException {
    String letter = PageDocuments.read(LETTER);

    assertEquals(
        told(PageDocuments.extract(letter, "mail")),
        told(PageDocuments.extract(Normalizer.normalize(letter, Normalizer.Form.NFD), "mail")));
  }

  @Test
  void linksBehindTheSources_areNoSources() throws IOException {
    String letter =
        PageDocuments.read(LETTER)
            .replace("</table>", "</table><div><a href=\"https://port.example/shop\">가게</a></div>");

    assertEquals(
        told(PageDocuments.extract(PageDocuments.read(LETTER), "mail")),
        told(PageDocuments.extract(letter, "mail")));
  }

  @Test
  void linkedHeadingsBelowTheLabel_areTeasers_notSources() throws IOException {
    String teaser = "<li><h4><a href=\"https://dalmok.example/a/8\">달목섬 등대 소식</a></h4></li>";
    String letter =
        PageDocuments.read(LETTER)
            .replace("<p>섬 주민은", "<p>참고 기사</p><ul>" + teaser.repeat(3) + "</ul><p>섬 주민은");

    assertFalse(PageDocuments.extract(letter, "mail").articles().toString().contains("등대 소식"));
  }
}
