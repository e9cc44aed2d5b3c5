package org.newsmill.job;

/** The keys of a job file of trends. */
public enum TrendKey implements Key {
  NAME(
      "the job file's name without its ending, a dash for every other character",
      "Name of the job."),
  TABLES("required", "Directory of the tables that newsmill mine wrote."),
  OUTPUT("the directory of tables", "Directory that receives tables trend and coverage."),
  BATCH("<name>-<as_of>", "Id of the batch, as in a job file of mine."),
  AS_OF("today in time_zone", "The youngest day that is reported, YYYY-MM-DD."),
  TIME_ZONE("Asia/Seoul", "Zone of today, such as Asia/Seoul."),
  DAYS("7", "Days that are reported, as_of and those before it; 1 to 366."),
  BASELINE_DAYS(
      "56",
      "Days of the baseline of each reported day; they end 8 days before it. 14 to 730, best whole"
          + " weeks."),
  PROVISIONAL_DAYS(
      "2",
      "How many of the youngest days are provisional: late articles may change them; 0 to 30."),
  FALSE_ALARM_RATE(
      "0.0003", "Share of item-days on which chance alone may make a burst; 0.000001 to 0.05."),
  MIN_ORIGINS("5", "Items with fewer origins, expected and found, are in no list; 1 to 1000000."),
  TOP(
      "1000",
      "Items that each list keeps: of a day, kind, scheme, language and state; 1 to 100000."),
  MIX_VERSIONS(
      "false",
      "Whether rows of different versions of a model are one history; else each version has its"
          + " own."),
  RUNNER(
      "auto",
      "Where the job runs: direct, flink, or auto: direct up to 200 kB of daily tables, flink beyond."),
  FLINK(
      "embedded in this process",
      "Host and REST port of a Flink cluster, such as localhost:8081; sets runner to flink."),
  BEAM("none", "Options of Beam and its runner by their names, such as objectReuse: true."),
  PARALLELISM("0", "Parallel workers; 0 for one per core of this machine; 0 to 10000.");

  private final String defaultText;
  private final String meaning;

  TrendKey(String defaultText, String meaning) {
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
