package org.newsmill.job;

/** The keys of a job file: name, default and meaning. The one source of docs/options.md. */
public enum JobKey implements Key {
  NAME(
      "the job file's name without its ending, a dash for every other character",
      "Name of the job."),
  INPUT("required", "List of inputs; each has path, format, preset and fields."),
  OUTPUT("required", "Directory that receives the tables; made when it is missing."),
  BATCH(
      "<name>-<as_of>",
      "Id of the batch. A rerun of the same batch replaces what it wrote before; letters, digits,"
          + " '.', '_' and '-'."),
  AS_OF(
      "today in time_zone",
      "Day to which the job looks at the world, YYYY-MM-DD. Published dates after the day behind it"
          + " are not believed."),
  TIME_ZONE("Asia/Seoul", "Zone of the days and of times that name no zone, such as Asia/Seoul."),
  PUBLISHERS(
      "none",
      "Table of publishers of the job's own, before the shipped one: UTF-8, six columns divided by"
          + " tabs: name, English name, country, kind, domains, aliases."),
  ENTITIES(
      "none",
      "Table of entities of the job's own, before the shipped ones: UTF-8, eight columns divided by"
          + " tabs: id, type, country, Korean name, English name, other names, homographs, context"
          + " words."),
  MIN_BODY_CHARS("1", "Stories with a shorter body, in code points, are excluded as too_short."),
  BOILERPLATE(
      "the shipped rules alone",
      "File of line rules, or a list of them, that are tried behind the shipped ones; in the form"
          + " of src/main/resources/boilerplate."),
  MAX_DOCUMENT_BYTES(
      "20000000",
      "Documents that are larger after decompression are rejected as too_large; 1 to 1000000000."),
  MAX_COMPRESSION_RATIO(
      "200",
      "Compressed data that becomes so many times larger than itself, and larger than 10000000"
          + " bytes, is rejected as too_compressed; 2 to 1000000."),
  MAX_NESTING_DEPTH(
      "1000",
      "Documents of JSON and feeds nested deeper are rejected as too_deep; 1 to 10000. Pages are"
          + " read to a depth of 512, as browsers do."),
  MAX_MIME_DEPTH("20", "Messages with parts nested deeper are rejected as too_deep; 1 to 100."),
  MAX_LINE_BYTES(
      "1000000",
      "Messages with longer lines and archive records with longer headers are rejected as"
          + " line_too_long; 1000 to 100000000."),
  MAX_WORKBOOK_BYTES(
      "200000000",
      "XLSX files that are larger after decompression are rejected as too_large: they are held in"
          + " memory; 1 to 1000000000."),
  MIN_JACCARD(
      "0.7",
      "Similarity from which two texts are copies: the share of common 5-letter sequences; 0.5 to"
          + " 0.95."),
  HISTORY(
      "none",
      "Tables of earlier batches whose copies the job joins: path of their directory, maybe the"
          + " output itself, and days, how many before as_of are read; 1 to 366, 7 by default."),
  LATE_DAYS(
      "none",
      "Articles published more days before as_of are excluded as too_late; 0 to 3650. Without it"
          + " any day is taken."),
  BACKFILL("false", "Whether the job fills old days, so that late_days does not hold."),
  MAX_REJECT_RATIO(
      "0.1",
      "Largest share of rejected documents and stories with which the job publishes; 0 to 1."),
  STORE_BODY("true", "Whether table article holds the bodies."),
  KEYWORDS_PER_ARTICLE("20", "Largest number of keywords of an article; 0 to 100."),
  ANALYZER(
      "fast",
      "How Korean is analysed: fast, or nori: Lucene's own search, which takes about three times as"
          + " long. Both give the same rows."),
  USER_DICTIONARY(
      "none",
      "File of nouns that the Korean dictionary lacks, in UTF-8, up to 1 MB: a word a line, the parts"
          + " of a compound behind it, divided by spaces; # begins a comment."),
  TOPICS(
      "none",
      "Saved queries and taxonomies: a file, a directory of .yaml files, or a list of them; each file"
          + " up to 1 MB."),
  TOPIC_MODELS(
      "none",
      "Models that newsmill train topic made: a list of scheme, model (a file up to 100 MB, or the"
          + " name of a shipped model), language (an article's language, or any, the default) and"
          + " min_confidence (0 to 1, default 0.4). Scheme section replaces the shipped sections."),
  FILE_BYTES(
      "128000000",
      "Size of the rows of a file before compression, which takes about half of it: a partition of"
          + " a table with more is divided into several files; 1000 to 2000000000."),
  REPORT(
      "false",
      "Whether mine writes report.html into output: figures of all its tables in one file; for up to"
          + " 100000 articles."),
  RUNNER(
      "auto",
      "Where the job runs: direct, flink, or auto: direct up to 200 kB of input, flink beyond."),
  FLINK(
      "embedded in this process",
      "Host and REST port of a Flink cluster, such as localhost:8081; sets runner to flink."),
  BEAM("none", "Options of Beam and its runner by their names, such as objectReuse: true."),
  PARALLELISM("0", "Parallel workers; 0 for one per core of this machine; 0 to 10000.");

  private final String defaultText;
  private final String meaning;

  JobKey(String defaultText, String meaning) {
    this.defaultText = defaultText;
    this.meaning = meaning;
  }

  @Override
  public String defaultText() {
    return defaultText;
  }

  @Override
  public String meaning() {
    return meaning;
  }
}
