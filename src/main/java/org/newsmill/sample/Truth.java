package org.newsmill.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run over the corpus must find, as {@code truth.json} says it. Days, publishers and
 * languages count articles that get a row: neither broken nor repeated lines.
 */
public final class Truth {
  private final SampleSpec spec;
  private final Newsroom newsroom;
  private final Tally tally;

  Truth(SampleSpec spec, Newsroom newsroom, Tally tally) {
    this.spec = spec;
    this.newsroom = newsroom;
    this.tally = tally;
  }

  /** The columns of the ledger, in total; an edited reprint is a reprint. */
  public Map<String, Long> ledger() {
    long broken = tally.of(Kind.BROKEN);
    long repeated = tally.of(Kind.REPEATED);
    long reprints = tally.of(Kind.COPY) + tally.of(Kind.HOT_COPY) + tally.of(Kind.EDITED);
    long articles = spec.articles() - broken;
    Map<String, Long> ledger = new LinkedHashMap<>();
    ledger.put("documents_read", spec.articles());
    ledger.put("documents_yielded", articles);
    ledger.put("documents_rejected", broken);
    ledger.put("documents_excluded", 0L);
    ledger.put("stories_cut", articles);
    ledger.put("stories_rejected", 0L);
    ledger.put("stories_excluded", 0L);
    ledger.put("articles", articles);
    ledger.put("articles_annotated", articles - repeated);
    ledger.put("articles_rejected", 0L);
    ledger.put("articles_excluded", repeated);
    ledger.put("origins", articles - repeated - reprints);
    ledger.put("reprints", reprints);
    ledger.put("revisions", 0L);
    return ledger;
  }

  /** Rejected lines by the id of their reason. */
  public Map<String, Long> rejects() {
    Map<String, Long> rejects = new TreeMap<>();
    tally.rejects.forEach((reason, count) -> rejects.put(reason.id(), count));
    return rejects;
  }

  /** The whole, with LF line ends. */
  String toJson() {
    Map<String, Object> truth = new LinkedHashMap<>();
    truth.put("documents", spec.articles());
    truth.put("seed", spec.seed());
    truth.put("kinds", byId(tally.kinds, Kind::id));
    truth.put("rejects", rejects());
    truth.put("same_article", tally.of(Kind.REPEATED));
    truth.put("distinct_texts", tally.of(Kind.ORIGINAL) + tally.of(Kind.EDITED));
    truth.put("hot_story_articles", 1 + tally.of(Kind.HOT_COPY));
    truth.put("ledger", ledger());
    truth.put("copies_by_white_space", byId(tally.spacings, Truth::id));
    truth.put("edited_groups_by_texts", tally.editedGroups);
    truth.put("languages", byId(tally.languages, Language::id));
    truth.put("publishers", publishers());
    truth.put("days", days(tally.days));
    truth.put("bursts", bursts());
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    try {
      return JsonMapper.builder().build().writer(printer).writeValueAsString(truth) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("counts always have a JSON form", e);
    }
  }

  private Map<String, Long> publishers() {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Publishers.Publisher publisher : newsroom.publishers().all()) {
      if (tally.publishers[publisher.number()] > 0) {
        counts.put(publisher.name(), tally.publishers[publisher.number()]);
      }
    }
    return counts;
  }

  private Map<String, Long> days(long[] counts) {
    Map<String, Long> days = new LinkedHashMap<>();
    for (int day = 0; day < counts.length; day++) {
      if (counts[day] > 0) {
        days.put(newsroom.calendar().dateOf(day).toString(), counts[day]);
      }
    }
    return days;
  }

  private List<Map<String, Object>> bursts() {
    List<Map<String, Object>> bursts = new ArrayList<>();
    for (int term = 0; term < newsroom.bursts().count(); term++) {
      Map<String, Object> burst = new LinkedHashMap<>();
      for (Language language : Language.values()) {
        burst.put("term_" + language.id(), newsroom.term(language, term));
      }
      burst.put("days", burstDays(term));
      burst.put("extra_texts", days(tally.extraTexts[term]));
      burst.put("articles", days(tally.termArticles[term]));
      bursts.add(burst);
    }
    return bursts;
  }

  private List<String> burstDays(int term) {
    List<String> active = new ArrayList<>();
    for (int day = 0; day < newsroom.calendar().days(); day++) {
      if (newsroom.bursts().isActive(term, day)) {
        active.add(newsroom.calendar().dateOf(day).toString());
      }
    }
    return active;
  }

  private static <K> Map<String, Long> byId(
      Map<K, Long> counts, java.util.function.Function<K, String> id) {
    Map<String, Long> named = new LinkedHashMap<>();
    counts.forEach((key, count) -> named.put(id.apply(key), count));
    return named;
  }

  private static String id(Spacing spacing) {
    return spacing.name().toLowerCase(java.util.Locale.ROOT);
  }
}
