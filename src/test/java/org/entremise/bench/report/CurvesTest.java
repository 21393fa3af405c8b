package org.entremise.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.entremise.bench.contest.Claim;
import org.entremise.bench.contest.Effort;
import org.entremise.bench.contest.Point;
import org.entremise.bench.contest.Run;
import org.entremise.matching.Costs;
import org.entremise.matching.Problem;
import org.entremise.matching.ProblemSketch;
import org.entremise.matching.Verifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class CurvesTest {
  private static final Effort EFFORT = new Effort(Duration.ofSeconds(10), 1, 1);

  private static Run run(String name, Point... points) {
    Problem problem = new ProblemSketch("s1").participants("a & <b>").problem();
    return new Run(
        name,
        problem,
        EFFORT,
        EFFORT.time(),
        List.of(points),
        Verifier.verify(problem, List.of()),
        Claim.NONE,
        List.of(),
        0);
  }

  private static Point point(long millis, long unserved, long comfort) {
    return new Point(Duration.ofMillis(millis), new Costs(0, 0, unserved, comfort));
  }

  private static NodeList elements(String svg, String name) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)))
        .getElementsByTagName(name);
  }

  @Test
  void of_drawsACurveOfEachRunForEachCostThatDiffersFromZero() throws Exception {
    String svg =
        Curves.of(
            List.of(
                run("one <&>", point(100, 9, 0), point(5000, 4, 30)),
                run("other", point(200, 7, 12))));

    NodeList texts = elements(svg, "text");
    List<String> words =
        IntStream.range(0, texts.getLength())
            .mapToObj(i -> texts.item(i).getTextContent())
            .toList();
    assertThat(words)
        .contains("one <&>", "other", "unserved", "comfort")
        .doesNotContain("violations", "shortfall");
    // Two in the legend, two in each of the two panels.
    assertThat(curves(svg)).hasSize(6);
  }

  @Test
  void of_stepsDownAtAnImprovement_andHoldsUntilTheEnd() throws Exception {
    String svg = Curves.of(List.of(run("one", point(20, 10, 0), point(10_000, 0, 0))));

    TimeAxis time = new TimeAxis(EFFORT.time());
    assertThat(time.x(0.02)).isEqualTo(TimeAxis.LEFT);
    assertThat(time.x(10)).isEqualTo(TimeAxis.RIGHT);
    assertThat(curves(svg).get(1)).matches("M84\\.0 78\\.0H740\\.0V228\\.0H740");
  }

  @Test
  void of_withoutAnySchedule_drawsTheAxes() throws Exception {
    assertThat(curves(Curves.of(List.of(run("none"))))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"0,0,0,1,1", "0,4,0,1,4", "3,11,2,2,5", "409,546,400,50,3", "7,100007,0,50000,3"})
  void costAxis_hasRoundTicks_aroundAllValues(
      long low, long high, long least, long step, long steps) {
    assertThat(CostAxis.over(List.of(high, low), 0, 100))
        .isEqualTo(new CostAxis(least, step, steps, 0, 100));
  }

  private static List<String> curves(String svg) throws Exception {
    NodeList paths = elements(svg, "path");
    return IntStream.range(0, paths.getLength())
        .mapToObj(i -> (Element) paths.item(i))
        .filter(path -> path.getAttribute("class").startsWith("curve"))
        .map(path -> path.getAttribute("d"))
        .toList();
  }
}
