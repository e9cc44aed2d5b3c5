package org.newsmill.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsmill.record.DailyCell;
import org.newsmill.record.DailyKeywordRow;
import org.newsmill.record.DailyPairRow;

class DailyTablesTest {
  private static final List<String> DAYS = List.of("2024-12-01", "2024-12-02");
  private static final List<String> PUBLISHERS = List.of("새들일보", "누리신문", "가람방송");

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 1024})
  void sumsAnItemOfAllPublishers_dayByDay_whateverTheShards(int shards) {
    Map<Integer, List<List<DailyCell>>> byShard = new TreeMap<>();
    for (String day : DAYS) {
      for (String publisher : PUBLISHERS) {
        for (DailyCell cell : cells(day, publisher)) {
          byShard
              .computeIfAbsent(DailyCells.Key.of(cell).shard(shards), shard -> new ArrayList<>())
              .add(List.of(cell));
        }
      }
    }
    List<String> rows = new ArrayList<>();
    byShard
        .values()
        .forEach(
            cells ->
                DailyTables.sum(
                    cells,
                    (table, dt, row) -> {
                      String counted = "";
                      if (row instanceof DailyKeywordRow keyword) {
                        counted = keyword.getKeyword() + " " + keyword.getPublishers();
                        counted += " " + keyword.getArticles();
                      } else if (row instanceof DailyPairRow pair) {
                        counted = pair.getEntityId() + "+" + pair.getOtherId();
                        counted += " " + pair.getPublishers() + " " + pair.getArticles();
                      }
                      rows.add((table + " " + dt + " " + counted).strip());
                    }));

    List<String> expected = new ArrayList<>();
    for (String day : DAYS) {
      expected.add("daily_keyword " + day + " 다리 3 6");
      expected.add("daily_pair " + day + " e1+e2 3 6");
      expected.addAll(List.of("daily_total " + day, "daily_total " + day, "daily_total " + day));
    }
    assertEquals(expected.stream().sorted().toList(), rows.stream().sorted().toList());
  }

  @Test
  void dividesHangulWordsEvenly() {
    int shards = 1024;
    int[] sizes = new int[shards];
    int words = 0;
    for (int first = '가'; first <= '힣'; first += 29) {
      for (int second = '나'; second <= '힣'; second += 211) {
        String word = Character.toString(first) + Character.toString(second);
        sizes[key("daily_keyword", "2024-12-01", word).shard(shards)]++;
        words++;
      }
    }
    int most = 0;
    for (int size : sizes) {
      most = Math.max(most, size);
    }
    double mean = (double) words / shards;
    int largest = most;
    assertTrue(most < 2 * mean, () -> largest + " of " + mean);
    TreeSet<Integer> ofDays = new TreeSet<>();
    DAYS.forEach(day -> ofDays.add(key("daily_keyword", day, "다리").shard(1 << 20)));
    assertEquals(2, ofDays.size());
  }

  private static DailyCells.Key key(String table, String dt, String item) {
    return new DailyCells.Key(table, dt, null, item, null, "ko", null, "새들일보");
  }

  /** Two articles of a publisher that use a word and name a pair. */
  private static List<DailyCell> cells(String day, String publisher) {
    DailyCell keyword = cell(DailyCells.KEYWORD, day, publisher);
    keyword.setItem("다리");
    DailyCell again = cell(DailyCells.KEYWORD, day, publisher);
    again.setItem("다리");
    DailyCell pair = cell(DailyCells.PAIR, day, publisher);
    pair.setItem("e1");
    pair.setOther("e2");
    pair.setVersion("m1");
    pair.setArticles(2);
    return List.of(cell(DailyCells.TOTAL, day, publisher), keyword, again, pair);
  }

  private static DailyCell cell(String table, String day, String publisher) {
    DailyCell cell = DailyCells.ofReject(day).get(0);
    cell.setTable(table);
    cell.setRejects(0);
    cell.setLanguage("ko");
    cell.setPublisher(publisher);
    cell.setArticles(1);
    return cell;
  }
}
