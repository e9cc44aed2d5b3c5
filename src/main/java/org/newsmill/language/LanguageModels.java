package org.newsmill.language;

import java.util.EnumMap;
import java.util.Map;
import org.newsmill.model.LinearModel;
import org.newsmill.model.ModelFile;

/**
 * The shipped models that tell apart the languages of a script. One copy a process, each loaded
 * when its script is first met, shared by all threads.
 */
final class LanguageModels {
  private static final LanguageModels SHIPPED = new LanguageModels();

  private final Map<WritingSystem, LinearModel> loaded = new EnumMap<>(WritingSystem.class);

  private LanguageModels() {}

  static LanguageModels shipped() {
    return SHIPPED;
  }

  /** The model of a writing system that has one. */
  synchronized LinearModel of(WritingSystem system) {
    return loaded.computeIfAbsent(
        system, s -> ModelFile.readResource("/models/language-" + s.model() + ".nmlm"));
  }
}
