package org.newsmill.mention.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.newsmill.model.LabelledSpan;
import org.newsmill.record.EntityMention;
import org.newsmill.record.NameAlias;

/**
 * The entities of a text: names with their place, type and id, and the aliases that the text gives.
 * Korean by {@link EntityTagger} and the table, English by shape and the table; other languages
 * have none. Used by one thread at a time.
 */
public final class EntityFinder {
  private static final Map<String, String> TYPES =
      Map.of(
          "PS",
          "person",
          "OG",
          "organisation",
          "LC",
          "place",
          "DT",
          "date",
          "TI",
          "time",
          "QT",
          "quantity");

  private final EntityTagger tagger;
  private final EntityTable table;
  private final NameIndex names;

  /** A finder. */
  public EntityFinder(EntityTagger tagger, EntityTable table) {
    this.tagger = tagger;
    this.table = table;
    this.names = new NameIndex(table.names().size());
    for (Map.Entry<String, EntityTable.Entry> name : table.names().entrySet()) {
      if (tableType(name.getValue().written()) != null) {
        names.put(name.getKey(), 1);
      }
    }
  }

  /**
   * What a text holds.
   *
   * @param mentions in order of their start, not overlapping
   * @param aliases in order of their start
   */
  public record Found(List<EntityMention> mentions, List<NameAlias> aliases) {}

  /** Name and version of the models and rules. */
  public String version() {
    return tagger.version() + "+names-3";
  }

  /**
   * The entities of a text.
   *
   * @param language BCP-47 tag
   * @param units of the text, where it is Korean
   */
  public Found find(String language, String text, List<Unit> units) {
    EntityText points = new EntityText(text);
    long[] hashes = NameIndex.hashes(units);
    List<Candidate> candidates =
        switch (language) {
          case "ko" -> korean(points, units, hashes);
          case "en" -> EnglishNames.find(text, table);
          default -> List.of();
        };
    List<AliasFinder.Alias> aliases = new ArrayList<>(AliasFinder.find(points, candidates, table));
    aliases.addAll(
        language.equals("ko")
            ? Appositions.find(points, candidates, table)
            : Appositions.english(points, candidates));
    aliases.sort(Comparator.comparingInt(alias -> alias.alias().start()));
    List<Candidate> all = withAliases(points, units, hashes, candidates, aliases);
    EntityLinker linker = new EntityLinker(table, points, aliases);
    return new Found(
        all.stream().map(linker::mention).toList(), aliases.stream().map(linker::alias).toList());
  }

  /**
   * The spans of a text with the labels of KLUE-NER; products, works and events have their type as
   * label.
   */
  public List<LabelledSpan> candidates(String language, String text, List<Unit> units) {
    List<LabelledSpan> spans = new ArrayList<>();
    for (EntityMention mention : find(language, text, units).mentions()) {
      String label =
          TYPES.entrySet().stream()
              .filter(type -> type.getValue().equals(mention.getType()))
              .map(Map.Entry::getKey)
              .findFirst()
              .orElse(mention.getType());
      spans.add(
          new LabelledSpan(
              Math.toIntExact(mention.getStart()), Math.toIntExact(mention.getEnd()), label));
    }
    return spans;
  }

  private List<Candidate> korean(EntityText points, List<Unit> units, long[] hashes) {
    List<Candidate> candidates = new ArrayList<>();
    for (LabelledSpan span : tagger.spans(units, hashes)) {
      candidates.add(new Candidate(span.start(), span.end(), TYPES.get(span.label()), "model"));
    }
    List<Candidate> named =
        TableMatches.find(points, units, hashes, names, this::tableType, "table");
    return Candidates.joined(Candidates.outside(candidates, named), named);
  }

  /**
   * Type of names that need no context: not of homographs, and not of listed companies and towns,
   * whose names are also words.
   */
  private String tableType(String name) {
    EntityTable.Entry entry = table.linked(name);
    if (entry == null) {
      return null;
    }
    String type = entry.row().type();
    boolean certain = !type.equals("place");
    boolean company = entry.row().id().startsWith("krx:");
    boolean country = entry.row().id().startsWith("iso:");
    boolean named = type.equals("product") || type.equals("work") || type.equals("event");
    return named || country || (certain && !company && !entry.homograph()) ? type : null;
  }

  /** Later mentions of an alias are names, too. */
  private static List<Candidate> withAliases(
      EntityText text,
      List<Unit> units,
      long[] hashes,
      List<Candidate> candidates,
      List<AliasFinder.Alias> aliases) {
    if (aliases.isEmpty()) {
      return candidates;
    }
    Map<String, String> types = new HashMap<>();
    NameIndex index = new NameIndex(aliases.size());
    List<Candidate> spans = new ArrayList<>();
    List<Candidate> names = new ArrayList<>();
    for (AliasFinder.Alias alias : aliases) {
      String key = EntityTable.key(text.sub(alias.alias().start(), alias.alias().end()));
      types.put(key, alias.of().type());
      index.put(key, 1);
      append(spans, alias.alias());
      append(names, alias.of());
    }
    List<Candidate> all = Candidates.joined(Candidates.apart(candidates, spans), spans);
    all = Candidates.joined(all, names);
    return Candidates.joined(
        all,
        TableMatches.find(
            text, units, hashes, index, name -> types.get(EntityTable.key(name)), "alias"));
  }

  /** Adds a candidate at the end, unless it overlaps the last. */
  private static void append(List<Candidate> list, Candidate more) {
    if (list.isEmpty() || list.get(list.size() - 1).end() <= more.start()) {
      list.add(more);
    }
  }
}
