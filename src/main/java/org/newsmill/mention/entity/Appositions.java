package org.newsmill.mention.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that a text gives to an entity behind its name without brackets: {@code 국제원자력기구 IAEA는},
 * {@code 숲생명다양성연구소, 약칭 숲연은}, {@code the Transit Authority, or TA,}. Letters that name a common
 * thing, as in {@code 국방부 AI는}, are none.
 */
final class Appositions {
  private static final int NEAR = 48;
  private static final Pattern CALLED =
      Pattern.compile(
          "(?:이하|약칭|줄여서|일명) (?:['‘\"“]([^'’\"”]{1,20})['’\"”]|([가-힣A-Za-z0-9]{2,12})).*");
  private static final Pattern LETTERS =
      Pattern.compile("([A-Z]{2,6})(?:은|는|이|가|을|를|의|에|도|과|와|로|에서|에게|,)(?:[ ,.].*)?");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "^, (?:or|also known as|known as|abbreviated as|abbreviated) (?:the )?([A-Z]{2,8})(?=[,.])");
  private static final String PARTICLES = "은는이가을를의에도과와";
  private static final Set<String> COMMON =
      Set.of(
          "AI", "AP", "CCTV", "CEO", "CFO", "CT", "CTO", "DNA", "ESG", "ETF", "FTA", "GDP", "GPU",
          "HBM", "IP", "IPO", "IPTV", "IR", "IT", "ICT", "MD", "MOU", "MRI", "MVP", "OTT", "PC",
          "PD", "PEF", "PF", "PR", "QR", "RE", "SNS", "SUV", "SW", "TF", "TV", "UAM", "VIP", "VR",
          "XR", "AR", "EV", "LNG", "LPG", "LED", "LLM", "NFT", "NGO", "R", "SOC", "SMR");

  private Appositions() {}

  /** The aliases in order; names are looked for as in front of brackets. */
  static List<AliasFinder.Alias> find(
      EntityText text, List<Candidate> candidates, EntityTable table) {
    List<AliasFinder.Alias> found = new ArrayList<>();
    for (int i = 2; i < text.length(); i++) {
      int point = text.at(i);
      boolean begins = text.at(i - 1) == ' ';
      AliasFinder.Alias alias = null;
      if (begins && point >= 'A' && point <= 'Z' && AliasFinder.isHangul(text.at(i - 2))) {
        alias = letters(text, candidates, table, i);
      } else if (begins && (point == '이' || point == '약' || point == '줄' || point == '일')) {
        alias = called(text, candidates, table, i);
      }
      if (alias != null) {
        found.add(alias);
      }
    }
    return found;
  }

  /** The aliases of English names. */
  static List<AliasFinder.Alias> english(EntityText text, List<Candidate> candidates) {
    List<AliasFinder.Alias> found = new ArrayList<>();
    for (Candidate name : candidates) {
      if (text.at(name.end()) == ',' && name.type().equals("organisation")) {
        String behind = text.sub(name.end(), Math.min(text.length(), name.end() + NEAR));
        Matcher matcher = ENGLISH.matcher(behind);
        if (matcher.find() && isInitials(text.sub(name.start(), name.end()), matcher.group(1))) {
          int start = name.end() + matcher.start(1);
          found.add(alias(name, start, start + matcher.group(1).length()));
        }
      }
    }
    return found;
  }

  private static boolean isInitials(String name, String letters) {
    StringBuilder initials = new StringBuilder();
    for (String word : name.split(" ", -1)) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return initials.toString().equals(letters);
  }

  private static AliasFinder.Alias letters(
      EntityText text, List<Candidate> candidates, EntityTable table, int start) {
    String behind = text.sub(start, Math.min(text.length(), start + NEAR));
    Matcher matcher = LETTERS.matcher(behind.lines().findFirst().orElse(""));
    if (!matcher.matches() || COMMON.contains(matcher.group(1))) {
      return null;
    }
    Candidate name = AliasFinder.nameBefore(text, candidates, start - 1, table);
    if (name == null || !name.type().equals("organisation")) {
      return null;
    }
    EntityTable.Entry letters = table.linked(matcher.group(1));
    EntityTable.Entry named = table.linked(text.sub(name.start(), name.end()));
    boolean same = letters != null && named != null && letters.row().equals(named.row());
    boolean body = AliasFinder.isBody(text.sub(name.start(), name.end()));
    return same || (body && letters == null)
        ? alias(name, start, start + matcher.group(1).length())
        : null;
  }

  private static AliasFinder.Alias called(
      EntityText text, List<Candidate> candidates, EntityTable table, int start) {
    boolean comma = text.at(start - 2) == ',';
    String behind = text.sub(start, Math.min(text.length(), start + NEAR));
    Matcher matcher = CALLED.matcher(behind.lines().findFirst().orElse(""));
    if (!comma || !matcher.matches()) {
      return null;
    }
    Candidate name = AliasFinder.nameBefore(text, candidates, start - 2, table);
    if (name == null) {
      return null;
    }
    boolean quoted = matcher.group(1) != null;
    int group = quoted ? 1 : 2;
    String called = quoted ? matcher.group(1) : withoutParticle(matcher.group(2));
    int from = start + behind.codePointCount(0, matcher.start(group));
    boolean fits = quoted || AliasFinder.shortens(text.sub(name.start(), name.end()), called);
    return fits ? alias(name, from, from + called.codePointCount(0, called.length())) : null;
  }

  private static String withoutParticle(String word) {
    int last = word.length() - 1;
    return PARTICLES.indexOf(word.charAt(last)) >= 0 ? word.substring(0, last) : word;
  }

  private static AliasFinder.Alias alias(Candidate name, int start, int end) {
    return new AliasFinder.Alias(
        name, new Candidate(start, end, name.type(), "alias"), "apposition");
  }
}
