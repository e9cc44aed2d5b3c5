package org.newsmill.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.newsmill.model.ModelFileException.Fault;

/**
 * The file format of models, big-endian: magic {@code NMLM}, int format version, long length of the
 * whole file, int length and bytes of the header (JSON, UTF-8), then temperature, scales and biases
 * as doubles, a bitmap of the buckets that have a weight and the int8 rows of those buckets, last
 * the SHA-256 of everything before. Nothing depends on a compression library or on how numbers are
 * printed, so equal training gives equal bytes.
 */
public final class ModelFile {
  private static final int MAGIC = 0x4E4D4C4D;
  private static final int VERSION = 1;
  private static final int PREFIX_BYTES = 16;
  private static final int CHECKSUM_BYTES = 32;
  private static final JsonMapper JSON = new JsonMapper();

  private ModelFile() {}

  /** The bytes of a model. */
  public static byte[] write(LinearModel model) {
    byte[] header = headerBytes(model.header());
    byte[] rows = WeightRows.write(model.weights(), model.header());
    int length = PREFIX_BYTES + 4 + header.length + rows.length + CHECKSUM_BYTES;
    ByteBuffer out = ByteBuffer.allocate(length);
    out.putInt(MAGIC).putInt(VERSION).putLong(length);
    out.putInt(header.length).put(header).put(rows);
    out.put(sha256(out.array(), length - CHECKSUM_BYTES));
    return out.array();
  }

  /**
   * Reads a model from a file.
   *
   * @throws ModelFileException when the file is missing, not a model, newer, truncated or corrupted
   */
  public static LinearModel read(Path file) {
    try {
      return read(Files.readAllBytes(file), file.toString());
    } catch (NoSuchFileException e) {
      throw new ModelFileException(Fault.MISSING, file + ": no such model file");
    } catch (IOException e) {
      throw new ModelFileException(Fault.MISSING, file + ": cannot be read: " + e.getMessage());
    }
  }

  /**
   * Reads a model that is shipped as a resource.
   *
   * @param name absolute name, such as {@code /models/x.nmlm}
   * @throws ModelFileException as {@link #read(Path)}
   */
  public static LinearModel readResource(String name) {
    try (InputStream in = ModelFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new ModelFileException(Fault.MISSING, name + ": no such model resource");
      }
      return read(in.readAllBytes(), name);
    } catch (IOException e) {
      throw new ModelFileException(Fault.MISSING, name + ": cannot be read: " + e.getMessage());
    }
  }

  /**
   * Reads a model from its bytes.
   *
   * @param name what to call it in messages
   * @throws ModelFileException as {@link #read(Path)}
   */
  public static LinearModel read(byte[] bytes, String name) {
    check(bytes, name);
    ByteBuffer in = ByteBuffer.wrap(bytes, 0, bytes.length - CHECKSUM_BYTES);
    in.position(PREFIX_BYTES);
    try {
      byte[] header = new byte[in.getInt()];
      in.get(header);
      ModelHeader parsed = JSON.readValue(header, ModelHeader.class);
      return new LinearModel(parsed, WeightRows.read(in, parsed));
    } catch (IOException | BufferUnderflowException | IllegalArgumentException e) {
      throw new ModelFileException(
          Fault.CORRUPTED, name + ": the content does not fit its header: " + e.getMessage());
    }
  }

  private static void check(byte[] bytes, String name) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (bytes.length < 4 || in.getInt() != MAGIC) {
      String found = HexFormat.of().formatHex(bytes, 0, Math.min(4, bytes.length));
      throw new ModelFileException(
          Fault.NOT_A_MODEL,
          name + ": not a model file: starts with 0x" + found + ", expected 0x4e4d4c4d (NMLM)");
    }
    if (bytes.length < PREFIX_BYTES) {
      throw truncated(name, bytes.length, "at least " + PREFIX_BYTES);
    }
    int version = in.getInt();
    if (version != VERSION) {
      String reason = ": model format version " + version + ", this program reads " + VERSION;
      throw new ModelFileException(
          version > VERSION ? Fault.NEWER : Fault.CORRUPTED, name + reason);
    }
    long length = in.getLong();
    if (bytes.length < length) {
      throw truncated(name, bytes.length, Long.toString(length));
    }
    checkSum(bytes, length, name);
  }

  private static void checkSum(byte[] bytes, long length, String name) {
    if (bytes.length != length || length < PREFIX_BYTES + CHECKSUM_BYTES) {
      throw new ModelFileException(
          Fault.CORRUPTED, name + ": " + bytes.length + " bytes, expected " + length);
    }
    int end = bytes.length - CHECKSUM_BYTES;
    String found = HexFormat.of().formatHex(sha256(bytes, end));
    String expected = HexFormat.of().formatHex(bytes, end, bytes.length);
    if (!found.equals(expected)) {
      throw new ModelFileException(
          Fault.CORRUPTED, name + ": SHA-256 is " + found + ", expected " + expected);
    }
  }

  private static ModelFileException truncated(String name, int found, String expected) {
    return new ModelFileException(
        Fault.TRUNCATED, name + ": truncated: " + found + " bytes, expected " + expected);
  }

  private static byte[] headerBytes(ModelHeader header) {
    try {
      return JSON.writeValueAsString(header).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] sha256(byte[] bytes, int length) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes, 0, length);
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
