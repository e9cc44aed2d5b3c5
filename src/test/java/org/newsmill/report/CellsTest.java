package org.newsmill.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CellsTest {
  private static final LocalDate AS_OF = LocalDate.of(2024, 12, 5);

  @Test
  void sumsWhatIsInOneCell_withToneInThousandths() throws Exception {
    TablesByHand tables =
        new TablesByHand()
            .with(
                "daily_total",
                "2024-12-04",
                "language",
                "ko",
                "publisher",
                "가온통신",
                "articles",
                3,
                "distinct_texts",
                2,
                "origins",
                1,
                "tone_headline_articles",
                2,
                "tone_headline_micros",
                1_499_600,
                "tone_body_articles",
                3,
                "tone_body_micros",
                -1_499_400)
            .withTotal("2024-12-05", "누리골경제", 5, 4)
            .with("daily_total", "2024-12-05", "rejects", 7, "undated", 1);
    Map<String, Object> data = cells(tables).data();

    assertEquals(true, data.get("byPublisher"));
    assertEquals(true, data.get("byLanguage"));
    List<?> rows = (List<?>) data.get("rows");
    assertEquals(2, rows.size());
    assertArrayEquals(new long[] {0, 0, 0, 1, 3, 2, 1, 2, 1500, 3, -1499}, (long[]) rows.get(0));
    assertArrayEquals(new long[] {0, 1, 0, 0, 5, 5, 4}, (long[]) rows.get(1));
  }

  @Test
  void sumsTheToneOfMentions_behindThoseOfArticles() throws Exception {
    TablesByHand tables = new TablesByHand().withTotal("2024-12-05", "가온통신", 1, 1);
    tables.with(
        "daily_entity",
        "2024-12-05",
        "entity_id",
        "e:1",
        "publisher",
        "가온통신",
        "language",
        "ko",
        "articles",
        1,
        "toned_mentions",
        4,
        "mention_tone_micros",
        -2_000_000);
    Cells cells = new Cells(Scope.read(tables, AS_OF));
    tables.forEach("daily_entity", row -> cells.add(0, row));

    List<?> rows = (List<?>) cells.data().get("rows");
    assertArrayEquals(
        new long[] {0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, -2000},
        (long[]) rows.get(0));
  }

  @Test
  void givesUpPublishers_thenLanguages_whereThereAreTooManyCells() throws Exception {
    TablesByHand tables = new TablesByHand();
    for (int item = 0; item < 300; item++) {
      for (int publisher = 0; publisher < 41; publisher++) {
        tables.withTotal("2024-12-05", "매체" + publisher, 1, 1);
      }
    }
    Scope scope = Scope.read(tables, AS_OF);
    Cells cells = new Cells(scope);
    int[] row = {0};
    tables.forEach("daily_total", total -> cells.add(row[0]++ / 41, total));

    assertEquals(false, cells.data().get("byPublisher"));
    assertEquals(true, cells.data().get("byLanguage"));
    List<?> rows = (List<?>) cells.data().get("rows");
    assertEquals(300, rows.size());
    assertArrayEquals(new long[] {299, 0, 0, -1, 41, 41, 41}, (long[]) rows.get(299));
  }

  @Test
  void othersShareOnePlace() throws Exception {
    TablesByHand tables = new TablesByHand();
    for (int publisher = 0; publisher < 60; publisher++) {
      tables.withTotal("2024-12-05", "매체" + publisher, publisher < 50 ? 2 : 1, 1);
    }
    Scope scope = Scope.read(tables, AS_OF);

    assertEquals(50, scope.publishers().shown().size());
    assertEquals(60, scope.publishers().all());
    assertEquals(50, scope.publishers().placeOf("매체55"));
    List<?> rows = (List<?>) cells(tables).data().get("rows");
    assertEquals(51, rows.size());
    assertEquals(10, ((long[]) rows.get(50))[4]);
  }

  private static Cells cells(Tables tables) throws Exception {
    Cells cells = new Cells(Scope.read(tables, AS_OF));
    tables.forEach("daily_total", row -> cells.add(0, row));
    return cells;
  }
}
