package org.newsmill.extract.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsmill.extract.page.Block;
import org.newsmill.job.JobError;
import org.newsmill.job.TextFile;

class LineRuleFileTest {
  private static final String RULE =
      """
      words:
        team: '어린이팀|학교팀'
        credit: '%team% 드림'
      rules:
        - id: credit-team
          kind: credit
          anchor: tail
          needs: 드림
          pattern: '%credit%[.]?'
          matches: [어린이팀 드림]
          keeps: [어린이팀이 드림랜드에 갔다.]
      """;

  @Test
  void jobsOwnRules_areTriedBesideTheShipped() {
    LineRules rules = LineRules.with(List.of(new TextFile("own.yaml", RULE)));

    Cleaned cleaned = rules.clean(List.of(Block.paragraph("비가 왔다."), Block.paragraph("학교팀 드림.")));

    assertEquals(List.of(Block.paragraph("비가 왔다.")), cleaned.blocks());
    assertEquals(
        List.of(new RemovedLine("credit-team", "credit", "tail", "학교팀 드림.", 1)), cleaned.removed());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      value = {
        "id: credit-team § id: Team § 5: rules[0].id: 'Team' is no name of a credit rule; allowed: credit-some-words",
        "id: credit-team § id: byline-team § 5: rules[0].id: 'byline-team' is no name of a credit rule; allowed: credit-some-words",
        "kind: credit § kind: credits § 6: rules[0].kind: unknown value 'credits' (did you mean 'credit'?); allowed: byline, dateline, copyright, caption, credit, furniture, related, subscribe, greeting",
        "anchor: tail § anchor: end § 7: rules[0].anchor: unknown value 'end' (did you mean 'head'?); allowed: head, tail, foot, anywhere",
        "anchor: tail § scope: line § rules[0].anchor: is missing; allowed: head, tail, foot, anywhere",
        "anchor: tail § anker: tail § 7: rules[0].anker: unknown key; allowed: id, kind, anchor, scope, takes, needs, pattern, matches, keeps",
        "[.]? § (?P<team>x) § 9: rules[0].pattern: rule credit-team: unknown group 'team'; allowed: agency, byline, caption, owner",
        "[.]? § ( § 9: rules[0].pattern: rule credit-team: error parsing regexp: missing closing ): `(?:(?:어린이팀|학교팀) 드림)(`; allowed: a regular expression of RE2",
        "[.]? § (?=x) § 9: rules[0].pattern: rule credit-team: error parsing regexp: invalid or unsupported Perl syntax: `(?=`; allowed: a regular expression of RE2",
        "%team% 드림 § %tem% 드림 § 2: words: unknown word %tem%; allowed: words above: team",
        "matches: [어린이팀 드림] § matches: [어른팀 드림] § 10: rules[0].matches: rule credit-team does not remove '어른팀 드림'; allowed: lines that it removes, with ¦ between what goes and what stays",
        "keeps: [어린이팀이 드림랜드에 갔다.] § keeps: [학교팀 드림] § 11: rules[0].keeps: rule credit-team removes '학교팀 드림'; allowed: lines that it keeps",
        "keeps: [어린이팀이 드림랜드에 갔다.] § keeps: [] § 11: rules[0].keeps: rule credit-team has no examples; allowed: lines that it removes and that it keeps",
      })
  void refusesRule_namingFileLineAndId(String wrote, String wrong, String message) {
    String text = RULE.replace(wrote, wrong);

    String error =
        assertThrows(JobError.class, () -> LineRules.with(List.of(new TextFile("own.yaml", text))))
            .getMessage();

    assertEquals("own.yaml", error.substring(0, 8));
    assertEquals(message, error.replaceFirst("^own.yaml:( (?=[rw]))?", ""));
  }

  @Test
  void refusesIdThatIsTaken_alsoByTheShippedRules() {
    String taken = LineRules.shipped().all().get(0).id();
    Set<String> ids = new HashSet<>(Set.of("credit-team"));

    assertEquals(
        "own.yaml:5: rules[0].id: 'credit-team' is the id of another rule; allowed: a new id",
        assertThrows(JobError.class, () -> LineRuleFile.read("own.yaml", RULE, ids, true))
            .getMessage());
    assertThrows(
        JobError.class,
        () ->
            LineRules.with(
                List.of(
                    new TextFile(
                        "own.yaml",
                        RULE.replace("credit-team", taken)
                            .replace(
                                "kind: credit",
                                "kind: " + taken.substring(0, taken.indexOf('-')))))));
  }

  @Test
  void refusesFileWithoutRules() {
    assertEquals(
        "own.yaml: rules: is missing; allowed: a list of items",
        assertThrows(
                JobError.class,
                () -> LineRuleFile.read("own.yaml", "script: hangul", new HashSet<>(), true))
            .getMessage());
  }
}
