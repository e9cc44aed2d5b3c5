package org.newsmill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The list of what the jar holds, which the build makes. */
class LicencesIT {
  /** May be shipped under Apache-2.0; of a choice of licences the list names the first. */
  private static final Set<String> ALLOWED =
      Set.of(
          "Apache-2.0",
          "MIT",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "MPL-1.1",
          "Mozilla Public License Version 1.1",
          "Go License");

  private static JsonNode components;

  @BeforeAll
  static void readList() throws IOException {
    components =
        new ObjectMapper()
            .readTree(Path.of("target", "newsmill-sbom.json").toFile())
            .path("components");
  }

  @Test
  void namesWhatTheJarHolds_andNothingOfTheTests() {
    TreeSet<String> names = new TreeSet<>();
    components.forEach(component -> names.add(component.path("name").asText()));
    assertTrue(names.containsAll(Set.of("beam-sdks-java-core", "flink-runtime", "jsoup", "avro")));
    assertTrue(names.stream().noneMatch(name -> name.startsWith("junit")), names::toString);
  }

  @Test
  void everyLibrary_hasALicenceThatMayBeShipped() {
    TreeMap<String, String> others = new TreeMap<>();
    for (JsonNode component : components) {
      JsonNode first = component.path("licenses").path(0);
      String licence =
          first.path("license").path("id").asText(first.path("license").path("name").asText());
      if (!ALLOWED.contains(licence)) {
        others.put(component.path("purl").asText(), licence);
      }
    }
    assertEquals(new TreeMap<>(), others);
  }
}
