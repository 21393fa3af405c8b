package org.entremise.whatif.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.entremise.matching.Costs;
import org.entremise.matching.Participant;
import org.entremise.matching.Problem;
import org.entremise.matching.ProblemSketch;
import org.entremise.reason.EventChange;
import org.entremise.reason.Times;
import org.entremise.whatif.Outcome;
import org.entremise.whatif.Scenario;
import org.entremise.whatif.WhatIf;
import org.junit.jupiter.api.Test;

class WhatIfJsonTest {
  private static final Problem PROBLEM =
      new ProblemSketch("s1 s2")
          .timed("2027-03-09T17:00+01:00", 15)
          .participants("A", "B")
          .request("r", "A", "B")
          .problem();

  private static final Participant A = PROBLEM.participants().get(0);
  private static final Times SECOND = Times.one(PROBLEM.slots(), 1);

  @Test
  void everyKindOfScenario_isReadBack() {
    WhatIf whatIf =
        whatIf(
            new Scenario.Slots(-1),
            new Scenario.Rooms(2),
            new Scenario.SlotLength(10),
            new Scenario.Change(new EventChange.AddRoom(SECOND)),
            new Scenario.Change(new EventChange.MakeAvailable(A, SECOND)),
            new Scenario.Change(new EventChange.RaiseLimit(A, 3)),
            new Scenario.Change(new EventChange.AddSeat(A)));

    assertThat(WhatIfJson.ofText(WhatIfJson.textOf(whatIf), PROBLEM)).isEqualTo(whatIf);
  }

  @Test
  void scenarioOfAnotherProblem_isRefusedByName() {
    String text =
        WhatIfJson.textOf(whatIf(new Scenario.Change(new EventChange.MakeAvailable(A, SECOND))));
    Problem other = new ProblemSketch("s1").participants("A", "B").request("r", "A", "B").problem();

    assertThatThrownBy(() -> WhatIfJson.ofText(text, other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("slotId=s2");
  }

  @Test
  void changeThatNoWhatIfTries_isNotWritten() {
    WhatIf whatIf = whatIf(new Scenario.Change(new EventChange.SearchAgain()));

    assertThatThrownBy(() -> WhatIfJson.textOf(whatIf))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("SearchAgain");
  }

  private static WhatIf whatIf(Scenario... scenarios) {
    Outcome proven = new Outcome(1, 1, new Costs(0, 1, 0, 0), new Costs(0, 1, 0, 0));
    Outcome open = new Outcome(0, null, new Costs(2, 1, 9, 0), Costs.ZERO);
    List<WhatIf.Answer> answers =
        List.of(scenarios).stream().map(scenario -> new WhatIf.Answer(scenario, open)).toList();
    return new WhatIf(PROBLEM, proven, answers, 4, 5);
  }
}
