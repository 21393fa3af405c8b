package org.entremise.whatif.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.entremise.matching.Problem;
import org.entremise.matching.ProblemSketch;
import org.entremise.matching.Schedule;
import org.entremise.planning.Limits;
import org.entremise.platform.language.Sentences;
import org.entremise.reason.Resolve;
import org.entremise.solving.Solve;
import org.entremise.whatif.Scenario;
import org.entremise.whatif.WhatIf;
import org.entremise.whatif.WhatIfSearch;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ReportTest {
  private static final Duration LONG = Duration.ofMinutes(10);

  private static final Resolve SOLVED =
      (problem, start, time) ->
          new Solve(problem, new Limits(LONG, 1, 1, 500L), improvement -> {}).run(start);

  /** Finds nothing and proves nothing. */
  private static final Resolve IDLE =
      (problem, start, time) -> new Schedule("", List.of(), null, null, null);

  private static Problem problem() {
    return new ProblemSketch("s1")
        .timed("2027-03-09T17:00+01:00", 15)
        .participants("A", "B", "P")
        .request("a", "A", "P")
        .weight(5)
        .request("b", "B", "P")
        .weight(6)
        .problem();
  }

  /**
   * Of what is asked of the event, two changes of the grid; and other figures of single changes.
   */
  private static WhatIf twoOf(WhatIf all, int untried) {
    Set<Scenario> two = Set.of(new Scenario.Slots(1), new Scenario.SlotLength(5));
    return new WhatIf(
        all.problem(),
        all.now(),
        all.answers().stream().filter(answer -> two.contains(answer.scenario())).toList(),
        all.excluded(),
        untried);
  }

  private static WhatIf whatIf(Resolve resolve) {
    return new WhatIfSearch(problem(), resolve, (answered, asked) -> {}).run(LONG);
  }

  @Test
  void report_inEnglish() {
    assertThat(Report.of(whatIf(SOLVED), Sentences.ENGLISH).lines())
        .contains(
            "# What if… sketch",
            "As it is, 1 request is served of 2; unserved weight: 5 of 11 (proven).",
            "**Most useful: Give P one more delegate: weight 5 more served"
                + " (2 requests served instead of 1).**",
            "| Change | Requests served | Unserved weight | Gain compared with now | Proof |",
            "| Give P one more delegate | 2 | 0 | weight 5 more served | proven |",
            "| Add one slot at the end (until 17:30) | 2 | 0 | weight 5 more served | proven |",
            "2 other changes were looked at: the prices prove that by itself none brings"
                + " anything.",
            "| 1 (as it is) | 1 | 5 | – | proven |",
            "| 5 (Make slots 5 minutes long (3 slots)) | 2 | 0 | weight 5 more served | proven |",
            "Not applicable: no slot limits its rooms (or the time ran out).");
  }

  @Test
  void report_inFrench_unprovenSaysSo() {
    assertThat(Report.of(twoOf(whatIf(IDLE), 3), Sentences.FRENCH).lines())
        .contains(
            "# Et si… sketch",
            "Tel quel, aucune demande n’est servie sur 2\u00A0; poids non servi\u00A0: 11 sur 11"
                + " (trouvé\u00A0; au moins 0 non servi).",
            "Aucun changement essayé n’apporte un gain certain à lui seul.",
            "3 autres changements, qui pourraient être utiles, n’ont pas été essayés.",
            "| 2 (Ajouter un créneau à la fin (jusqu’à 17\u00A0h\u00A030)) | 0 | 11 |"
                + " entre «\u00A0poids 11 servi en moins\u00A0» et «\u00A0poids 11 servi en"
                + " plus\u00A0» | trouvé\u00A0; au moins 0 non servi |");
  }

  @Test
  void names_startNoLineAndNoColumnOfTheirOwn() {
    WhatIf asked = whatIf(SOLVED);
    Problem named = asked.problem().named("a | b\n# c");
    WhatIf whatIf = new WhatIf(named, asked.now(), asked.answers(), 0, 0);

    assertThat(Report.of(whatIf, Sentences.ENGLISH).lines()).contains("# What if… a \\| b # c");
  }

  @Test
  void plot_showsProvenByShape_andIsXml() throws Exception {
    Element proven = parsed(Plot.of(twoOf(whatIf(SOLVED), 0), Sentences.ENGLISH));
    Element found = parsed(Plot.of(twoOf(whatIf(IDLE), 0), Sentences.ENGLISH));

    // Two points in each of two panels, and two in the legend.
    assertThat(circles(proven, "point")).isEqualTo(5);
    assertThat(circles(proven, "point open")).isEqualTo(1);
    assertThat(circles(found, "point open")).isEqualTo(5);
    assertThat(proven.getTextContent())
        .contains("Number of slots", "Minutes of a slot", "Unserved weight", "now: 1", "now: 15")
        .doesNotContain("Rooms");
  }

  @Test
  void plot_withoutCurves_saysSo() {
    WhatIf asked = whatIf(IDLE);
    WhatIf nothing = new WhatIf(asked.problem(), asked.now(), List.of(), 0, 0);

    assertThat(Plot.of(nothing, Sentences.FRENCH)).contains("Il n’y a rien à dessiner.");
  }

  private static long circles(Element svg, String style) {
    var circles = svg.getElementsByTagName("circle");
    long count = 0;
    for (int i = 0; i < circles.getLength(); i++) {
      count += ((Element) circles.item(i)).getAttribute("class").equals(style) ? 1 : 0;
    }
    return count;
  }

  private static Element parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)))
        .getDocumentElement();
  }
}
