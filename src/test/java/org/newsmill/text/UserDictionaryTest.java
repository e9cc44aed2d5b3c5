package org.newsmill.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsmill.text.UserDictionary.Entry;

class UserDictionaryTest {
  @Test
  void readsWordsAndParts_sorted() throws Exception {
    String text = "\uFEFF# games\r\n\r\n  챗GPT  # a program\n새들대교\t새들   대교\r\uD842\uDFB7집\n";
    assertEquals(
        List.of(
            new Entry("새들대교", List.of("새들", "대교")),
            new Entry("챗GPT", List.of()),
            new Entry("\uD842\uDFB7집", List.of())),
        UserDictionary.parse(text).entries());
  }

  @Test
  void composesHangul() throws Exception {
    String text = "소라누리 소라 누리";
    assertEquals(
        UserDictionary.parse(text),
        UserDictionary.parse(Normalizer.normalize(text, Normalizer.Form.NFD)));
  }

  @Test
  void isEmpty_whenOnlyCommentsAreGiven() throws Exception {
    assertEquals(UserDictionary.EMPTY, UserDictionary.parse(" \n# x\n"));
    assertTrue(UserDictionary.parse("").isEmpty());
  }

  @Test
  void refusesAWord_whenItIsGivenTwice() {
    assertRefused("소라\n챗GPT\n소라", 3, "'소라' stands in line 1 already", "each surface form once");
  }

  @Test
  void refusesParts_whenTheyGiveAnotherWord() {
    String allowed = "a surface form, alone or with parts that give it when joined";
    assertRefused("새들대교 새들 다리", 1, "the parts '새들 다리' do not give '새들대교'", allowed);
    assertRefused("챗 GPT", 1, "the parts 'GPT' do not give '챗'", allowed);
  }

  @Test
  void refusesAWord_withoutALetter() {
    assertRefused("\n...", 2, "'...' holds no letter or digit", "nouns");
  }

  @Test
  void refusesAWord_whenItIsTooLong() {
    assertEquals(1, accepted("가".repeat(100)));
    assertRefused(
        "가".repeat(101), 1, "the surface form is 101 characters long", "up to 100 characters");
  }

  @Test
  void refusesTooManyWords() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 100_001; i++) {
      text.append('w').append(i).append('\n');
    }
    assertRefused(text.toString(), 100_001, "there are too many entries", "up to 100000 entries");
  }

  @Test
  void hashDependsOnTheWordsAlone() throws Exception {
    String hash = UserDictionary.parse("소라\n챗GPT\n").hash();
    assertEquals(hash, UserDictionary.parse("챗GPT # x\n소라").hash());
    assertTrue(!hash.equals(UserDictionary.parse("소라 소 라\n챗GPT").hash()));
  }

  @Test
  void travels() throws Exception {
    UserDictionary dictionary = UserDictionary.parse("소라누리 소라 누리\n챗GPT\n");
    assertEquals(dictionary, copy(dictionary));
  }

  private static Object copy(Object value) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(value);
    return new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
  }

  private static int accepted(String text) {
    try {
      return UserDictionary.parse(text).entries().size();
    } catch (UserDictionary.MalformedLineException e) {
      throw new AssertionError(e);
    }
  }

  private static void assertRefused(String text, int line, String problem, String allowed) {
    UserDictionary.MalformedLineException refusal =
        assertThrows(UserDictionary.MalformedLineException.class, () -> UserDictionary.parse(text));
    assertEquals(line, refusal.line());
    assertEquals(problem, refusal.getMessage());
    assertEquals(allowed, refusal.allowed());
  }
}
