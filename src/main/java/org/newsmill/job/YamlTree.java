package org.newsmill.job;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A YAML file as a tree that knows its lines; values can be set from the command line. No tag makes
 * an object: only scalars, lists and mappings are read.
 */
public final class YamlTree {
  private static final Pattern STEP = Pattern.compile("([A-Za-z0-9_-]+)((?:\\[\\d{1,4}])*)");
  private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");
  private static final int MAX_FILE_CHARS = 1_000_000;

  private final String fileName;
  private final MappingNode root;

  private YamlTree(String fileName, MappingNode root) {
    this.fileName = fileName;
    this.root = root;
  }

  /** Reads a file. */
  static YamlTree read(Path file) {
    String name = file.toString();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return parse(name, reader);
    } catch (NoSuchFileException e) {
      throw new JobError(name, "", "there is no such file", "the path of a job file");
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  /**
   * The keys of a YAML text.
   *
   * @param name of the file that holds it, for errors
   * @throws JobError where the text is not well-formed or holds no keys
   */
  public static YamlSection parse(String name, String text, Collection<String> allowedKeys) {
    YamlTree tree = parse(name, new java.io.StringReader(text));
    return new YamlSection(name, "", tree.root, allowedKeys);
  }

  private static YamlTree parse(String name, Reader reader) {
    try {
      LoaderOptions options = new LoaderOptions();
      options.setCodePointLimit(MAX_FILE_CHARS);
      Node node = new Yaml(new SafeConstructor(options)).compose(reader);
      if (!(node instanceof MappingNode mapping)) {
        throw new JobError(name, "", "the file holds no keys", "keys with values, as in YAML");
      }
      return new YamlTree(name, mapping);
    } catch (MarkedYAMLException e) {
      String where =
          e.getProblemMark() == null ? name : name + ":" + (e.getProblemMark().getLine() + 1);
      String context = e.getProblem().startsWith("but ") ? e.getContext() + " " : "";
      throw new JobError(where, "", context + e.getProblem(), "well-formed YAML");
    } catch (YAMLException e) {
      throw unreadable(name, e.getCause() instanceof IOException cause ? cause : e);
    }
  }

  private static JobError unreadable(String name, Exception e) {
    return e instanceof CharacterCodingException
        ? new JobError(name, "", "the file is not UTF-8", "YAML in UTF-8")
        : new JobError(name, "", "cannot be read: " + e.getMessage(), "a readable YAML file");
  }

  String fileName() {
    return fileName;
  }

  MappingNode root() {
    return root;
  }

  /** Sets the value at a path such as {@code input[0].path}; {@code value} is YAML. */
  void set(String path, String value) {
    String where = "command line";
    Node parsed;
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    try {
      parsed = new Yaml(new SafeConstructor(options)).compose(new java.io.StringReader(value));
    } catch (YAMLException e) {
      parsed = null;
    }
    if (parsed == null) {
      parsed = new ScalarNode(Tag.STR, value, null, null, ScalarStyle.DOUBLE_QUOTED);
    }
    Node leaf = withoutMarks(parsed);
    Node current = root;
    List<Object> steps = steps(path);
    for (int i = 0; i < steps.size(); i++) {
      boolean last = i == steps.size() - 1;
      Node next = last ? leaf : null;
      current = descend(current, steps.get(i), next, last ? null : steps.get(i + 1), path, where);
    }
  }

  /** Sub-trees given on the command line must not claim lines of a file. */
  private static Node withoutMarks(Node node) {
    if (node instanceof ScalarNode scalar) {
      return new ScalarNode(
          scalar.getTag(), scalar.getValue(), null, null, scalar.getScalarStyle());
    }
    if (node instanceof SequenceNode sequence) {
      List<Node> items = new ArrayList<>();
      sequence.getValue().forEach(item -> items.add(withoutMarks(item)));
      return new SequenceNode(Tag.SEQ, true, items, null, null, FlowStyle.FLOW);
    }
    List<NodeTuple> tuples = new ArrayList<>();
    for (NodeTuple tuple : ((MappingNode) node).getValue()) {
      tuples.add(
          new NodeTuple(withoutMarks(tuple.getKeyNode()), withoutMarks(tuple.getValueNode())));
    }
    return new MappingNode(Tag.MAP, true, tuples, null, null, FlowStyle.FLOW);
  }

  private static Node descend(
      Node node, Object step, Node leaf, Object following, String path, String where) {
    Node fresh = leaf;
    if (fresh == null) {
      fresh =
          following instanceof Integer
              ? new SequenceNode(Tag.SEQ, true, new ArrayList<>(), null, null, FlowStyle.FLOW)
              : new MappingNode(Tag.MAP, true, new ArrayList<>(), null, null, FlowStyle.FLOW);
    }
    if (step instanceof Integer index) {
      if (!(node instanceof SequenceNode list) || index > list.getValue().size()) {
        throw new JobError(
            where, path, "there is no item " + index, "an item of the list, or the next one");
      }
      if (index == list.getValue().size()) {
        list.getValue().add(fresh);
      } else if (leaf != null) {
        list.getValue().set(index, leaf);
      }
      return list.getValue().get(index);
    }
    if (!(node instanceof MappingNode mapping)) {
      throw new JobError(
          where, path, "'" + step + "' lies under a value without keys", "a key of the job file");
    }
    for (int i = 0; i < mapping.getValue().size(); i++) {
      NodeTuple tuple = mapping.getValue().get(i);
      if (tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals(step)) {
        if (leaf != null) {
          mapping.getValue().set(i, new NodeTuple(key, leaf));
        }
        return mapping.getValue().get(i).getValueNode();
      }
    }
    Node key = new ScalarNode(Tag.STR, (String) step, null, null, ScalarStyle.PLAIN);
    mapping.getValue().add(new NodeTuple(key, fresh));
    return fresh;
  }

  private static List<Object> steps(String path) {
    List<Object> steps = new ArrayList<>();
    for (String part : path.split("\\.", -1)) {
      Matcher matcher = STEP.matcher(part);
      if (!matcher.matches()) {
        throw new JobError(
            "command line", path, "is not the path of a key", "a path such as input[0].path");
      }
      steps.add(matcher.group(1));
      Matcher index = INDEX.matcher(matcher.group(2));
      while (index.find()) {
        steps.add(Integer.parseInt(index.group(1)));
      }
    }
    return steps;
  }
}
