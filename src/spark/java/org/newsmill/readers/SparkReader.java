package org.newsmill.readers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;

/**
 * Reads an output by Spark SQL with spark-avro, through the statements of schemas/ddl/spark.sql:
 * row counts must be the manifest's, sums the ledger's, days those of the published times, and the
 * queries must answer as their document says. {@code scripts/readers/spark} runs it from its
 * source, with Spark alone on the class path.
 */
public final class SparkReader {
  private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
  private static final Pattern HANGUL = Pattern.compile("[가-힣]");
  private static final Pattern TABLE = Pattern.compile("TABLE (\\w+)");
  private static final double SHOWN = 1e-5;

  private final SparkSession spark;
  private int checks;

  private SparkReader(SparkSession spark) {
    this.spark = spark;
  }

  /** Arguments: the output; the queries' directory with README.md, or nothing to leave them out. */
  public static void main(String[] args) throws Exception {
    Path output = Path.of(args[0]).toAbsolutePath();
    SparkSession spark =
        SparkSession.builder()
            .master("local[2]")
            .appName("newsmill readers")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "2")
            .config(
                "spark.sql.warehouse.dir",
                Files.createTempDirectory("warehouse").toUri().toString())
            .getOrCreate();
    spark.sparkContext().setLogLevel("ERROR");
    SparkReader reader = new SparkReader(spark);
    reader.makeVisible(output);
    reader.checkRows(output);
    reader.checkTypes();
    int queries = args.length > 1 ? reader.checkAnswers(Path.of(args[1])) : 0;
    System.out.printf("spark: %d checks and %d queries agree%n", reader.checks, queries);
    spark.stop();
  }

  private void check(String what, Object expected, Object actual) {
    checks++;
    if (!String.valueOf(expected).equals(String.valueOf(actual))) {
      throw new IllegalStateException(what + ": expected " + expected + ", was " + actual);
    }
  }

  private void makeVisible(Path output) throws Exception {
    String script =
        Files.readString(Path.of("schemas/ddl/spark.sql"))
            .replaceAll("(?m)^--.*\n", "")
            .replace("${output}", output.toString());
    for (String statement : script.split(";\n")) {
      Matcher table = TABLE.matcher(statement);
      // Spark refuses to look for partitions where no job has written the table.
      if (table.find() && Files.isDirectory(output.resolve(table.group(1)))) {
        spark.sql(statement);
      }
    }
  }

  private Row one(String query) {
    return spark.sql(query).first();
  }

  private void checkRows(Path output) throws Exception {
    JsonNode manifest = new ObjectMapper().readTree(output.resolve("manifest.json").toFile());
    for (Iterator<Map.Entry<String, JsonNode>> all = manifest.get("tables").fields();
        all.hasNext(); ) {
      Map.Entry<String, JsonNode> table = all.next();
      check(
          "rows of " + table.getKey(),
          table.getValue().get("rows"),
          one("SELECT COUNT(*) FROM " + table.getKey()).get(0));
    }
    for (Iterator<Map.Entry<String, JsonNode>> all = manifest.get("ledger").fields();
        all.hasNext(); ) {
      Map.Entry<String, JsonNode> column = all.next();
      check(
          "ledger " + column.getKey(),
          column.getValue(),
          one("SELECT SUM(" + column.getKey() + ") FROM ledger").get(0));
    }
    check(
        "articles and undated of daily_total",
        manifest.get("ledger").get("articles_annotated"),
        one("SELECT SUM(articles) + SUM(undated) FROM daily_total").get(0));
    check(
        "origins of daily_total",
        one("SELECT COUNT(*) FROM article WHERE role = 'origin' AND date_basis = 'published'")
            .get(0),
        one("SELECT SUM(origins) FROM daily_total").get(0));
  }

  /** Days are dates and come from the path, times are times, lists are lists, Hangul is Hangul. */
  private void checkTypes() {
    Dataset<Row> article = spark.table("article");
    check("type of dt", DataTypes.DateType, article.schema().apply("dt").dataType());
    check(
        "type of published_at",
        DataTypes.TimestampType,
        article.schema().apply("published_at").dataType());
    for (Row row :
        article
            .where("date_basis = 'published'")
            .select("article_id", "dt", "published_at")
            .collectAsList()) {
      check(
          "day of " + row.getString(0),
          row.getDate(1),
          row.getTimestamp(2).toInstant().atZone(ZONE).toLocalDate());
    }
    long hangul =
        article.select("title").collectAsList().stream()
            .filter(row -> !row.isNullAt(0) && HANGUL.matcher(row.getString(0)).find())
            .count();
    check("titles in Hangul", true, hangul > 0);
    check("undated articles", true, article.where("published_at IS NULL").count() > 0);
    check("an empty list is none that is missing", 0L, article.where("links IS NULL").count());
    check(
        "topics with evidence",
        true,
        spark
                .sql(
                    "SELECT feature.weight FROM article_topic LATERAL VIEW EXPLODE(evidence) e AS"
                        + " feature")
                .count()
            > 0);
    check(
        "partitions that one day reads",
        1L,
        spark
            .sql("SELECT DISTINCT dt FROM daily_total WHERE dt = (SELECT MIN(dt) FROM daily_total)")
            .count());
  }

  private int checkAnswers(Path directory) throws Exception {
    String document = Files.readString(directory.resolve("README.md"));
    List<Path> files;
    try (Stream<Path> all = Files.list(directory)) {
      files = all.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      List<Row> rows = spark.sql(Files.readString(file)).collectAsList();
      List<List<String>> expected = answers(document, name);
      check(name + ": rows", expected.size(), Math.min(10, rows.size()));
      for (int i = 0; i < expected.size(); i++) {
        for (int column = 0; column < expected.get(i).size(); column++) {
          String is = plain(rows.get(i).get(column));
          if (!alike(expected.get(i).get(column), is)) {
            check(name + ", row " + i + ", column " + column, expected.get(i).get(column), is);
          }
        }
      }
    }
    return files.size();
  }

  /** The rows of the table below the link to a query. */
  private static List<List<String>> answers(String document, String name) {
    Matcher section =
        Pattern.compile(Pattern.quote("](" + name + ")") + "\n\n\\|.*\n\\|[-|]+\n((?:\\|.*\n)*)")
            .matcher(document);
    if (!section.find()) {
      throw new IllegalStateException("no answers of " + name);
    }
    List<List<String>> rows = new ArrayList<>();
    for (String line : section.group(1).split("\n")) {
      List<String> cells = new ArrayList<>();
      for (String cell : line.substring(2, line.length() - 2).split(" \\| ", -1)) {
        cells.add(cell.replace("\\|", "|"));
      }
      rows.add(cells);
    }
    return rows;
  }

  private static boolean alike(String expected, String is) {
    try {
      double one = Double.parseDouble(expected);
      double other = Double.parseDouble(is);
      return Math.abs(one - other) <= SHOWN * Math.max(1, Math.abs(one));
    } catch (NumberFormatException e) {
      return expected.equals(is);
    }
  }

  private static String plain(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Timestamp) {
      return TIME.format(((Timestamp) value).toInstant());
    }
    return value instanceof Date ? value.toString() : String.valueOf(value);
  }
}
