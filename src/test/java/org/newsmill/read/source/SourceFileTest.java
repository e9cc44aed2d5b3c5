package org.newsmill.read.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.ZstdDictTrainer;
import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsmill.job.Compression;
import org.newsmill.job.Format;
import org.newsmill.outcome.Reason;
import org.newsmill.text.ContentHash;

class SourceFileTest {
  private static final int MAX_RATIO = 200;

  @ParameterizedTest
  @EnumSource(Compression.class)
  void readsAllMembersStreamsAndFrames(Compression compression) throws IOException {
    byte[] one = MemoryFiles.compress(compression, "하나".getBytes(UTF_8));
    byte[] two = MemoryFiles.compress(compression, "둘 \uD83D\uDE00".getBytes(UTF_8));
    byte[] none = MemoryFiles.compress(compression, new byte[0]);

    assertEquals(
        "하나둘 \uD83D\uDE00",
        new String(content(compression, MemoryFiles.join(one, none, two)).readAllBytes(), UTF_8));
  }

  @ParameterizedTest
  @EnumSource(value = Compression.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void givesEveryByteInFrontOfABreak(Compression compression) throws IOException {
    byte[] text = noise(2000);
    byte[] one = MemoryFiles.compress(compression, text);
    byte[] broken = MemoryFiles.join(one, Arrays.copyOf(one, one.length / 2));

    ByteArrayOutputStream read = new ByteArrayOutputStream();
    InputStream in = content(compression, broken);
    BrokenDataException thrown = assertThrows(BrokenDataException.class, () -> in.transferTo(read));

    assertEquals(Reason.UNREADABLE_FILE, thrown.reason());
    assertTrue(read.size() >= text.length, () -> read.size() + " bytes");
    assertArrayEquals(text, Arrays.copyOf(read.toByteArray(), text.length));
    assertSame(thrown, assertThrows(BrokenDataException.class, in::read));
  }

  @ParameterizedTest
  @EnumSource(value = Compression.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void stops_whenDataBecomeFarMore(Compression compression) {
    byte[] bomb = MemoryFiles.compress(compression, new byte[40_000_000]);
    ByteArrayOutputStream read = new ByteArrayOutputStream();

    BrokenDataException thrown =
        assertThrows(BrokenDataException.class, () -> content(compression, bomb).transferTo(read));

    assertEquals(Reason.TOO_COMPRESSED, thrown.reason());
    assertTrue(read.size() < 30_000_000, () -> read.size() + " bytes");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readsFramesWithTheDictionaryOfTheFile(boolean compressed) throws IOException {
    ZstdDictTrainer trainer = new ZstdDictTrainer(1 << 20, 4000);
    for (int i = 0; i < 2000; i++) {
      trainer.addSample(
          ("{\"title\": \"누리 소식 " + i * 7919 + "\", \"publisher\": \"누리\"}").getBytes(UTF_8));
    }
    byte[] dictionary = trainer.trainSamples();
    byte[] stored = compressed ? MemoryFiles.compress(Compression.ZSTD, dictionary) : dictionary;
    byte[] header =
        ByteBuffer.allocate(8)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(0x184D2A5D)
            .putInt(stored.length)
            .array();
    byte[] file =
        MemoryFiles.join(header, stored, frame("누리 소식 1", dictionary), frame("둘", dictionary));

    assertEquals("누리 소식 1둘", new String(content(Compression.ZSTD, file).readAllBytes(), UTF_8));
  }

  private static byte[] frame(String text, byte[] dictionary) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZstdOutputStreamNoFinalizer zstd = new ZstdOutputStreamNoFinalizer(out)) {
      zstd.setDict(dictionary);
      zstd.write(text.getBytes(UTF_8));
    }
    return out.toByteArray();
  }

  @Test
  void throwsWhatTheSourceThrows_notADefect() {
    IOException failure = new IOException("disk");
    SourceFile file =
        new SourceFile(
            "/a.gz",
            Format.JSONL,
            Compression.GZIP,
            0,
            9,
            () ->
                Channels.newChannel(
                    new InputStream() {
                      @Override
                      public int read() throws IOException {
                        throw failure;
                      }

                      @Override
                      public int read(byte[] bytes, int from, int length) throws IOException {
                        throw failure;
                      }
                    }));

    assertSame(failure, assertThrows(IOException.class, () -> file.content(MAX_RATIO).read()));
  }

  private static byte[] noise(int lines) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      text.append(ContentHash.of(String.valueOf(i)));
    }
    return text.toString().getBytes(UTF_8);
  }

  private static InputStream content(Compression compression, byte[] bytes) throws IOException {
    return MemoryFiles.of("/a", Format.TEXT, compression, bytes).content(MAX_RATIO);
  }
}
