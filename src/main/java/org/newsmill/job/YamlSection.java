package org.newsmill.job;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A mapping of a YAML tree whose keys are read one by one with their type checked. */
public final class YamlSection {
  private final String fileName;
  private final String path;
  private final Map<String, NodeTuple> tuples = new LinkedHashMap<>();

  YamlSection(String fileName, String path, MappingNode node, Collection<String> allowedKeys) {
    this.fileName = fileName;
    this.path = path;
    for (NodeTuple tuple : node.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      if (!allowedKeys.contains(key)) {
        throw new JobError(
            where(tuple.getKeyNode()),
            pathOf(key),
            "unknown key" + Suggestion.of(key, allowedKeys),
            String.join(", ", allowedKeys));
      }
      if (tuples.put(key, tuple) != null) {
        throw new JobError(
            where(tuple.getKeyNode()), pathOf(key), "is given twice", "each key once");
      }
    }
  }

  /** Whether a key has a value. */
  public boolean has(String key) {
    return tuples.containsKey(key) && !tuples.get(key).getValueNode().getTag().equals(Tag.NULL);
  }

  /** The keys in their order. */
  public Collection<String> keys() {
    return tuples.keySet();
  }

  /** An error about a key's value. */
  public JobError error(String key, String problem, String allowed) {
    return new JobError(whereOf(key), pathOf(key), problem, allowed);
  }

  /** File and line of a key. */
  public String whereOf(String key) {
    NodeTuple tuple = tuples.get(key);
    return tuple == null ? fileName : where(tuple.getValueNode());
  }

  /** A key's value. */
  public String string(String key, String ifMissing) {
    if (!has(key)) {
      return ifMissing;
    }
    if (!(tuples.get(key).getValueNode() instanceof ScalarNode scalar)) {
      throw error(key, "is a list or has keys of its own", "one value");
    }
    return scalar.getValue();
  }

  /** A key's value, which must not be missing or blank. */
  public String required(String key, String allowed) {
    String value = string(key, null);
    if (value == null || value.isBlank()) {
      throw error(key, "is missing", allowed);
    }
    return value;
  }

  int integer(String key, int ifMissing, int min, int max) {
    String value = string(key, String.valueOf(ifMissing));
    String allowed = "a whole number from " + min + " to " + max;
    try {
      int number = Integer.parseInt(value.replace("_", ""));
      if (number < min || number > max) {
        throw error(key, value + " is out of range", allowed);
      }
      return number;
    } catch (NumberFormatException e) {
      throw error(key, "'" + value + "' is not a whole number", allowed);
    }
  }

  double ratio(String key, double ifMissing) {
    return number(key, ifMissing, 0, 1, "a number from 0 to 1");
  }

  double number(String key, double ifMissing, double least, double most) {
    return number(key, ifMissing, least, most, "a number from " + least + " to " + most);
  }

  private double number(String key, double ifMissing, double least, double most, String allowed) {
    String value = string(key, String.valueOf(ifMissing));
    try {
      double number = Double.parseDouble(value);
      if (!(number >= least && number <= most)) {
        throw error(key, value + " is out of range", allowed);
      }
      return number;
    } catch (NumberFormatException e) {
      throw error(key, "'" + value + "' is not a number", allowed);
    }
  }

  /** A truth value. */
  public boolean bool(String key, boolean ifMissing) {
    String value = string(key, String.valueOf(ifMissing));
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw error(key, "'" + value + "' is not a truth value", "true, false");
    };
  }

  /** A constant by its name in the file. */
  public <E extends Enum<E>> E oneOf(String key, E ifMissing, Map<String, E> values) {
    String value = string(key, null);
    if (value == null) {
      return ifMissing;
    }
    E found = values.get(value);
    if (found == null) {
      throw error(
          key,
          "unknown value '" + value + "'" + Suggestion.of(value, values.keySet()),
          String.join(", ", values.keySet()));
    }
    return found;
  }

  /** The sections of a list. */
  public List<YamlSection> list(String key, Collection<String> allowedKeys) {
    if (!has(key)
        || !(tuples.get(key).getValueNode() instanceof SequenceNode list)
        || list.getValue().isEmpty()) {
      throw error(key, has(key) ? "is not a list with items" : "is missing", "a list of items");
    }
    List<YamlSection> sections = new ArrayList<>();
    for (Node item : list.getValue()) {
      String itemPath = pathOf(key) + "[" + sections.size() + "]";
      if (!(item instanceof MappingNode mapping)) {
        throw new JobError(
            where(item), itemPath, "is not a set of keys", String.join(", ", allowedKeys));
      }
      sections.add(new YamlSection(fileName, itemPath, mapping, allowedKeys));
    }
    return sections;
  }

  /** The section under a key. */
  YamlSection section(String key, Collection<String> allowedKeys) {
    if (!(tuples.get(key).getValueNode() instanceof MappingNode mapping)) {
      throw error(key, "is not a set of keys", String.join(", ", allowedKeys));
    }
    return new YamlSection(fileName, pathOf(key), mapping, allowedKeys);
  }

  /** The items of a list of texts, or the only one; empty when it is missing. */
  public List<String> texts(String key) {
    if (!has(key)) {
      return List.of();
    }
    if (!(tuples.get(key).getValueNode() instanceof SequenceNode list)) {
      return List.of(required(key, "a text, or a list of texts"));
    }
    List<String> texts = new ArrayList<>();
    for (Node item : list.getValue()) {
      if (!(item instanceof ScalarNode scalar) || scalar.getValue().isEmpty()) {
        throw new JobError(where(item), pathOf(key), "holds no text", "a list of texts");
      }
      texts.add(scalar.getValue());
    }
    return texts;
  }

  /** Values by key, in their order, under a key whose own keys are free; empty if missing. */
  public Map<String, String> strings(String key) {
    Map<String, String> values = new LinkedHashMap<>();
    if (!has(key)) {
      return values;
    }
    if (!(tuples.get(key).getValueNode() instanceof MappingNode mapping)) {
      throw error(key, "is not a set of keys", "keys with values");
    }
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode name)
          || !(tuple.getValueNode() instanceof ScalarNode value)) {
        throw new JobError(
            where(tuple.getKeyNode()), pathOf(key), "holds no value", "keys with one value each");
      }
      if (values.put(name.getValue(), value.getValue()) != null) {
        throw new JobError(
            where(tuple.getKeyNode()),
            pathOf(key),
            name.getValue() + " is given twice",
            "each key once");
      }
    }
    return values;
  }

  private String pathOf(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private String where(Node node) {
    return node.getStartMark() == null
        ? "command line"
        : fileName + ":" + (node.getStartMark().getLine() + 1);
  }
}
