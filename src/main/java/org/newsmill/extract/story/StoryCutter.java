package org.newsmill.extract.story;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.newsmill.extract.cue.Cues;
import org.newsmill.extract.page.Block;
import org.newsmill.outcome.Reason;

/**
 * Cuts a document into its stories. A document is cut when {@link DigestScore} finds enough
 * evidence that it is a digest; else it stays one article, since a false cut is worse than a missed
 * one.
 *
 * <p>Cost: linear in the text, once for each way in which heads could be marked.
 */
public final class StoryCutter {
  private static final int MAX_TAIL_CHARS = 300;
  private static final int LETTER_LINES = 4;
  private static final Pattern SIGN_BEFORE =
      Pattern.compile(
          "^(?:[■◆◇□◈▣●○▶▷★☆※•▪]{1,3}|\\[?\\d{1,2}[.)\\]]|#\\d{1,2}|0\\d|[①-⑳]) ?(?=\\D)");

  private final Cues cues = Cues.of("/story/cues.yaml");
  private final References references = new References(cues);
  private final DigestScore score = new DigestScore(cues);
  private final SectionKind kinds = new SectionKind(cues);
  private final Residue residue = new Residue(cues);

  /** Cuts the blocks of a document, its title and furniture taken away before. */
  public Cutting cut(List<Block> blocks, Setting setting) {
    List<References.Named> named = references.in(blocks);
    List<Section> best = List.of();
    Marks marks = null;
    Evidence evidence = new Evidence();
    int letter = letterPoints(blocks, setting);
    for (Marks way : Marks.of(blocks, named, cues)) {
      List<Section> sections = Section.of(blocks, named, way.heads());
      Evidence points = score.of(way, sections, storyLike(sections), setting, letter);
      if (marks == null || points.sum() > evidence.sum()) {
        best = sections;
        marks = way;
        evidence = points;
      }
    }
    boolean digest = evidence.sum() >= DigestScore.THRESHOLD;
    Cutting cutting = digest ? stories(best, setting, evidence) : null;
    boolean several =
        digest && cutting.stories().stream().filter(story -> story.excluded() == null).count() > 1;
    return several ? cutting : whole(blocks, named, setting, evidence.toString());
  }

  /** The blocks of a document as one story, without asking whether it has several. */
  public Cutting leave(List<Block> blocks, Setting setting) {
    return whole(blocks, references.in(blocks), setting, "");
  }

  private List<Section> storyLike(List<Section> sections) {
    List<Section> full = new ArrayList<>();
    for (int i = 0; i < sections.size(); i++) {
      if (sections.get(i).isSubstantial() && kinds.of(sections, i).reason() == null) {
        full.add(sections.get(i));
      }
    }
    return full;
  }

  /** 2 for a message or for a text that calls itself a letter, 3 for both. */
  private int letterPoints(List<Block> blocks, Setting setting) {
    int edge = Math.min(LETTER_LINES, blocks.size());
    boolean told =
        (setting.title() != null && cues.in("letter", setting.title()))
            || blocks.subList(0, edge).stream().anyMatch(this::isLetterLine)
            || blocks.subList(blocks.size() - edge, blocks.size()).stream()
                .anyMatch(this::isLetterLine);
    return setting.mail() ? (told ? 3 : 2) : told ? 2 : 0;
  }

  private boolean isLetterLine(Block block) {
    return block.text().length() <= MAX_TAIL_CHARS && cues.in("letter", block.text());
  }

  private Cutting whole(
      List<Block> blocks, List<References.Named> named, Setting setting, String evidence) {
    Section all = Section.of(blocks, named, List.of()).get(0);
    List<RemovedBlock> removed = new ArrayList<>();
    List<Block> kept = new ArrayList<>();
    for (Block block : all.blocks()) {
      if (residue.isOnlyResidue(block)) {
        removed.add(RemovedBlock.of(block, Reason.TEMPLATE_RESIDUE, "anywhere"));
      } else {
        kept.add(block);
      }
    }
    Story story = Story.of(setting.title(), kept, all.references());
    return new Cutting(false, evidence, List.of(story), removed);
  }

  private Cutting stories(List<Section> sections, Setting setting, Evidence evidence) {
    List<Story> stories = new ArrayList<>();
    List<RemovedBlock> removed = new ArrayList<>();
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      SectionKind.Kind kind = kinds.of(sections, i);
      boolean opening = section.head() == null && !section.isSubstantial();
      if (opening) {
        Reason reason = kind.reason() == null ? Reason.GREETING : kind.reason();
        section
            .blocks()
            .forEach(
                block -> removed.add(RemovedBlock.of(block, openingReason(block, reason), "head")));
      } else if (section.blocks().isEmpty() && section.references().isEmpty()) {
        removed.add(RemovedBlock.sectionName(section.head()));
      } else {
        List<Block> kept = withoutFurniture(section, kind, removed);
        stories.add(
            new Story(
                title(section, sections, setting),
                kept,
                section.references(),
                kind.reason(),
                kind.detail()));
      }
    }
    return new Cutting(true, evidence.toString(), stories, removed);
  }

  private Reason openingReason(Block block, Reason reason) {
    boolean template = residue.isTemplateLine(block) && !cues.begins("greeting", block.text());
    return template ? Reason.TEMPLATE_RESIDUE : reason;
  }

  /** The blocks of a section without what the template and the writer of the letter added. */
  private List<Block> withoutFurniture(
      Section section, SectionKind.Kind kind, List<RemovedBlock> removed) {
    if (kind.reason() != null) {
      return section.blocks();
    }
    List<Block> kept = new ArrayList<>();
    for (int i = 0; i < section.blocks().size(); i++) {
      Block block = section.blocks().get(i);
      boolean behindSources = !section.references().isEmpty() && i >= section.lastSource();
      boolean last = i == section.blocks().size() - 1;
      boolean small = block.text().length() <= MAX_TAIL_CHARS;
      if (residue.isTemplateLine(block)) {
        removed.add(RemovedBlock.of(block, Reason.TEMPLATE_RESIDUE, "anywhere"));
      } else if (small && cues.begins("advertisement", block.text())) {
        removed.add(RemovedBlock.of(block, Reason.ADVERTISEMENT, "anywhere"));
      } else if (small && (behindSources || last) && cues.in("sign_off", block.text())) {
        removed.add(RemovedBlock.of(block, Reason.SIGN_OFF, "anywhere"));
      } else {
        kept.add(block);
      }
    }
    return kept;
  }

  /**
   * The title of a section: its head without emoji and number. A letter whose subject ends in the
   * first story's head, behind the emoji that leads other heads, gives that to the story before the
   * first head.
   */
  private static String title(Section section, List<Section> sections, Setting setting) {
    if (section.head() != null) {
      String bare = Emoji.withoutOuter(section.title());
      return SIGN_BEFORE.matcher(bare).replaceFirst("").strip();
    }
    for (Section other : sections) {
      String sign = Emoji.first(other.title());
      int at = sign.isEmpty() || setting.title() == null ? -1 : setting.title().indexOf(sign);
      if (at > 0) {
        return Emoji.withoutOuter(setting.title().substring(at));
      }
    }
    return setting.title();
  }
}
