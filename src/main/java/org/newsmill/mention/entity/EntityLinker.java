package org.newsmill.mention.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.newsmill.job.EntityRow;
import org.newsmill.record.EntityMention;
import org.newsmill.record.NameAlias;
import org.newsmill.text.ContentHash;

/**
 * Gives the names of one text their ids: of the table, by an alias of the text, or of their own.
 */
final class EntityLinker {
  private static final int HASH_DIGITS = 16;

  private final EntityTable table;
  private final EntityText text;
  private final Map<String, Candidate> aliasOf = new HashMap<>();
  private final Map<String, Candidate> aliasFor = new HashMap<>();
  private final Map<String, Link> links = new HashMap<>();

  EntityLinker(EntityTable table, EntityText text, List<AliasFinder.Alias> aliases) {
    this.table = table;
    this.text = text;
    for (AliasFinder.Alias alias : aliases) {
      aliasOf.putIfAbsent(EntityTable.key(surface(alias.alias())), alias.of());
      aliasFor.putIfAbsent(EntityTable.key(surface(alias.of())), alias.alias());
    }
  }

  private record Link(String id, String type, String name, String country, String evidence) {}

  EntityMention mention(Candidate candidate) {
    Link link = link(candidate);
    return new EntityMention(
        link.id,
        link.type,
        link.name,
        surface(candidate),
        (long) candidate.start(),
        (long) candidate.end(),
        link.country,
        candidate.source() + ", " + link.evidence);
  }

  NameAlias alias(AliasFinder.Alias alias) {
    Link link = link(alias.of());
    return new NameAlias(
        surface(alias.of()),
        surface(alias.alias()),
        link.id,
        link.type,
        alias.rule(),
        (long) alias.alias().start(),
        (long) alias.alias().end());
  }

  private Link link(Candidate candidate) {
    String key = candidate.type() + ' ' + surface(candidate);
    Link link = links.get(key);
    if (link == null) {
      link = made(candidate);
      links.put(key, link);
    }
    return link;
  }

  private Link made(Candidate candidate) {
    String name = surface(candidate);
    Link own = candidate.isName() ? inTable(name, candidate.type()) : null;
    if (own != null && own.id != null) {
      return own;
    }
    Candidate first = aliasOf.get(EntityTable.key(name));
    Candidate other = first == null ? aliasFor.get(EntityTable.key(name)) : first;
    if (other != null) {
      Link linked = inTable(surface(other), other.type());
      if (linked != null && linked.id != null) {
        return new Link(linked.id, linked.type, linked.name, linked.country, "alias");
      }
    }
    String canonical = first == null ? name : surface(first);
    String type = first == null ? candidate.type() : first.type();
    String id =
        "name:" + ContentHash.of(type, EntityTable.key(canonical)).substring(0, HASH_DIGITS);
    String evidence = first != null ? "alias" : own != null ? own.evidence : "surface";
    return new Link(id, type, canonical, null, evidence);
  }

  /** The entity of the table; one without id for a homograph that nothing decides. */
  private Link inTable(String name, String type) {
    EntityTable.Entry entry = table.linked(name);
    if (entry == null || !fits(entry.row(), type)) {
      return null;
    }
    EntityRow row = entry.row();
    String country = row.country().isEmpty() ? null : row.country();
    if (!entry.homograph()) {
      return new Link(row.id(), row.type(), row.name(), country, "name");
    }
    for (String word : row.context()) {
      if (text.contains(word)) {
        return new Link(row.id(), row.type(), row.name(), country, "context " + word);
      }
    }
    boolean placed = row.type().equals("place") && type.equals("place");
    return placed
        ? new Link(row.id(), row.type(), row.name(), country, "name")
        : new Link(null, type, name, null, "open");
  }

  /** A listed company and a place must be of that type; otherwise the table knows better. */
  private static boolean fits(EntityRow row, String type) {
    if (row.id().startsWith("krx:")) {
      return type.equals("organisation");
    }
    if (row.type().equals("place")) {
      return type.equals("place") || (row.id().startsWith("iso:") && type.equals("organisation"));
    }
    return true;
  }

  private String surface(Candidate candidate) {
    return text.sub(candidate.start(), candidate.end());
  }
}
