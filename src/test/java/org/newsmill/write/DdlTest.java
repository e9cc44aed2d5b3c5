package org.newsmill.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The statements for engines say what the schemas say, and the schemas hold what engines read. */
class DdlTest {

  @ParameterizedTest
  @EnumSource(Ddl.class)
  void statementsSayWhatTheSchemasSay(Ddl engine) throws IOException {
    Path file = Path.of("schemas", "ddl", engine.fileName());
    String expected = engine.script();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, expected);
    }
    assertEquals(expected, Files.readString(file), file + " is stale: run scripts/update-golden");
  }

  @Test
  void partitionKeyIsNoColumn() {
    for (Table table : Table.values()) {
      Schema.Field field = table.schema().getField(table.partitionKey());
      assertEquals(null, field, table.id());
    }
  }

  @ParameterizedTest
  @EnumSource(Table.class)
  void columnsAreOfTypesThatEveryReaderKnows(Table table) {
    for (Schema.Field field : table.schema().getFields()) {
      String name = table.id() + "." + field.name();
      assertFalse(field.doc() == null || field.doc().isBlank(), name + " has no doc");
      assertEquals(true, field.hasDefaultValue(), name + " has no default");
      Schema schema = field.schema();
      if (schema.getType() == Schema.Type.UNION) {
        assertEquals(2, schema.getTypes().size(), name);
        assertEquals(Schema.Type.NULL, schema.getTypes().get(0).getType(), name);
        assertFalse(
            List.of(Schema.Type.RECORD, Schema.Type.ARRAY)
                .contains(schema.getTypes().get(1).getType()),
            name + " is a nullable record or array, which some readers refuse");
      }
    }
  }
}
