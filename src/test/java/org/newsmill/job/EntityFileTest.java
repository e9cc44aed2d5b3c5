package org.newsmill.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class EntityFileTest {
  @Test
  void readsRows_withoutCommentsAndEmptyLines() {
    assertEquals(
        List.of(
            new EntityRow(
                "org:moon",
                "organisation",
                "KR",
                "달빛연구소",
                "Moonlight Lab",
                List.of("달연", "MLAB"),
                List.of("달빛"),
                List.of("연구", "실험"))),
        read("# note\n\norg:moon\torganisation\tKR\t달빛연구소\tMoonlight Lab\t달연, MLAB\t달빛\t연구,실험\n"));
  }

  @Test
  void saysWhatIsWrongAndWhere() {
    String row = "a\tperson\tKR\t달님\tMoon\t\t\t";
    assertEquals(true, error("a\tperson\n").contains("e.tsv:1"));
    assertEquals(true, error("a\tperson\n").contains("2 columns"));
    assertEquals(true, error(row.replace("person", "animal")).contains("unknown type 'animal'"));
    assertEquals(true, error(row.replace("KR", "Korea")).contains("'Korea' is no country"));
    assertEquals(true, error(row.replace("달님", "")).contains("a name is empty"));
    assertEquals(true, error("a b" + row.substring(1)).contains("'a b' is no id"));
    assertEquals(true, error(row + "\n" + row).contains("id 'a' is already in line 1"));
  }

  private static String error(String text) {
    return assertThrows(JobError.class, () -> read(text)).getMessage();
  }

  private static List<EntityRow> read(String text) {
    return EntityFile.read(new TextFile("e.tsv", text));
  }
}
