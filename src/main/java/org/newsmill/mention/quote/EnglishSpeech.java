package org.newsmill.mention.quote;

import java.util.regex.Pattern;

/**
 * How English names speakers and reports speech, as parts of patterns. All repetitions are bounded,
 * so that a pattern takes time linear in the text.
 */
final class EnglishSpeech {
  private static final String WORD = "[\\w'’-]{1,30}";

  /** Verbs of saying, with or without a quotation. */
  static final String VERB =
      "(said|says|told|added|adds|asked|cried|shouted|wrote|writes|warned|warns|argued|argues"
          + "|announced|explained|explains|noted|notes|insisted|insists|replied|claimed|claims"
          + "|stated|declared|admitted|admits|predicts|recalls|recalled|continued|tweeted|testified|reported|conceded"
          + "|acknowledged|confirmed|predicted|joked|urged|responded|answered|remarked|complained"
          + "|exclaimed|suggested|concluded|commented|maintained|used to say)";

  /** What stands before a name and is no part of it. */
  static final String TITLE =
      "(?:(?:(?:Deputy |Vice )?(?:Prime Minister|President)|Mr|Ms|Mrs|Dr|Prof|Sir|Lord|Lady|Dame"
          + "|Minister|Senator|Judge|Justice|Mayor|Governor|Chancellor|Professor|Captain|Coach"
          + "|Secretary|General|Chairman|Sen|Rep|Gov|Gen)\\.? |(?:[A-Z][\\w'’&-]{0,30} ){0,5}"
          + "(?:[Cc]oach|analyst|economist|director|chairman|[Cc]hief executive|spokesman|spokeswoman"
          + "|spokesperson|captain|manager|editor|lawyer|president|minister|secretary|founder"
          + "|researcher|campaigner|author|professor) )?";

  /** A phrase such as <i>Its founder</i> whose name follows behind a comma. */
  static final String ROLE =
      "(?:(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|An?|an?) " + WORD + "(?: " + WORD + "){0,3}, )?";

  private static final String NO_NOUN =
      "(?!(?:in|on|at|to|of|for|by|from|with|as|who|which|that|when|while|during|after|before"
          + "|earlier|last|this|and|has|have|had|was|were|is|are|told|said|says)\\b)";
  private static final String PROPER = "[A-Z][\\w'’-]{0,30}(?: [A-Z][\\w'’-]{0,30}){0,3}";
  private static final String PHRASE =
      "(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Mm]y|[Tt]heir|[Ii]ts|[Oo]ur|[Oo]ne) "
          + NO_NOUN
          + WORD
          + "(?: "
          + NO_NOUN
          + WORD
          + "){0,3}";
  private static final String PHRASE_OF =
      PHRASE + "(?: (?:for|of|at|from) (?:the |an? )?" + WORD + "(?: [A-Z]" + WORD + "){0,3})?";
  private static final String PLURAL =
      "(?:[A-Z][\\w'’-]{1,30} )?(?:[Oo]fficials|[Ll]eaders|[Ll]awmakers|[Mm]inisters|[Pp]olice"
          + "|[Rr]esearchers|[Ss]cientists|[Ee]xperts|[Aa]nalysts|[Ee]conomists|[Ff]orecasters"
          + "|[Cc]ritics|[Dd]octors|[Pp]rosecutors|[Ii]nvestigators|[Cc]ampaigners|[Rr]esidents"
          + "|[Ww]itnesses|[Ll]awyers|[Tt]raders|[Aa]uthorities|[Oo]rganisers|[Oo]rganizers"
          + "|[Ss]ources|[Tt]eachers|[Ww]orkers)";
  private static final String PRONOUN = "he|she|they|we|it|I|He|She|They|We|It";

  /** Who speaks, before the verb. */
  static final String NAME =
      "(" + PHRASE_OF + "|" + PLURAL + "|(?:" + PRONOUN + ")(?= )|" + PROPER + ")";

  /** Who speaks, behind the verb. */
  static final String NAME_BEHIND =
      "(" + PHRASE + "|" + PLURAL + "|(?:" + PRONOUN + ")\\b|" + PROPER + ")";

  /** What is told about the speaker between commas. */
  static final String ASIDE =
      "(?:,(?: [^,.\\n\"“”]{1,80},)?| - [^.\\n]{1,160} -| – [^.\\n]{1,160} –)?";

  /** The beginning of a clause that says. */
  static final Pattern SUBJECT =
      Pattern.compile("(?:^|[.!?] |\\n)" + ROLE + TITLE + NAME + ASIDE + " ");

  private EnglishSpeech() {}
}
