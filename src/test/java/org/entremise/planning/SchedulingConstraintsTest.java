package org.entremise.planning;

import java.util.function.BiFunction;
import org.entremise.matching.ProblemSketch;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.test.api.score.stream.ConstraintVerifier;
import org.optaplanner.test.api.score.stream.SingleConstraintAssertion;

class SchedulingConstraintsTest {
  private final ConstraintVerifier<SchedulingConstraints, Plan> verifier =
      ConstraintVerifier.build(new SchedulingConstraints(), Plan.class, PlannedMeeting.class);

  private SingleConstraintAssertion costs(
      BiFunction<SchedulingConstraints, ConstraintFactory, Constraint> constraint,
      ProblemSketch sketch,
      String meetings) {
    return verifier
        .verifyThat(constraint)
        .givenSolution(PlanBuilder.plan(sketch.problem(), ProblemSketch.meetings(meetings)));
  }

  /** A funder with three requests by different projects; four slots in two blocks. */
  private static ProblemSketch funder() {
    return new ProblemSketch("s1 s2 s3 s4 s5 | s6 s7").participants("p1", "p2", "p3", "p4", "f");
  }

  private static ProblemSketch asked(ProblemSketch sketch) {
    return sketch
        .request("r1", "f", "p1")
        .request("r2", "f", "p2")
        .request("r3", "f", "p3")
        .request("r4", "p4", "f");
  }

  @Test
  void seats_countsMeetingsAtTheSameTimeBeyondThem() {
    ProblemSketch one = asked(funder());
    costs(SchedulingConstraints::seats, one, "r1@s1 r2@s1 r4@s1").penalizesBy(2);
    costs(SchedulingConstraints::seats, one, "r1@s1 r2@s2").penalizesBy(0);
    costs(SchedulingConstraints::seats, one, "").penalizesBy(0);
    ProblemSketch two = asked(funder().seats(2));
    costs(SchedulingConstraints::seats, two, "r1@s1 r2@s1 r4@s1").penalizesBy(1);
    costs(SchedulingConstraints::seats, two, "r1@s1 r2@s1 r4@s2").penalizesBy(0);
  }

  @Test
  void rooms_countsMeetingsOfASlotBeyondThem() {
    ProblemSketch sketch = asked(funder()).rooms("s1", 1).rooms("s2", 0);
    costs(SchedulingConstraints::rooms, sketch, "r1@s1 r2@s1 r3@s2 r4@s3").penalizesBy(2);
    costs(SchedulingConstraints::rooms, sketch, "r1@s1 r2@s3 r3@s3 r4@s3").penalizesBy(0);
    costs(SchedulingConstraints::rooms, sketch, "").penalizesBy(0);
  }

  @Test
  void unavailable_countsEachAbsentParticipant() {
    ProblemSketch sketch =
        new ProblemSketch("s1 s2 s3")
            .participant("f")
            .unavailable("s1", "s2")
            .participant("p")
            .unavailable("s1")
            .request("r1", "f", "p");
    costs(SchedulingConstraints::unavailable, sketch, "r1@s1").penalizesBy(2);
    costs(SchedulingConstraints::unavailable, sketch, "r1@s2").penalizesBy(1);
    costs(SchedulingConstraints::unavailable, sketch, "r1@s3").penalizesBy(0);
    costs(SchedulingConstraints::unavailable, sketch, "").penalizesBy(0);
  }

  @Test
  void outsideRequestedSlots_countsMeetingsThere() {
    ProblemSketch sketch =
        new ProblemSketch("s1 s2")
            .participants("f", "p")
            .request("r1", "f", "p")
            .onlyIn("s2")
            .request("r2", "f", "p");
    costs(SchedulingConstraints::outsideRequestedSlots, sketch, "r1@s1 r2@s1").penalizesBy(1);
    costs(SchedulingConstraints::outsideRequestedSlots, sketch, "r1@s2 r2@s1").penalizesBy(0);
    costs(SchedulingConstraints::outsideRequestedSlots, sketch, "").penalizesBy(0);
  }

