package org.newsmill.sample;

/**
 * Changes white space of a text as copying does, and nothing that {@link
 * org.newsmill.text.CleanText} would keep.
 */
enum Spacing {
  AS_IT_IS {
    @Override
    String apply(String body) {
      return body;
    }
  },
  CARRIAGE_RETURNS {
    @Override
    String apply(String body) {
      return body.replace("\n", "\r\n") + "\r\n";
    }
  },
  SINGLE_LINES {
    @Override
    String apply(String body) {
      return body.replace("\n\n", " \n\t");
    }
  },
  WIDE_BLANKS {
    @Override
    String apply(String body) {
      return "\u3000" + body.replace(". ", ".\u00A0 ");
    }
  };

  private static final double SHARE_AS_IT_IS = 0.7;
  private static final Spacing[] ALL = values();

  /** The text as it is for 7 of 10 copies, otherwise any of the others. */
  static Spacing draw(Draws draws) {
    boolean asItIs = draws.unit() < SHARE_AS_IT_IS;
    int other = 1 + draws.below(ALL.length - 1);
    return asItIs ? AS_IT_IS : ALL[other];
  }

  abstract String apply(String body);
}
