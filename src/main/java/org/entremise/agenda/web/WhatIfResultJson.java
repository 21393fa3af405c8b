package org.entremise.agenda.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Arrays;
import java.util.List;
import org.entremise.platform.language.Sentences;
import org.entremise.whatif.Curve;
import org.entremise.whatif.Gain;
import org.entremise.whatif.Outcome;
import org.entremise.whatif.Scenario;
import org.entremise.whatif.WhatIf;
import org.entremise.whatif.file.ScenarioJson;
import org.jspecify.annotations.Nullable;

/** What came of a what-if, with its changes in the reader's language. */
record WhatIfResultJson(
    int requests,
    OutcomeJson now,
    List<AnswerJson> singles,
    int excluded,
    int untried,
    List<CurveJson> curves) {
  record OutcomeJson(
      int served,
      @Nullable Integer mostServed,
      long violations,
      long shortfall,
      long unserved,
      boolean proven) {
    static OutcomeJson of(Outcome outcome) {
      return new OutcomeJson(
          outcome.served(),
          outcome.mostServed(),
          outcome.costs().violations(),
          outcome.costs().shortfall(),
          outcome.costs().unserved(),
          outcome.isProven());
    }
  }

  record ChangeJson(String text, @JsonUnwrapped ScenarioJson scenario) {}

  record AnswerJson(ChangeJson change, OutcomeJson outcome, Gain atLeast, Gain atMost) {
    static AnswerJson of(WhatIf whatIf, Scenario scenario, Outcome outcome, Sentences sentences) {
      return new AnswerJson(
          new ChangeJson(
              sentences.say(scenario.message(whatIf.problem())), ScenarioJson.of(scenario)),
          OutcomeJson.of(outcome),
          outcome.atLeast(whatIf.now()),
          outcome.atMost(whatIf.now()));
    }
  }

  record PointJson(long x, @Nullable AnswerJson answer) {}

  record CurveJson(Curve.Axis axis, List<PointJson> points) {}

  static WhatIfResultJson of(WhatIf whatIf, Sentences sentences) {
    return new WhatIfResultJson(
        whatIf.problem().requests().size(),
        OutcomeJson.of(whatIf.now()),
        whatIf.singles().stream()
            .map(one -> AnswerJson.of(whatIf, one.scenario(), one.outcome(), sentences))
            .toList(),
        whatIf.excluded(),
        whatIf.untried(),
        Arrays.stream(Curve.Axis.values())
            .map(axis -> curve(whatIf, axis, sentences))
            .filter(curve -> !curve.points().isEmpty())
            .toList());
  }

  private static CurveJson curve(WhatIf whatIf, Curve.Axis axis, Sentences sentences) {
    return new CurveJson(
        axis,
        Curve.of(whatIf, axis).points().stream()
            .map(point -> new PointJson(point.x(), answer(whatIf, point, sentences)))
            .toList());
  }

  private static @Nullable AnswerJson answer(
      WhatIf whatIf, Curve.Point point, Sentences sentences) {
    Scenario scenario = point.scenario();
    return scenario == null ? null : AnswerJson.of(whatIf, scenario, point.outcome(), sentences);
  }
}
