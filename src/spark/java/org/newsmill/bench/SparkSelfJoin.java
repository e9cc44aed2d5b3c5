package org.newsmill.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.feature.HashingTF;
import org.apache.spark.ml.feature.MinHashLSH;
import org.apache.spark.ml.feature.MinHashLSHModel;
import org.apache.spark.ml.feature.NGram;
import org.apache.spark.ml.feature.RegexTokenizer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * Near-duplicate pairs by Spark MLlib: the self-join that its guide shows, over the character
 * 5-grams of letters and digits. It gets what a careful user would give it: each distinct text
 * once, vectors that are kept between the two sides of the join, and few partitions. Its pairs are
 * not joined to groups.
 *
 * <p>As a whole job it also cuts each distinct text at white space and punctuation and counts the
 * words of a day, into Avro: far less than {@code mine} makes of a text.
 *
 * <p>{@code scripts/bench-duplicates} and {@code scripts/bench-peers} run it from its source, with
 * Spark alone on the class path.
 */
public final class SparkSelfJoin {
  private static final int SHINGLE = 5;
  private static final int FEATURES = 1 << 20;
  private static final double MAX_DISTANCE = 0.3;

  private SparkSelfJoin() {}

  /**
   * Arguments: directory of JSON Lines, directory for the pairs, number of hash tables; as a whole
   * job, directory for the words of days.
   */
  public static void main(String[] args) {
    SparkSession spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "8")
            .getOrCreate();
    Dataset<Row> texts =
        spark
            .read()
            .schema("body STRING")
            .json(args[0] + "/*.jsonl")
            .select(lower(regexp_replace(col("body"), "[^\\p{L}\\p{M}\\p{N}]", "")).as("letters"))
            .filter(length(col("letters")).geq(SHINGLE))
            .dropDuplicates("letters")
            .withColumn("id", xxhash64(col("letters")));
    Dataset<Row> shingled =
        new Pipeline()
            .setStages(
                new PipelineStage[] {
                  new RegexTokenizer()
                      .setInputCol("letters")
                      .setOutputCol("characters")
                      .setPattern(".")
                      .setGaps(false),
                  new NGram().setN(SHINGLE).setInputCol("characters").setOutputCol("shingles"),
                  new HashingTF()
                      .setNumFeatures(FEATURES)
                      .setBinary(true)
                      .setInputCol("shingles")
                      .setOutputCol("vector")
                })
            .fit(texts)
            .transform(texts)
            .select("id", "vector");
    MinHashLSHModel model =
        new MinHashLSH()
            .setNumHashTables(Integer.parseInt(args[2]))
            .setSeed(1)
            .setInputCol("vector")
            .setOutputCol("hashes")
            .fit(shingled);
    Dataset<Row> hashed = model.transform(shingled).persist(StorageLevel.MEMORY_AND_DISK());
    model
        .approxSimilarityJoin(hashed, hashed, MAX_DISTANCE, "distance")
        .filter(col("datasetA.id").lt(col("datasetB.id")))
        .select(col("datasetA.id").as("a"), col("datasetB.id").as("b"), col("distance"))
        .write()
        .json(args[1]);
    if (args.length > 3) {
      countWords(spark, args[0], args[3]);
    }
    spark.stop();
  }

  private static void countWords(SparkSession spark, String corpus, String output) {
    spark
        .read()
        .schema("body STRING, publisher STRING, published_at STRING")
        .json(corpus + "/*.jsonl")
        .filter(col("body").isNotNull())
        .dropDuplicates("body")
        .select(
            substring(col("published_at"), 1, 10).as("day"),
            col("publisher"),
            explode(split(lower(col("body")), "[^\\p{L}\\p{M}\\p{N}]+")).as("word"))
        .filter(length(col("word")).gt(0))
        .groupBy("day", "word")
        .agg(count("word").as("mentions"), countDistinct("publisher").as("publishers"))
        .write()
        .format("avro")
        .save(output);
  }
}