  @Test
  void maxMeetings_countsMeetingsBeyondIt() {
    ProblemSketch sketch = asked(funder().maxMeetings(2));
    costs(SchedulingConstraints::maxMeetings, sketch, "r1@s1 r2@s2 r3@s3 r4@s4").penalizesBy(2);
    costs(SchedulingConstraints::maxMeetings, sketch, "r1@s1 r4@s4").penalizesBy(0);
    costs(SchedulingConstraints::maxMeetings, sketch, "").penalizesBy(0);
    costs(SchedulingConstraints::maxMeetings, asked(funder()), "r1@s1 r2@s2 r3@s3").penalizesBy(0);
  }

  @Test
  void maxBreaks_countsBreaksBeyondItOverAllBlocks() {
    ProblemSketch none = asked(funder().maxBreaks(0));
    costs(SchedulingConstraints::maxBreaks, none, "r1@s1 r2@s3 r3@s5").penalizesBy(2);
    costs(SchedulingConstraints::maxBreaks, none, "r1@s1 r2@s2 r3@s7").penalizesBy(0);
    costs(SchedulingConstraints::maxBreaks, none, "").penalizesBy(0);
    ProblemSketch one = asked(funder().maxBreaks(1));
    costs(SchedulingConstraints::maxBreaks, one, "r1@s1 r2@s3 r3@s5").penalizesBy(1);
    costs(SchedulingConstraints::maxBreaks, one, "r1@s1 r2@s5").penalizesBy(0);
  }

  @Test
  void maxConsecutive_countsBusySlotsBeyondItInARun() {
    ProblemSketch sketch = asked(funder().maxConsecutive(2));
    costs(SchedulingConstraints::maxConsecutive, sketch, "r1@s1 r2@s2 r3@s3 r4@s4").penalizesBy(2);
    costs(SchedulingConstraints::maxConsecutive, sketch, "r1@s1 r2@s2 r3@s4 r4@s5").penalizesBy(0);
    costs(SchedulingConstraints::maxConsecutive, sketch, "r1@s4 r2@s5 r3@s6 r4@s7").penalizesBy(0);
    costs(SchedulingConstraints::maxConsecutive, sketch, "").penalizesBy(0);
  }

  @Test
  void after_countsPairsThatAreNotInOrder() {
    ProblemSketch sketch = asked(funder()).after("r1", "r2");
    costs(SchedulingConstraints::after, sketch, "r1@s3 r2@s2 r4@s2").penalizesBy(2);
    costs(SchedulingConstraints::after, sketch, "r1@s1 r2@s2 r4@s2").penalizesBy(1);
    costs(SchedulingConstraints::after, sketch, "r1@s1 r2@s2 r4@s3").penalizesBy(0);
    costs(SchedulingConstraints::after, sketch, "r1@s3 r2@s2").penalizesBy(0);
    costs(SchedulingConstraints::after, sketch, "r4@s1").penalizesBy(0);
  }

  @Test
  void mandatory_countsThoseThatAreUnscheduled() {
    ProblemSketch sketch = asked(funder()).mandatory().request("r5", "p1", "p2").mandatory();
    costs(SchedulingConstraints::mandatory, sketch, "").penalizesBy(2);
    costs(SchedulingConstraints::mandatory, sketch, "r4@s1").penalizesBy(1);
    costs(SchedulingConstraints::mandatory, sketch, "r4@s1 r5@s1").penalizesBy(0);
  }

  @Test
  void pin_countsThoseThatDoNotHold() {
    costs(SchedulingConstraints::pin, asked(funder()).pin("r1", "s1").pin("r1", "s2"), "")
        .penalizesBy(1);
    costs(SchedulingConstraints::pin, asked(funder()).pin("r1", "s1"), "r1@s2").penalizesBy(0);
    costs(SchedulingConstraints::pin, asked(funder()), "").penalizesBy(0);
  }

  @Test
  void shortfall_countsMeetingsMissingToTheGuarantee() {
    ProblemSketch sketch = asked(funder().minMeetings(2));
    costs(SchedulingConstraints::shortfall, sketch, "").penalizesBy(2);
    costs(SchedulingConstraints::shortfall, sketch, "r1@s1").penalizesBy(1);
    costs(SchedulingConstraints::shortfall, sketch, "r1@s1 r4@s2").penalizesBy(0);
    costs(SchedulingConstraints::shortfall, sketch, "r1@s1 r4@s2 r3@s3").penalizesBy(0);
  }

