package org.newsmill.job;

import java.io.Serializable;
import java.util.List;

/**
 * An entity that is known by name.
 *
 * @param id the id that tables carry
 * @param type {@code person}, {@code organisation}, {@code place}, {@code product}, {@code work} or
 *     {@code event}
 * @param country ISO 3166 code of two letters, empty where none fits
 * @param name the name in Korean
 * @param nameEn the name in English; maybe the same
 * @param aliases other names, that mean nothing else
 * @param homographs names that also mean something else
 * @param context words of which one must stand in an article for a homograph to be this entity;
 *     without them homographs stay open
 */
public record EntityRow(
    String id,
    String type,
    String country,
    String name,
    String nameEn,
    List<String> aliases,
    List<String> homographs,
    List<String> context)
    implements Serializable {
  /** Copies the lists. */
  public EntityRow {
    aliases = List.copyOf(aliases);
    homographs = List.copyOf(homographs);
    context = List.copyOf(context);
  }
}
