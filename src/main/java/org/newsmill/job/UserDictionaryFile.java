package org.newsmill.job;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import org.newsmill.text.UserDictionary;

/**
 * Reads the user dictionary of a job, where the job is read: its words travel with the job, so that
 * workers need not see the file.
 */
final class UserDictionaryFile {
  private static final int MAX_BYTES = 1_000_000;
  private static final String ALLOWED = "a user dictionary of up to " + MAX_BYTES + " bytes";

  private UserDictionaryFile() {}

  /**
   * The words of a file.
   *
   * @param error makes an error about the job's key of a problem and what is allowed
   */
  static UserDictionary read(
      String path, JobFile.Files files, BiFunction<String, String, JobError> error) {
    if (!files.exists(path)) {
      throw error.apply("there is no file " + path, "the path of a user dictionary");
    }
    byte[] bytes;
    try {
      bytes = files.read(path, MAX_BYTES + 1);
    } catch (IOException e) {
      throw error.apply(path + " cannot be read: " + e.getMessage(), ALLOWED);
    }
    if (bytes.length > MAX_BYTES) {
      throw error.apply(path + " is larger than " + MAX_BYTES + " bytes", ALLOWED);
    }
    try {
      return UserDictionary.parse(decode(bytes));
    } catch (CharacterCodingException e) {
      throw error.apply(path + " is not UTF-8", "a user dictionary in UTF-8");
    } catch (UserDictionary.MalformedLineException e) {
      throw new JobError(path + ":" + e.line(), "user_dictionary", e.getMessage(), e.allowed());
    }
  }

  private static String decode(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}
