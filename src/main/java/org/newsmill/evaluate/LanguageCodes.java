package org.newsmill.evaluate;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;

/**
 * Compares language tags by language: ISO 639-3, ISO 639-1 and BCP-47 tags of a language are the
 * same, scripts and regions do not count, and a macrolanguage is the same as the individual
 * language that is usually meant by it (ISO 639-3 macrolanguage mappings, SIL).
 */
final class LanguageCodes {
  /** Individual language to the macrolanguage that stands for it. */
  private static final Map<String, String> MACRO =
      Map.ofEntries(
          Map.entry("cmn", "zho"),
          Map.entry("zsm", "msa"),
          Map.entry("als", "sqi"),
          Map.entry("lvs", "lav"),
          Map.entry("pes", "fas"),
          Map.entry("arb", "ara"),
          Map.entry("nob", "nor"),
          Map.entry("ekk", "est"),
          Map.entry("khk", "mon"),
          Map.entry("swh", "swa"),
          Map.entry("uzn", "uzb"),
          Map.entry("azj", "aze"),
          Map.entry("npi", "nep"),
          Map.entry("ory", "ori"),
          Map.entry("ydd", "yid"),
          Map.entry("plt", "mlg"),
          Map.entry("gaz", "orm"),
          Map.entry("pbt", "pus"),
          Map.entry("kmr", "kur"));

  private LanguageCodes() {}

  /** Whether two tags are of the same language; {@code und} and null are of none. */
  static boolean same(String gold, String predicted) {
    return predicted != null && !key(predicted).equals("und") && key(gold).equals(key(predicted));
  }

  /** ISO 639-3 code of a tag's language, of the macrolanguage where it has one; else the subtag. */
  static String key(String tag) {
    String language = tag.strip().toLowerCase(Locale.ROOT).replace('_', '-').split("-", 2)[0];
    String code = language;
    if (language.length() == 2) {
      try {
        code = Locale.forLanguageTag(language).getISO3Language();
      } catch (MissingResourceException e) {
        code = language;
      }
    }
    return MACRO.getOrDefault(code, code);
  }
}
