package org.newsmill.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The regular expressions of the program: those in fields of its classes and of given objects, in
 * collections too, and those that stand in calls such as {@code text.replaceAll("..", "")}.
 */
public final class ProductPatterns {
  private static final String OWN = "org.newsmill.";
  private static final Pattern CALL =
      Pattern.compile(
          "\\.(matches|replaceAll|replaceFirst|split)\\(\\s*(\"(?:[^\"\\\\\\n]|\\\\.)++\")\\s*[,)]");
  private static final Set<String> LOOKS =
      Set.of("find", "matches", "lookingAt", "replaceAll", "replaceFirst", "results", "split");

  private final Map<String, Use> found = new TreeMap<>();
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<String, Boolean> searches = new TreeMap<>();

  /**
   * A pattern and how it is used.
   *
   * @param searches whether it is looked for from every place of a text, or at its beginning alone
   */
  public record Use(Pattern pattern, boolean searches) {}

  private ProductPatterns() {}

  /** Patterns by the place where they stand. */
  public static Map<String, Use> of(JavaClasses classes, List<Object> objects)
      throws IOException, ReflectiveOperationException {
    ProductPatterns patterns = new ProductPatterns();
    for (JavaClass type : classes) {
      type.getFieldAccessesFromSelf().forEach(patterns::learnUse);
    }
    for (JavaClass type : classes) {
      patterns.walkStatic(Class.forName(type.getName()));
    }
    for (Object object : objects) {
      patterns.walk(object, object.getClass().getSimpleName());
    }
    patterns.readSources();
    return patterns.found;
  }

  /** How a field is used: by the calls that follow it soonest in its method. */
  private void learnUse(JavaFieldAccess access) {
    if (!access.getTarget().getRawType().isEquivalentTo(Pattern.class)) {
      return;
    }
    int line = access.getLineNumber();
    Set<String> next = new HashSet<>();
    access.getOrigin().getMethodCallsFromSelf().stream()
        .filter(call -> call.getTargetOwner().getName().startsWith("java.util.regex."))
        .filter(call -> LOOKS.contains(call.getName()) && call.getLineNumber() >= line)
        .mapToInt(call -> call.getLineNumber())
        .min()
        .ifPresent(
            nearest ->
                access.getOrigin().getMethodCallsFromSelf().stream()
                    .filter(call -> call.getLineNumber() == nearest)
                    .forEach(call -> next.add(call.getName())));
    passedTo(access).forEach(next::add);
    next.retainAll(LOOKS);
    boolean anchored = !next.isEmpty() && Set.of("matches", "lookingAt").containsAll(next);
    if (access.getAccessType() == JavaFieldAccess.AccessType.GET) {
      searches.merge(access.getTarget().getFullName(), !anchored, Boolean::logicalOr);
    }
  }

  /** The looks of the methods of this program that take the pattern on the same line. */
  private static Stream<String> passedTo(JavaFieldAccess access) {
    return access.getOrigin().getMethodCallsFromSelf().stream()
        .filter(call -> call.getLineNumber() == access.getLineNumber())
        .flatMap(call -> call.getTarget().resolveMember().stream())
        .filter(method -> method.getOwner().getName().startsWith(OWN))
        .filter(
            method ->
                method.getRawParameterTypes().stream()
                    .anyMatch(type -> type.isEquivalentTo(Pattern.class)))
        .flatMap(method -> method.getMethodCallsFromSelf().stream())
        .map(call -> call.getName());
  }

  private void walkStatic(Class<?> type) throws ReflectiveOperationException {
    for (Field field : type.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
        field.setAccessible(true);
        walk(field.get(null), type.getName() + "." + field.getName());
      }
    }
  }

  private void walk(Object value, String place) throws ReflectiveOperationException {
    if (value instanceof Pattern pattern) {
      found.put(place, new Use(pattern, searches.getOrDefault(place, true)));
    } else if (value == null || !mayHold(value) || !seen.add(value)) {
      return;
    } else if (value instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        walk(entry.getValue(), place + "/" + entry.getKey());
      }
    } else if (value instanceof Optional<?> optional) {
      walk(optional.orElse(null), place);
    } else if (value instanceof Collection<?> items) {
      int at = 0;
      for (Object item : items) {
        walk(item, place + "/" + at++);
      }
    } else {
      walkFields(value, value.getClass());
    }
  }

  private static boolean mayHold(Object value) {
    return value instanceof Map
        || value instanceof Optional
        || value instanceof Collection
        || (value.getClass().getName().startsWith(OWN) && !value.getClass().isSynthetic());
  }

  private void walkFields(Object value, Class<?> type) throws ReflectiveOperationException {
    for (Class<?> each = type; each.getName().startsWith(OWN); each = each.getSuperclass()) {
      for (Field field : each.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          field.setAccessible(true);
          String place = each.getName() + "." + field.getName();
          Object held = field.get(value);
          // Several objects of a class, such as rules, have a pattern each.
          walk(held, found.containsKey(place) ? place + " " + held : place);
        }
      }
    }
  }

  private void readSources() throws IOException {
    List<Path> sources;
    try (Stream<Path> all = Files.walk(Path.of("src", "main", "java"))) {
      sources = all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    for (Path source : sources) {
      Matcher call = CALL.matcher(Files.readString(source));
      while (call.find()) {
        String literal = call.group(2);
        // An escape of four digits means the same to Pattern as to the compiler.
        String escaped = literal.replaceAll("(?<!\\\\)\\\\u", "\\\\\\\\u");
        String regex = escaped.substring(1, escaped.length() - 1).translateEscapes();
        found.put(
            source.getFileName() + " " + call.group(),
            new Use(Pattern.compile(regex), !call.group(1).equals("matches")));
      }
    }
  }
}
