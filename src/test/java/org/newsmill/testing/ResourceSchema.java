package org.newsmill.testing;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The schema of a custom resource of Kubernetes (apiextensions.k8s.io/v1), as its definition says.
 * Stricter than Kubernetes, which drops fields that it does not know without a word.
 */
public final class ResourceSchema {
  private static final int MANY = 10_000_000;

  private final Map<?, ?> definition;

  private ResourceSchema(Map<?, ?> definition) {
    this.definition = definition;
  }

  /** The schema of a definition on the class path. */
  public static ResourceSchema of(String definition) throws IOException {
    try (InputStream in = ResourceSchema.class.getClassLoader().getResourceAsStream(definition)) {
      LoaderOptions options = new LoaderOptions();
      options.setCodePointLimit(MANY);
      return new ResourceSchema(new Yaml(new SafeConstructor(options)).load(in));
    }
  }

  /** What is wrong with a resource, each with its path; none when Kubernetes would take it. */
  public List<String> problems(Map<?, ?> resource) {
    List<String> problems = new ArrayList<>();
    Map<?, ?> spec = map(definition, "spec");
    for (Object each : (List<?>) spec.get("versions")) {
      Map<?, ?> version = (Map<?, ?>) each;
      String name = spec.get("group") + "/" + version.get("name");
      if (name.equals(resource.get("apiVersion"))
          && map(spec, "names").get("kind").equals(resource.get("kind"))) {
        Map<?, ?> root = map(map(version, "schema"), "openAPIV3Schema");
        check("spec", resource.get("spec"), map(map(root, "properties"), "spec"), problems);
        return problems;
      }
    }
    return List.of("unknown " + resource.get("apiVersion") + " " + resource.get("kind"));
  }

  private static Map<?, ?> map(Map<?, ?> in, String key) {
    return (Map<?, ?>) in.get(key);
  }

  private static void check(String path, Object value, Map<?, ?> schema, List<String> problems) {
    if (!hasType(value, schema)) {
      problems.add(path + ": " + value + " is no " + schema.get("type"));
    } else if (schema.containsKey("enum") && !((List<?>) schema.get("enum")).contains(value)) {
      problems.add(path + ": " + value + " is none of " + schema.get("enum"));
    } else if (value instanceof List<?> items) {
      for (int i = 0; i < items.size(); i++) {
        check(path + "[" + i + "]", items.get(i), map(schema, "items"), problems);
      }
    } else if (value instanceof Map<?, ?> fields) {
      checkFields(path, fields, schema, problems);
    }
  }

  private static void checkFields(
      String path, Map<?, ?> fields, Map<?, ?> schema, List<String> problems) {
    if (schema.get("required") instanceof List<?> required) {
      required.stream()
          .filter(field -> !fields.containsKey(field))
          .forEach(field -> problems.add(path + ": " + field + " is missing"));
    }
    fields.forEach(
        (field, value) -> {
          String below = path + "." + field;
          if (schema.get("properties") instanceof Map<?, ?> known && known.containsKey(field)) {
            check(below, value, (Map<?, ?>) known.get(field), problems);
          } else if (schema.get("additionalProperties") instanceof Map<?, ?> any) {
            check(below, value, any, problems);
          } else if (!Boolean.TRUE.equals(schema.get("x-kubernetes-preserve-unknown-fields"))) {
            problems.add(below + " is unknown");
          }
        });
  }

  private static boolean hasType(Object value, Map<?, ?> schema) {
    if (Boolean.TRUE.equals(schema.get("x-kubernetes-int-or-string"))) {
      return value instanceof Integer || value instanceof String;
    }
    return switch (String.valueOf(schema.get("type"))) {
      case "object" -> value instanceof Map;
      case "array" -> value instanceof List;
      case "string" -> value instanceof String;
      case "integer" -> value instanceof Integer || value instanceof Long;
      case "number" -> value instanceof Number;
      case "boolean" -> value instanceof Boolean;
      default -> true;
    };
  }
}
