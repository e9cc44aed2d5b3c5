package org.newsmill.job;

import java.io.Serializable;
import java.util.Arrays;
import org.newsmill.text.ContentHash;

/**
 * A model that a job names. The bytes of a file are read where the job begins, so that no worker
 * needs to find it.
 */
public final class ModelSource implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final byte[] NONE = {};

  private final String name;
  private final byte[] bytes;

  private ModelSource(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  /** A model in the jar, by its name, such as {@code section-ko}. */
  static ModelSource shipped(String name) {
    return new ModelSource(name, NONE);
  }

  /** A model file, by its path. */
  static ModelSource file(String path, byte[] bytes) {
    return new ModelSource(path, bytes.clone());
  }

  /** Whether the model is in the jar, under its name. */
  public boolean isShipped() {
    return bytes.length == 0;
  }

  /** Name of a model in the jar, or path of a file. */
  public String name() {
    return name;
  }

  /** What the file holds; nothing for a model in the jar. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Hash of what decides the rows. */
  String hash() {
    return isShipped() ? name : ContentHash.of(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ModelSource source
        && source.name.equals(name)
        && Arrays.equals(source.bytes, bytes);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
