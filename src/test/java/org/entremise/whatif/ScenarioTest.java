package org.entremise.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.entremise.matching.Participant;
import org.entremise.matching.Problem;
import org.entremise.matching.ProblemSketch;
import org.entremise.matching.Request;
import org.entremise.matching.Slot;
import org.entremise.platform.language.Sentences;
import org.entremise.reason.EventChange;
import org.entremise.reason.Times;
import org.junit.jupiter.api.Test;

class ScenarioTest {
  @Test
  void moreSlots_areAsTheLastOne() {
    Problem problem =
        new ProblemSketch("s1 s2")
            .rooms("s2", 3)
            .timed("2027-03-09T16:30+01:00", 15)
            .participant("A")
            .unavailable("s2")
            .participants("B")
            .request("r", "A", "B")
            .onlyIn("s1")
            .request("q", "A", "B")
            .onlyIn("s2")
            .problem();
    Scenario more = new Scenario.Slots(2);

    Problem changed = more.apply(problem);

    assertThat(changed.slots()).extracting(Slot::id).containsExactly("s1", "s2", "+1", "+2");
    assertThat(changed.slots()).extracting(Slot::rooms).containsExactly(null, 3, 3, 3);
    assertThat(changed.slots().get(3).start()).isEqualTo("2027-03-09T17:15+01:00");
    assertThat(changed.participants())
        .extracting(Participant::unavailable)
        .containsExactly(Set.of("s2", "+1", "+2"), Set.of());
    assertThat(changed.requests())
        .extracting(Request::slots)
        .containsExactly(List.of("s1"), List.of("s2", "+1", "+2"));
    says(
        more,
        problem,
        "Ajouter 2 créneaux à la fin (jusqu’à 17\u00A0h\u00A030)",
        "Add 2 slots at the end (until 17:30)");
    says(
        new Scenario.Slots(1),
        new ProblemSketch("s1").participants("A").problem(),
        "Ajouter un créneau à la fin",
        "Add one slot at the end");
  }

  @Test
  void fewerSlots_loseTheLast_unlessPinnedOrTheOnlyOne() {
    ProblemSketch sketch =
        new ProblemSketch("s1 s2 s3")
            .timed("2027-03-09T16:30+01:00", 15)
            .participant("A")
            .unavailable("s3")
            .participants("B")
            .request("r", "A", "B");
    Problem problem = sketch.problem();
    Scenario fewer = new Scenario.Slots(-1);

    assertThat(fewer.apply(problem).slots()).extracting(Slot::id).containsExactly("s1", "s2");
    assertThat(fewer.apply(problem).participants().get(0).unavailable()).isEmpty();
    assertThat(new Scenario.Slots(-2).fits(problem)).isTrue();
    assertThat(new Scenario.Slots(-3).fits(problem)).isFalse();
    says(
        fewer,
        problem,
        "Un créneau de moins à la fin (fin à 17\u00A0h\u00A000)",
        "One slot fewer at the end (end at 17:00)");
    assertThat(new Scenario.Slots(-2).fits(sketch.pin("r", "s2").problem())).isFalse();
    assertThat(fewer.fits(sketch.problem())).isTrue();
  }

  @Test
  void rooms_changeWhereTheyAreLimited_closedSlotsStayClosed() {
    Problem problem =
        new ProblemSketch("s1 s2 s3")
            .rooms("s1", 2)
            .rooms("s2", 0)
            .participants("A", "B")
            .problem();
    Scenario more = new Scenario.Rooms(1);

    assertThat(more.apply(problem).slots()).extracting(Slot::rooms).containsExactly(3, 0, null);
    assertThat(new Scenario.Rooms(-1).apply(problem).slots().get(0).rooms()).isEqualTo(1);
    assertThat(new Scenario.Rooms(-2).fits(problem)).isFalse();
    assertThat(more.fits(new ProblemSketch("s1").participants("A").problem())).isFalse();
    says(
        more,
        problem,
        "Ouvrir une salle de plus à chaque créneau",
        "Open one more room in every slot");
    says(
        new Scenario.Rooms(-2),
        problem,
        "2 salles de moins à chaque créneau",
        "2 rooms fewer in every slot");
  }

  @Test
  void slotLength_cutsEachBlockAnew_absencesCoverWhatTheyTouch() {
    Problem problem =
        new ProblemSketch("s1 s2 s3 | s4 s5")
            .rooms("s2", 4)
            .timed("2027-03-09T09:00+01:00", 20)
            .participant("A")
            .unavailable("s2")
            .participants("B")
            .request("r", "A", "B")
            .onlyIn("s1", "s2")
            .problem();
    Scenario shorter = new Scenario.SlotLength(15);

    Problem changed = shorter.apply(problem);

    // 60 and 40 minutes hold 4 and 2 slots of 15.
    assertThat(changed.slots())
        .extracting(slot -> String.valueOf(slot.start()).substring(11, 16))
        .containsExactly("09:00", "09:15", "09:30", "09:45", "10:00", "10:15");
    assertThat(changed.slots())
        .extracting(Slot::rooms)
        .containsExactly(null, 4, 4, null, null, null);
    assertThat(changed.slots().get(3).block()).isEqualTo("block0");
    assertThat(changed.slots().get(4).block()).isEqualTo("block1");
    assertThat(changed.participants().get(0).unavailable()).containsOnly("15min2", "15min3");
    assertThat(changed.requests().get(0).slots()).containsExactly("15min1", "15min2");
    says(
        shorter,
        problem,
        "Faire des créneaux de 15 minutes (6 créneaux)",
        "Make slots 15 minutes long (6 slots)");
  }

  @Test
  void slotLength_needsTimesAndNoPins_andRoomForASlot() {
    ProblemSketch sketch = new ProblemSketch("s1 s2").participants("A", "B").request("r", "A", "B");
    assertThat(new Scenario.SlotLength(10).fits(sketch.problem())).isFalse();

    sketch.timed("2027-03-09T09:00+01:00", 20);
    assertThat(new Scenario.SlotLength(10).fits(sketch.problem())).isTrue();
    assertThat(new Scenario.SlotLength(40).fits(sketch.problem())).isTrue();
    assertThat(new Scenario.SlotLength(41).fits(sketch.problem())).isFalse();

    sketch.pin("r", "s1");
    assertThat(new Scenario.SlotLength(10).fits(sketch.problem())).isFalse();
  }

  @Test
  void change_isThatOfTheReasons() {
    Problem problem = new ProblemSketch("s1").rooms("s1", 1).participants("A").problem();
    Scenario change =
        new Scenario.Change(new EventChange.AddRoom(new Times(problem.slots(), List.of(0))));

    assertThat(change.apply(problem).slots().get(0).rooms()).isEqualTo(2);
    says(
        change, problem, "Ouvrir une salle de plus au créneau s1", "Open one more room in slot s1");
  }

  private static void says(Scenario scenario, Problem problem, String french, String english) {
    assertThat(Sentences.FRENCH.say(scenario.message(problem))).isEqualTo(french);
    assertThat(Sentences.ENGLISH.say(scenario.message(problem))).isEqualTo(english);
  }
}
