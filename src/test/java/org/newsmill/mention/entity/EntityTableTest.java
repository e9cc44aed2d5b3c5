package org.newsmill.mention.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsmill.job.EntityRow;

class EntityTableTest {
  @Test
  void namesOfTheShippedTable_leadToOneId() {
    EntityTable table = new EntityTable(List.of());
    for (String name : List.of("오픈AI", "OpenAI", "오픈에이아이", "오픈 AI", "openai")) {
      assertEquals("org:openai", table.named(name).row().id(), name);
    }
    for (String name : List.of("美", "미국", "U.S.", "United States")) {
      assertEquals("iso:US", table.named(name).row().id(), name);
    }
    assertEquals("krx:005930", new EntityTable(List.of()).withId("krx:005930").id());
    assertEquals(true, table.named("소라").homograph());
    assertNull(table.named("아무 데도 없는 이름"));
  }

  @Test
  void ownNamesHideShippedOnes() {
    EntityRow own =
        new EntityRow(
            "own:1", "product", "", "달빛", "Moon", List.of("OpenAI"), List.of(), List.of());

    EntityTable table = new EntityTable(List.of(own));

    assertEquals("own:1", table.named("OpenAI").row().id());
    assertEquals("org:openai", table.named("오픈AI").row().id());
  }
}
