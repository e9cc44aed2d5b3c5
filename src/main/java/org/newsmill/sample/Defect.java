package org.newsmill.sample;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.newsmill.outcome.Reason;

/** Ways in which a line is broken, each with the reason for which it is rejected. */
enum Defect {
  CUT(Reason.NOT_JSON) {
    @Override
    byte[] apply(byte[] line, int at) {
      int end = at;
      while (isInsideCharacter(line[end])) {
        end--;
      }
      return Arrays.copyOf(line, end);
    }
  },
  NOT_UTF8(Reason.NOT_UTF8) {
    @Override
    byte[] apply(byte[] line, int at) {
      byte[] broken = line.clone();
      broken[at] = (byte) 0xFF;
      return broken;
    }
  },
  WRONG_TYPE(Reason.WRONG_TYPE) {
    @Override
    byte[] apply(byte[] line, int at) {
      byte[] start = "{\"title\":12345,".getBytes(StandardCharsets.UTF_8);
      String rest =
          new String(line, StandardCharsets.UTF_8).replaceFirst("\"title\"", "\"kicker\"");
      byte[] tail = rest.substring(1).getBytes(StandardCharsets.UTF_8);
      byte[] broken = Arrays.copyOf(start, start.length + tail.length);
      System.arraycopy(tail, 0, broken, start.length, tail.length);
      return broken;
    }
  },
  ARRAY(Reason.NOT_AN_OBJECT) {
    @Override
    byte[] apply(byte[] line, int at) {
      byte[] broken = new byte[line.length + 2];
      broken[0] = '[';
      System.arraycopy(line, 0, broken, 1, line.length);
      broken[line.length + 1] = ']';
      return broken;
    }
  };

  private static final Defect[] ALL = values();

  private final Reason reason;

  Defect(Reason reason) {
    this.reason = reason;
  }

  static Defect draw(Draws draws) {
    return ALL[draws.below(ALL.length)];
  }

  Reason reason() {
    return reason;
  }

  /**
   * Breaks a line.
   *
   * @param at a place in the line, neither its first nor its last byte
   */
  abstract byte[] apply(byte[] line, int at);

  private static boolean isInsideCharacter(byte b) {
    return (b & 0xC0) == 0x80;
  }
}
