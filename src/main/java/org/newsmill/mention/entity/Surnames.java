package org.newsmill.mention.entity;

/** The Korean surnames of one syllable that most people bear. */
public final class Surnames {
  private static final String SURNAMES =
      "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민나진지엄채원천" + "방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용";

  private Surnames() {}

  /** Whether a syllable is one of them. */
  public static boolean has(char syllable) {
    return SURNAMES.indexOf(syllable) >= 0;
  }
}
