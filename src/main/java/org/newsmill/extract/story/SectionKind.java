package org.newsmill.extract.story;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.newsmill.extract.cue.Cues;
import org.newsmill.extract.page.Block;
import org.newsmill.outcome.Reason;

/** Tells the parts of a newsletter that are no stories. */
final class SectionKind {
  /** What is longer is a story, whatever it mentions. */
  private static final int MAX_WEIGHT = 600;

  private static final int MAX_SHOWN_CHARS = 60;
  private static final Pattern MARKS = Pattern.compile("^[^\\p{L}\\p{N}]{1,8}");

  private final Cues cues;
  private final Residue residue;

  SectionKind(Cues cues) {
    this.cues = cues;
    this.residue = new Residue(cues);
  }

  /**
   * Why a section is no story.
   *
   * @param reason null for a story
   * @param detail by what it is known
   */
  record Kind(Reason reason, String detail) {
    static final Kind STORY = new Kind(null, "");
  }

  /** The kind of the section at {@code index} of all sections. */
  Kind of(List<Section> sections, int index) {
    Section section = sections.get(index);
    String head = MARKS.matcher(section.title()).replaceFirst("");
    String text = section.blocks().stream().map(Block::text).collect(Collectors.joining("\n"));
    if (isContents(sections, index, head)) {
      return kind(Reason.CONTENTS, head.isEmpty() ? text : head);
    }
    if (cues.in("advertisement", section.title()) || cues.begins("advertisement", text)) {
      return kind(Reason.ADVERTISEMENT, head);
    }
    if (!section.references().isEmpty() && section.weight() >= Section.STORY_WEIGHT) {
      return Kind.STORY;
    }
    if (!text.isEmpty() && section.blocks().stream().allMatch(residue::isOnlyResidue)) {
      return kind(Reason.TEMPLATE_RESIDUE, text);
    }
    return section.weight() > MAX_WEIGHT ? Kind.STORY : small(sections, index, head, text);
  }

  private Kind small(List<Section> sections, int index, String head, String text) {
    String teaser = cues.find("teaser_heading", head);
    teaser = teaser == null ? cues.find("teaser_text", text) : teaser;
    if (teaser != null) {
      return kind(Reason.TEASER, teaser);
    }
    String greeting = cues.begins("greeting", head) ? head : cues.find("greeting", text);
    if (index <= 1 && greeting != null) {
      return kind(Reason.GREETING, greeting);
    }
    String signOff = cues.find("sign_off", head + "\n" + text);
    if (index >= sections.size() - 2 && index > 0 && signOff != null) {
      return kind(Reason.SIGN_OFF, signOff);
    }
    return Kind.STORY;
  }

  /** A table of contents says that it is one, or repeats the heads that follow. */
  private boolean isContents(List<Section> sections, int index, String head) {
    Section section = sections.get(index);
    long repeated =
        section.blocks().stream()
            .filter(block -> block.text().length() >= 6)
            .filter(
                block ->
                    sections.stream()
                        .skip(index + 1L)
                        .anyMatch(later -> sameTitle(later.title(), block.text())))
            .count();
    boolean named = cues.is("contents", head.replaceAll("[^\\p{L}\\p{N}]{1,4}$", ""));
    boolean lines =
        !section.blocks().isEmpty()
            && section.weight() / section.blocks().size() < Section.STORY_WEIGHT;
    return repeated >= 2 || (named && lines);
  }

  private static boolean sameTitle(String title, String line) {
    String bareTitle = bare(title);
    String bareLine = bare(line);
    return bareTitle.length() >= 4
        && (bareLine.contains(bareTitle)
            || (bareLine.length() >= 6 && bareTitle.contains(bareLine)));
  }

  private static String bare(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static Kind kind(Reason reason, String detail) {
    String line = detail.replace('\n', ' ');
    int end =
        line.offsetByCodePoints(
            0, Math.min(MAX_SHOWN_CHARS, line.codePointCount(0, line.length())));
    return new Kind(reason, line.substring(0, end));
  }
}
