package org.newsmill.korean.lattice;

import static java.lang.Character.UnicodeScript.COMMON;
import static java.lang.Character.UnicodeScript.INHERITED;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/**
 * What decides which characters an unknown word takes, for each UTF-16 unit in one int: the class
 * of the dictionary, and what the running Java knows of the character, as Nori asks it.
 */
final class CharacterKinds {
  static final int SCRIPT_MASK = 0xFF;
  static final int CLASS_MASK = 0xF00;
  static final int CLASS_SHIFT = 8;

  /** Of the scripts Common and Inherited, which go with every script. */
  static final int ANY_SCRIPT = 1 << 12;

  static final int PUNCTUATION = 1 << 13;
  static final int DIGIT = 1 << 14;
  static final int NON_SPACING = 1 << 15;
  static final int INVOKE = 1 << 16;
  static final int GROUP = 1 << 17;
  static final int SPACE_SEPARATOR = 1 << 18;

  private static final int UNITS = 0x10000;
  private static final char ARAEA = '\u318D';

  private CharacterKinds() {}

  static int[] of(WordTables tables) {
    int[] kinds = new int[UNITS];
    Map<UnicodeScript, Integer> numbers = new EnumMap<>(UnicodeScript.class);
    for (int unit = 0; unit < UNITS; unit++) {
      UnicodeScript script = UnicodeScript.of(unit);
      Integer number = numbers.putIfAbsent(script, numbers.size());
      kinds[unit] =
          (number == null ? numbers.size() - 1 : number) | kind(tables, (char) unit, script);
    }
    return kinds;
  }

  private static int kind(WordTables tables, char unit, UnicodeScript script) {
    int type = Character.getType(unit);
    int characterClass = tables.characterClasses()[unit];
    int flags = tables.classFlags()[characterClass];
    return characterClass << CLASS_SHIFT
        | (script == COMMON || script == INHERITED ? ANY_SCRIPT : 0)
        | (isPunctuation(unit, type) ? PUNCTUATION : 0)
        | (Character.isDigit(unit) ? DIGIT : 0)
        | (type == Character.NON_SPACING_MARK ? NON_SPACING : 0)
        | ((flags & WordTables.INVOKE) != 0 ? INVOKE : 0)
        | ((flags & WordTables.GROUP) != 0 ? GROUP : 0)
        | (type == Character.SPACE_SEPARATOR ? SPACE_SEPARATOR : 0);
  }

  private static boolean isPunctuation(char unit, int type) {
    return unit == ARAEA
        || switch (type) {
          case Character.SPACE_SEPARATOR,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.CONTROL,
              Character.FORMAT,
              Character.DASH_PUNCTUATION,
              Character.START_PUNCTUATION,
              Character.END_PUNCTUATION,
              Character.CONNECTOR_PUNCTUATION,
              Character.OTHER_PUNCTUATION,
              Character.MATH_SYMBOL,
              Character.CURRENCY_SYMBOL,
              Character.MODIFIER_SYMBOL,
              Character.OTHER_SYMBOL,
              Character.INITIAL_QUOTE_PUNCTUATION,
              Character.FINAL_QUOTE_PUNCTUATION ->
              true;
          default -> false;
        };
  }
}
