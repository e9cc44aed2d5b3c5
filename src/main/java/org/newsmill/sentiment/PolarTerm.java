package org.newsmill.sentiment;

import java.util.regex.Pattern;

/**
 * An entry of a polarity lexicon.
 *
 * @param term lower-cased NFC text with straight apostrophes; in Korean it counts inside words, in
 *     English as whole words alone
 * @param weight polarity, -3 to 3; whole in the lexicons of news, in tenths for words of VADER
 * @param kind what it does to its neighbours
 */
record PolarTerm(String term, double weight, Kind kind) {
  /** What is done to somebody, and not said of somebody. */
  private static final Pattern DEEDS =
      Pattern.compile(
          "(?:arrest|ban|barr|beat|charge|convict|defeat|deport|expel|fine|fining|impeach|imprison"
              + "|indict|interrogat|investigat|jail|oust|prob|prosecut|punish|sack|sanction|shot"
              + "|subpoena|sue|suing|suspend).*+"
              + "|검거|경질|고발|고소|고소·고발|공격|구속|기소|납치|발탁|살해|압수수색|억압|제재|징계|차별|처벌|체포|탄압|탄핵|퇴출"
              + "|파면|포상|폭행|표창|학대|해고|해임|협박");

  enum Kind {
    /** Has its polarity wherever it stands; with weight 0 it hides shorter terms inside it. */
    POLAR,
    /** Says that something grows: good, unless it is a {@link #BAD} thing. */
    UP,
    /** Says that something shrinks: bad, unless it is a {@link #BAD} thing. */
    DOWN,
    /** A thing of which more is better: what moves is this, not a bad thing further away. */
    GOOD,
    /** A thing of which less is better. */
    BAD,
    /** A thing of which neither more nor less is better. */
    RATE,
    /** Takes back the polar term before it, as 않 does; two of them are none. */
    FLIP,
    /** Takes back the polar term behind it, as "not" does; two of them are none. */
    NOT,
    /** Takes back most of what stands before it, as 에도 does. */
    CONCEDE,
    /** Takes back most of what stands behind it in its clause, as "despite" does. */
    DESPITE,
    /**
     * Tells, in English, a sentence about business, where alone directions have a polarity; one
     * before or right behind a direction also makes it weigh more.
     */
    MARKET,
    /** Polar, but what somebody does to somebody: it hits the object, hardly the subject. */
    AIM
  }

  /** Whether it is what somebody says of somebody, as 비판 and "slammed" are. */
  boolean isSpeech() {
    return kind == Kind.AIM && !DEEDS.matcher(term).matches();
  }
}