  @Test
  void worst_countsWhatIsMissingTheDearerTheMoreOneMisses() {
    ProblemSketch sketch = asked(funder().maxMeetings(3)).worstFirst();
    int dearer = sketch.problem().participants().size() + 1;
    costs(SchedulingConstraints::worst, sketch, "r1@s1 r2@s2 r3@s3").penalizesBy(1);
    costs(SchedulingConstraints::worst, sketch, "r1@s1").penalizesBy(1 + dearer + 3);
    costs(SchedulingConstraints::worst, sketch, "r1@s1 r2@s2 r3@s3 r4@s4").penalizesBy(0);
    costs(SchedulingConstraints::worst, asked(funder()), "").penalizesBy(0);
  }

  @Test
  void unserved_addsTheWeightsOfUnscheduledRequests() {
    ProblemSketch sketch = asked(funder()).weight(9);
    costs(SchedulingConstraints::unserved, sketch, "").penalizesBy(12);
    costs(SchedulingConstraints::unserved, sketch, "r1@s1 r2@s1").penalizesBy(10);
    costs(SchedulingConstraints::unserved, sketch, "r1@s1 r2@s2 r3@s3 r4@s4").penalizesBy(0);
  }

  @Test
  void unfairness_squaresWhatEachParticipantMisses() {
    ProblemSketch sketch = asked(funder());
    costs(SchedulingConstraints::unfairness, sketch, "").penalizesBy(16 + 4);
    costs(SchedulingConstraints::unfairness, sketch, "r1@s1 r2@s2").penalizesBy(4 + 2);
    costs(SchedulingConstraints::unfairness, sketch, "r1@s1 r2@s2 r3@s3 r4@s4").penalizesBy(0);
  }

  @Test
  void breaks_countsRunsOfFreeSlotsWithinABlock() {
    ProblemSketch sketch = asked(funder());
    costs(SchedulingConstraints::breaks, sketch, "r1@s1 r2@s3 r3@s5 r4@s7").penalizesBy(2);
    costs(SchedulingConstraints::breaks, sketch, "r1@s1 r2@s5").penalizesBy(1);
    costs(SchedulingConstraints::breaks, sketch, "r1@s2 r2@s3 r3@s7").penalizesBy(0);
    costs(SchedulingConstraints::breaks, sketch, "").penalizesBy(0);
  }

  @Test
  void breaks_areThoseOfBothParticipants() {
    ProblemSketch sketch =
        new ProblemSketch("s1 s2 s3")
            .participants("f", "p")
            .request("r1", "f", "p")
            .request("r2", "p", "f");
    costs(SchedulingConstraints::breaks, sketch, "r1@s1 r2@s3").penalizesBy(2);
  }

  @Test
  void idleSlots_addsTheLengthsOfTheBreaks() {
    ProblemSketch sketch = asked(funder());
    costs(SchedulingConstraints::idleSlots, sketch, "r1@s1 r2@s5").penalizesBy(3);
    costs(SchedulingConstraints::idleSlots, sketch, "r1@s1 r2@s3 r3@s5 r4@s7").penalizesBy(2);
    costs(SchedulingConstraints::idleSlots, sketch, "r1@s4 r2@s5 r3@s7").penalizesBy(0);
    costs(SchedulingConstraints::idleSlots, sketch, "").penalizesBy(0);
  }

  @Test
  void moved_countsRequestsThatLeftTheirPreviousSlot() {
    ProblemSketch sketch =
        asked(funder()).previous("r1", "s1").previous("r2", "s2").comfort(0, 0, 0, 1);
    costs(SchedulingConstraints::moved, sketch, "r1@s3").penalizesBy(2);
    costs(SchedulingConstraints::moved, sketch, "r1@s1 r3@s4").penalizesBy(1);
    costs(SchedulingConstraints::moved, sketch, "r1@s1 r2@s2 r4@s7").penalizesBy(0);
    costs(SchedulingConstraints::moved, sketch, "").penalizesBy(2);
  }
}
