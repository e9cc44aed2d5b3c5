package org.newsmill.extract.story;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsmill.extract.cue.Cues;
import org.newsmill.extract.page.Block;

/**
 * How much speaks for several stories in a document whose sections begin at given heads. A heading
 * alone says nothing: articles have them too. What tells a digest is that each section stands by
 * itself, with its own sources or links, about its own subject; the way of a letter supports it.
 * The points and their reasons are in {@code docs/adr/0010-a-digest-needs-evidence.md}.
 */
final class DigestScore {
  /** From here on a document is cut. */
  static final int THRESHOLD = 5;

  /** Shared words, in percent, from which on sections speak of one subject. */
  private static final int COHERENT_PERCENT = 6;

  private static final int UNRELATED_PERCENT = 2;
  private static final Pattern CLOCK =
      Pattern.compile("[^\\p{L}\\p{N}]{0,3}(?:\\d{1,2}[:시]|(?:오전|오후) ?\\d|\\d{1,2}(?:am|pm)).*");
  private static final Pattern QUESTION =
      Pattern.compile("(?:[Qq문]\\d{0,2} ?[.:)]|[-―–—] ?|질문).*|.*[?？]");
  private static final Pattern COUNT = Pattern.compile("(\\d{1,2}) ?\\S");

  private final Cues cues;
  private final Coherence coherence;

  DigestScore(Cues cues) {
    this.cues = cues;
    this.coherence = new Coherence(cues);
  }

  /**
   * The points of one way to cut.
   *
   * @param sections all sections
   * @param full those that could be stories
   * @param letter points for the document being a letter, 0 to 3
   */
  Evidence of(
      Marks marks, List<Section> sections, List<Section> full, Setting setting, int letter) {
    Evidence evidence = new Evidence();
    if (full.size() < 2) {
      return evidence;
    }
    List<Section> headed = full.stream().filter(section -> section.head() != null).toList();
    evidence.add("own sources", ownSources(full));
    evidence.add("own links", ownLinks(full));
    evidence.add("linked heads", mostly(headed, DigestScore::hasLinkedHead) ? 2 : 0);
    evidence.add("letter", letter);
    evidence.add("dividers", mostly(headed, Section::framed) ? 1 : 0);
    evidence.add("emoji heads", mostly(headed, section -> Emoji.leads(section.title())) ? 1 : 0);
    int shared = coherence.percent(full);
    evidence.add("unrelated", shared <= UNRELATED_PERCENT ? 1 : 0);
    evidence.add("one subject", shared >= COHERENT_PERCENT ? -3 : 0);
    evidence.add("questions", half(headed, QUESTION) && ownSources(full) == 0 ? -3 : 0);
    evidence.add("times", half(headed, CLOCK) ? -4 : 0);
    evidence.add("parts of a report", isReport(sections) ? -3 : 0);
    evidence.add("counted list", isCounted(setting, marks.heads().size()) ? -2 : 0);
    evidence.add("one article", setting.oneArticle() ? -2 : 0);
    return evidence;
  }

  /** 4 when each of three or more sections names sources in lines of its own, 3 when most do. */
  private static int ownSources(List<Section> full) {
    long own = full.stream().filter(section -> !section.references().isEmpty()).count();
    if (own < 2 || 3 * own < 2L * full.size()) {
      return 0;
    }
    return full.size() >= 3 && own == full.size() ? 4 : 3;
  }

  /** 1 when most sections link somewhere, and no two to the same place only. */
  private static int ownLinks(List<Section> full) {
    Set<String> places = new HashSet<>();
    long linking = 0;
    for (Section section : full) {
      boolean own = false;
      for (Block block : section.blocks()) {
        for (Block.Link link : block.links()) {
          own |= References.isWeb(link) && places.add(link.href());
        }
      }
      linking += own ? 1 : 0;
    }
    return linking >= 2 && 3 * linking >= 2L * full.size() ? 1 : 0;
  }

  private static boolean hasLinkedHead(Section section) {
    return section.head().links().stream()
        .anyMatch(
            link -> References.isWeb(link) && 2 * link.text().length() >= section.title().length());
  }

  private interface Test {
    boolean accepts(Section section);
  }

  private static boolean mostly(List<Section> sections, Test test) {
    long accepted = sections.stream().filter(test::accepts).count();
    return accepted >= 2 && 3 * accepted >= 2L * sections.size();
  }

  private static boolean half(List<Section> headed, Pattern pattern) {
    long matching =
        headed.stream().filter(section -> pattern.matcher(section.title()).matches()).count();
    return !headed.isEmpty() && 2 * matching >= headed.size();
  }

  private boolean isReport(List<Section> sections) {
    return sections.stream()
            .map(section -> section.title().replaceAll("^[^\\p{L}]{1,6}", ""))
            .filter(title -> cues.is("report_heading", title))
            .count()
        >= 2;
  }

  /** Whether the title announces as many things as there are heads. */
  private boolean isCounted(Setting setting, int heads) {
    if (setting.title() == null) {
      return false;
    }
    Matcher count = COUNT.matcher(setting.title());
    while (count.find()) {
      String behind = setting.title().substring(count.end(1)).strip();
      boolean near = Math.abs(Integer.parseInt(count.group(1)) - heads) <= 1;
      if (near && (cues.begins("counted", behind) || countedLater(behind))) {
        return true;
      }
    }
    return false;
  }

  /** English puts words between the number and what it counts: "7 small ways". */
  private boolean countedLater(String behind) {
    int end = Math.min(behind.length(), 30);
    String found = cues.find("counted", behind.substring(0, end));
    return found != null && found.charAt(0) <= 'z';
  }
}
