package org.newsmill.extract.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsmill.extract.page.Stated;
import org.newsmill.extract.page.Stated.Fact;

class HeadlineLinesTest {
  private static final String TEXT =
      "<p>새들시가 강가에 새 도서관을 열었다. 장서는 3만 권이고 누구나 쓸 수 있다고 시는 밝혔다.</p>"
          + "<p>시민들은 밤늦게까지 문을 여는 것을 가장 반겼다. 시는 내년에 두 곳을 더 짓기로 했다.</p>";

  @Test
  void statesTheLineOfTheDate_whenItIsOutsideOfTheText() {
    String page =
        "<body><div class='menu'><a href='/1'>1면</a></div><h1>새 도서관</h1>"
            + "<div class='meta'><span>입력 2024.11.27 오후 2:00</span></div>"
            + "<div class='article-body'>"
            + TEXT
            + "</div><div class='footer'>전화 02-000-0000</div></body>";

    assertEquals(List.of("1면", "입력 2024.11.27 오후 2:00", "전화 02-000-0000"), lines(page));
  }

  @Test
  void statesNoLine_ofTheText() {
    assertEquals(List.of(), lines("<body><h1>새 도서관</h1>" + TEXT + "</body>"));
  }

  @Test
  void statesNothing_withoutAText() {
    assertEquals(List.of(), lines("<body></body>"));
  }

  private static List<String> lines(String page) {
    return HtmlPage.of(page, null).page().stated(Fact.DATE_LINE).stream()
        .map(Stated::value)
        .toList();
  }
}
