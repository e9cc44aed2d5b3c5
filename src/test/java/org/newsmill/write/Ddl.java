package org.newsmill.write;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/**
 * The statements by which an engine sees the tables of an output. In the statements {@code
 * ${output}} stands for the output's location. To support an engine, add a constant with its names
 * of types and its statement.
 */
enum Ddl {
  SPARK("STRING", "BIGINT", "DOUBLE", "BOOLEAN", "TIMESTAMP", "DATE", "BINARY") {
    @Override
    String statement(Table table) {
      return "CREATE TABLE %s (\n%s,\n  %s %s\n) USING avro PARTITIONED BY (%s) LOCATION '%s';\nMSCK REPAIR TABLE %s;\n"
          .formatted(
              table.id(),
              columns(
                  table, f -> quoted(f.name()) + " " + type(f.schema()) + comment(f, " COMMENT ")),
              table.partitionKey(),
              partitionType(table),
              table.partitionKey(),
              directory(table),
              table.id());
    }

    @Override
    String comment(Schema.Field field, String keyword) {
      return keyword + "'" + field.doc().replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
  },
  HIVE("string", "bigint", "double", "boolean", "timestamp", "date", "binary") {
    @Override
    String statement(Table table) {
      return "CREATE EXTERNAL TABLE %s (\n%s\n) PARTITIONED BY (%s %s) STORED AS AVRO LOCATION '%s';\nMSCK REPAIR TABLE %s;\n"
          .formatted(
              table.id(),
              columns(table, f -> quoted(f.name()) + " " + type(f.schema())),
              table.partitionKey(),
              partitionType(table),
              directory(table),
              table.id());
    }
  },
  TRINO("varchar", "bigint", "double", "boolean", "timestamp(3)", "date", "varbinary") {
    @Override
    String statement(Table table) {
      return "CREATE TABLE %s (\n%s,\n  %s %s\n) WITH (format = 'AVRO', external_location = '%s', partitioned_by = ARRAY['%s']);\nCALL system.sync_partition_metadata(CURRENT_SCHEMA, '%s', 'FULL');\n"
          .formatted(
              table.id(),
              columns(table, f -> quoted(f.name()) + " " + type(f.schema())),
              table.partitionKey(),
              partitionType(table),
              directory(table),
              table.partitionKey(),
              table.id());
    }

    @Override
    String quoted(String name) {
      return '"' + name + '"';
    }

    @Override
    String array(String element) {
      return "array(" + element + ")";
    }

    @Override
    String row(Schema record) {
      return "row("
          + fields(record, f -> quoted(f.name()) + " " + type(f.schema())).collect(joining(", "))
          + ")";
    }
  },
  CLICKHOUSE("String", "Int64", "Float64", "Bool", "DateTime64(3, ''UTC'')", "Date", "String") {
    @Override
    String statement(Table table) {
      String partition = "extract(_path, '/" + table.partitionKey() + "=([^/]+)/')";
      return "CREATE OR REPLACE VIEW %s AS SELECT *, %s AS %s FROM file('%s', Avro, '\n%s')\nSETTINGS use_hive_partitioning = 0;\n"
          .formatted(
              table.id(),
              table.partitionKey().equals("dt") ? "toDate(" + partition + ")" : partition,
              table.partitionKey(),
              files(table),
              columns(table, f -> quoted(f.name()) + " " + nullable(f.schema())));
    }

    @Override
    String array(String element) {
      return "Array(" + element + ")";
    }

    @Override
    String row(Schema record) {
      return "Tuple("
          + fields(record, f -> quoted(f.name()) + " " + nullable(f.schema()))
              .collect(joining(", "))
          + ")";
    }

    private String nullable(Schema schema) {
      boolean flat = schema.getType() == Schema.Type.UNION;
      return flat ? "Nullable(" + type(schema) + ")" : type(schema);
    }
  },
  BIGQUERY("STRING", "INT64", "FLOAT64", "BOOL", "TIMESTAMP", "DATE", "BYTES") {
    @Override
    String statement(Table table) {
      return "CREATE EXTERNAL TABLE `%s` WITH PARTITION COLUMNS (%s %s)\nOPTIONS (format = 'AVRO', enable_logical_types = TRUE, uris = ['%s/*'], hive_partition_uri_prefix = '%s');\n-- Columns, read from the files: %s\n"
          .formatted(
              table.id(),
              table.partitionKey(),
              partitionType(table),
              directory(table),
              directory(table),
              fields(table.schema(), f -> f.name() + " " + type(f.schema()))
                  .collect(joining(", ")));
    }
  },
  DUCKDB("VARCHAR", "BIGINT", "DOUBLE", "BOOLEAN", "TIMESTAMP", "DATE", "BLOB") {
    @Override
    String statement(Table table) {
      return "CREATE OR REPLACE VIEW %s AS SELECT\n%s,\n  %s::%s AS %s\nFROM read_avro('%s', hive_partitioning = true);\n"
          .formatted(
              table.id(),
              columns(
                  table,
                  f -> quoted(f.name()) + "::" + type(f.schema()) + " AS " + quoted(f.name())),
              table.partitionKey(),
              partitionType(table),
              table.partitionKey(),
              files(table));
    }

    @Override
    String quoted(String name) {
      return '"' + name + '"';
    }

    @Override
    String array(String element) {
      return element + "[]";
    }

    @Override
    String row(Schema record) {
      return "STRUCT("
          + fields(record, f -> quoted(f.name()) + " " + type(f.schema())).collect(joining(", "))
          + ")";
    }
  };

  private final String text;
  private final String whole;
  private final String real;
  private final String truth;
  private final String instant;
  private final String day;
  private final String bytes;

  Ddl(
      String text,
      String whole,
      String real,
      String truth,
      String instant,
      String day,
      String bytes) {
    this.text = text;
    this.whole = whole;
    this.real = real;
    this.truth = truth;
    this.instant = instant;
    this.day = day;
    this.bytes = bytes;
  }

  /** The statement that makes a table visible. */
  abstract String statement(Table table);

  /** All statements, as the file of the engine holds them. */
  String script() {
    return Stream.of(Table.values())
        .map(this::statement)
        .collect(
            joining(
                "\n",
                """
                -- Generated from schemas/*.avsc by scripts/update-golden; do not edit.
                -- Put the output's location for ${output}. What each column means:
                -- docs/data-dictionary.md

                """,
                ""));
  }

  String fileName() {
    return name().toLowerCase(Locale.ROOT) + ".sql";
  }

  String type(Schema schema) {
    return switch (schema.getType()) {
      case UNION -> type(schema.getTypes().get(1));
      case ARRAY -> array(type(schema.getElementType()));
      case RECORD -> row(schema);
      case STRING -> text;
      case LONG -> schema.getLogicalType() == null ? whole : instant;
      case INT -> schema.getLogicalType() == null ? whole : day;
      case DOUBLE -> real;
      case BOOLEAN -> truth;
      case BYTES -> bytes;
      default -> throw new IllegalArgumentException("no column holds " + schema);
    };
  }

  String array(String element) {
    return "ARRAY<" + element + ">";
  }

  String row(Schema record) {
    return "STRUCT<"
        + fields(record, f -> quoted(f.name()) + ": " + type(f.schema())).collect(joining(", "))
        + ">";
  }

  String quoted(String name) {
    return "`" + name + "`";
  }

  String comment(Schema.Field field, String keyword) {
    return "";
  }

  String partitionType(Table table) {
    return table.partitionKey().equals("dt") ? day : text;
  }

  static String columns(Table table, Function<Schema.Field, String> column) {
    return fields(table.schema(), f -> "  " + column.apply(f)).collect(joining(",\n"));
  }

  static Stream<String> fields(Schema record, Function<Schema.Field, String> column) {
    return record.getFields().stream().map(column);
  }

  static String directory(Table table) {
    return "${output}/" + table.id();
  }

  static String files(Table table) {
    return directory(table) + "/" + table.partitionKey() + "=*/*.avro";
  }
}
