package org.newsmill.sample;

import java.time.LocalDate;
import org.newsmill.job.JobError;

/**
 * What a generated corpus is like.
 *
 * @param articles lines of all files, 1 to 10^9
 * @param seed any number; another seed gives another corpus
 * @param files number of files, 1 to 1000
 * @param gzip whether the files are compressed
 * @param chars mean length of a body in code points, 300 to 100000
 * @param english share of English stories, 0 to 1; the others are Korean
 * @param asOf last published day
 * @param days number of published days, 1 to 3650
 * @param bursts number of planted subjects, 0 to 8
 */
public record SampleSpec(
    long articles,
    long seed,
    int files,
    boolean gzip,
    int chars,
    double english,
    Shares shares,
    LocalDate asOf,
    int days,
    int bursts) {

  /**
   * Shares of all lines, each 0 to 1; what they leave are stories of their own.
   *
   * @param copies exact copies of an earlier story
   * @param edited edited reprints of an earlier story
   * @param hot exact copies of the first story
   * @param repeated lines that were there before, byte for byte
   * @param broken lines that no reader accepts
   */
  public record Shares(double copies, double edited, double hot, double repeated, double broken) {
    public Shares {
      ratio("--copies", copies);
      ratio("--edited", edited);
      ratio("--hot", hot);
      ratio("--repeated", repeated);
      ratio("--broken", broken);
      // Sums of decimal shares such as 0.7 + 0.2 + 0.1 may pass 1 by a rounding error.
      double sum = copies + edited + hot + repeated + broken;
      if (sum > 1 + 1e-9) {
        throw error(
            "--copies, --edited, --hot, --repeated, --broken",
            "the shares sum to " + Math.round(sum * 1e6) / 1e6,
            "a sum of at most 1");
      }
    }
  }

  public SampleSpec {
    within("--articles", articles, 1, 1_000_000_000);
    within("--files", files, 1, 1000);
    within("--chars", chars, 300, 100_000);
    within("--days", days, 1, 3650);
    within("--bursts", bursts, 0, 8);
    ratio("--english", english);
  }

  static JobError error(String option, String problem, String allowed) {
    return new JobError("command line", option, problem, allowed);
  }

  private static void within(String option, long value, long least, long most) {
    if (value < least || value > most) {
      throw error(option, value + " is out of range", least + " to " + most);
    }
  }

  private static void ratio(String option, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw error(option, value + " is out of range", "0 to 1");
    }
  }
}
