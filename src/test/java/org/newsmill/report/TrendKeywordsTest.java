package org.newsmill.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.junit.jupiter.api.Test;

class TrendKeywordsTest {
  private static final Schema SCHEMA =
      SchemaBuilder.record("Trend")
          .fields()
          .optionalString("kind")
          .optionalString("item")
          .optionalString("state")
          .optionalLong("rank")
          .optionalLong("origins")
          .optionalLong("history_origins")
          .optionalDouble("expected_origins")
          .optionalDouble("score")
          .endRecord();

  @Test
  void takesWhatRoseOnTheLastDay_risingBeforeNew() throws IOException {
    TablesByHand tables =
        new TablesByHand()
            .withTotal("2024-12-04", "가온통신", 9, 9)
            .withTotal("2024-12-05", "가온통신", 9, 9)
            .with("daily_keyword", "2024-12-05", "keyword", "등대", "origins", 7);
    trend(tables, "2024-12-04", "keyword", "어제", "rising", 1, 5.0);
    trend(tables, "2024-12-05", "keyword", "새말", "new", 1, null);
    trend(tables, "2024-12-05", "keyword", "항구", "rising", 2, 4.5);
    trend(tables, "2024-12-05", "keyword", "등대", "rising", 1, 6.25);
    trend(tables, "2024-12-05", "keyword", "썰물", "falling", 1, -3.0);
    trend(tables, "2024-12-05", "entity", "e:1", "rising", 1, 9.0);

    TrendKeywords trend = TrendKeywords.read(tables).orElseThrow();

    assertEquals(List.of("등대", "항구", "새말"), trend.rising());
    JsonMapper json = JsonMapper.builder().build();
    assertEquals(
        json.readTree(
            """
            {"source": "trend", "days": 1, "from": "2024-12-05", "items": [
              {"name": "등대", "now": 7, "before": 2, "expected": 1.5, "sureness": 6.25, "curve": [0, 7]},
              {"name": "항구", "now": 7, "before": 2, "expected": 1.5, "sureness": 4.5, "curve": [0, 0]},
              {"name": "새말", "now": 7, "before": 2, "expected": null, "sureness": null, "curve": [0, 0]}]}
            """),
        json.readTree(
            ScriptJson.of(trend.data(tables, Scope.read(tables, LocalDate.of(2024, 12, 5))))));
  }

  @Test
  void isEmpty_whenTheOutputHasNoTrends() throws IOException {
    assertEquals(true, TrendKeywords.read(new TablesByHand()).isEmpty());
  }

  private static void trend(
      TablesByHand tables,
      String day,
      String kind,
      String item,
      String state,
      long rank,
      Double score) {
    GenericData.Record row = new GenericData.Record(SCHEMA);
    row.put("kind", kind);
    row.put("item", item);
    row.put("state", state);
    row.put("rank", rank);
    row.put("origins", 7L);
    row.put("history_origins", 2L);
    row.put("expected_origins", score == null ? null : (Double) 1.5);
    row.put("score", score);
    tables.withOther("trend", "dt=" + day, row);
  }
}
