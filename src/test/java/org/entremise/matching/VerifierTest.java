package org.entremise.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entremise.matching.ProblemSketch.meetings;

import java.time.OffsetDateTime;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.Fault;
import org.entremise.platform.language.Sentences;
import org.junit.jupiter.api.Test;

class VerifierTest {

  @Test
  void seats_twoBeyond_areTwoViolations() {
    ProblemSketch sketch =
        funders()
            .participant("P")
            .request("r1", "F1", "P")
            .request("r2", "F2", "P")
            .request("r3", "F3", "P");

    assertThat(violations(sketch, "r1@s1 r2@s1 r3@s1"))
        .containsExactly(
            "P has 3 meetings at once in s1; the limit is 1.",
            "P has 3 meetings at once in s1; the limit is 1.");
    assertThat(violations(sketch, "r1@s1 r2@s2 r3@s3")).isEmpty();
  }

  @Test
  void seats_asManyAsMeetings_isNoViolation() {
    ProblemSketch sketch =
        funders()
            .participant("P")
            .seats(2)
            .request("r1", "F1", "P")
            .request("r2", "F2", "P")
            .request("r3", "F3", "P");

    assertThat(violations(sketch, "r1@s1 r2@s1 r3@s2")).isEmpty();
    assertThat(violations(sketch, "r1@s1 r2@s1 r3@s1")).hasSize(1);
  }

  @Test
  void unavailable_bothParties_areTwoViolations() {
    ProblemSketch sketch =
        new ProblemSketch("s1 s2")
            .participant("F")
            .named("Fund")
            .unavailable("s1")
            .participant("P")
            .unavailable("s1", "s2")
            .request("r1", "F", "P");

    assertThat(violations(sketch, "r1@s1"))
        .containsExactly(
            "The request “r1” (Fund – P) is in s1, but Fund is not available.",
            "The request “r1” (Fund – P) is in s1, but P is not available.");
    assertThat(violations(sketch, "r1@s2")).hasSize(1);
    assertThat(violations(sketch, "")).isEmpty();
  }

  @Test
  void slots_outsideOfThoseAllowed_isAViolation() {
    ProblemSketch sketch = pair("s1 s2 s3").request("r1", "F", "P").onlyIn("s2", "s3");

    assertThat(violations(sketch, "r1@s1"))
        .containsExactly("The request “r1” (F – P) is in s1, which is not one of its slots.");
    assertThat(violations(sketch, "r1@s3")).isEmpty();
  }

  @Test
  void slots_noneAllowed_isAViolationAnywhere() {
    ProblemSketch sketch = pair("s1").request("r1", "F", "P").onlyIn();

    assertThat(violations(sketch, "r1@s1")).hasSize(1);
    assertThat(violations(sketch, "")).isEmpty();
  }

  @Test
  void rooms_eachMeetingBeyond_isAViolation() {
    ProblemSketch sketch =
        funders()
            .participants("P1", "P2", "P3")
            .rooms("s1", 1)
            .rooms("s3", 0)
            .request("r1", "F1", "P1")
            .request("r2", "F2", "P2")
            .request("r3", "F3", "P3");

    assertThat(violations(sketch, "r1@s1 r2@s1 r3@s1"))
        .containsExactly("3 meetings in s1, for 1 room.", "3 meetings in s1, for 1 room.");
    assertThat(violations(sketch, "r1@s1 r2@s2 r3@s2")).isEmpty();
    assertThat(violations(sketch, "r1@s3")).containsExactly("1 meeting in s3, for 0 rooms.");
  }

  @Test
  void maxMeetings_eachMeetingBeyond_isAViolation() {
    ProblemSketch sketch =
        funders()
            .participant("P")
            .maxMeetings(1)
            .request("r1", "F1", "P")
            .request("r2", "F2", "P")
            .request("r3", "F3", "P");

    assertThat(violations(sketch, "r1@s1 r2@s2 r3@s3"))
        .containsExactly("P has 3 meetings; the limit is 1.", "P has 3 meetings; the limit is 1.");
    assertThat(violations(sketch, "r3@s3")).isEmpty();
  }

  @Test
  void maxBreaks_countsOverAllBlocks() {
    ProblemSketch sketch =
        funders("s1 s2 s3 | t1 t2 t3")
            .participant("P")
            .maxBreaks(0)
            .seats(2)
            .request("r1", "F1", "P")
            .request("r2", "F1", "P")
            .request("r3", "F1", "P")
            .request("r4", "F1", "P");

    assertThat(violations(sketch, "r1@s1 r2@s3 r3@t1 r4@t3"))
        .containsExactly("P has 2 gaps; the limit is 0.", "P has 2 gaps; the limit is 0.");
    assertThat(violations(sketch, "r1@s1 r2@s2 r3@t2 r4@t3")).isEmpty();
  }

  @Test
  void maxConsecutive_eachBusySlotBeyond_isAViolation() {
    ProblemSketch sketch =
        funders("s1 s2 s3 s4 | t1")
            .participant("P")
            .maxConsecutive(2)
            .request("r1", "F1", "P")
            .request("r2", "F1", "P")
            .request("r3", "F1", "P")
            .request("r4", "F1", "P");

    assertThat(violations(sketch, "r1@s1 r2@s2 r3@s3 r4@s4"))
        .containsExactly(
            "P has a meeting in s3 after 2 busy slots in a row, which is the limit.",
            "P has a meeting in s4 after 2 busy slots in a row, which is the limit.");
    assertThat(violations(sketch, "r1@s1 r2@s2 r3@s4 r4@t1")).isEmpty();
  }

  @Test
  void maxConsecutive_twoMeetingsInOneSlot_areOneBusySlot() {
    ProblemSketch sketch =
        funders()
            .participant("P")
            .seats(2)
            .maxConsecutive(1)
            .request("r1", "F1", "P")
            .request("r2", "F2", "P");

    assertThat(violations(sketch, "r1@s1 r2@s1")).isEmpty();
  }

  @Test
  void after_sameSlotOrEarlier_isAViolation() {
    ProblemSketch sketch =
        funders()
            .participant("P")
            .seats(2)
            .request("r1", "F1", "P")
            .request("r2", "F2", "P")
            .after("r1");

    assertThat(violations(sketch, "r1@s2 r2@s2"))
        .containsExactly(
            "The request “r2” (F2 – P) in s2 must come after “r1” (F1 – P), which is in s2.");
    assertThat(violations(sketch, "r1@s2 r2@s1")).hasSize(1);
    assertThat(violations(sketch, "r1@s2 r2@s3")).isEmpty();
    assertThat(violations(sketch, "r2@s1")).isEmpty();
    assertThat(violations(sketch, "r1@s3")).isEmpty();
  }

  @Test
  void mandatory_unscheduled_isAViolation() {
    ProblemSketch sketch = pair("s1").request("r1", "F", "P").mandatory();

    assertThat(violations(sketch, ""))
        .containsExactly("The request “r1” (F – P) is mandatory but is not scheduled.");
    assertThat(violations(sketch, "r1@s1")).isEmpty();
  }

  @Test
  void pin_elsewhereOrUnscheduled_isAViolation() {
    ProblemSketch sketch = pair("s1 s2").request("r1", "F", "P").pin("r1", "s2");

    assertThat(violations(sketch, "r1@s1"))
        .containsExactly("The request “r1” (F – P) is pinned to s2 but is not there.");
    assertThat(violations(sketch, "")).hasSize(1);
    assertThat(violations(sketch, "r1@s2")).isEmpty();
  }

  @Test
  void shortfall_addsWhatIsMissingToEachGuarantee() {
    ProblemSketch sketch =
        new ProblemSketch("s1 s2")
            .participant("F")
            .minMeetings(1)
            .participant("P")
            .minMeetings(3)
            .request("r1", "F", "P")
            .request("r2", "F", "P");

    assertThat(costs(sketch, "").shortfall()).isEqualTo(4);
    assertThat(costs(sketch, "r1@s1").shortfall()).isEqualTo(2);
    assertThat(costs(sketch, "r1@s1 r2@s2").shortfall()).isEqualTo(1);
  }

  @Test
  void unserved_addsTheWeightsOfWhatIsNotScheduled() {
    ProblemSketch sketch =
        pair("s1 s2").request("r1", "F", "P").weight(Integer.MAX_VALUE).request("r2", "F", "P");

    assertThat(costs(sketch, "").unserved()).isEqualTo(2_147_483_648L);
    assertThat(costs(sketch, "r1@s1").unserved()).isEqualTo(1);
    assertThat(costs(sketch, "r1@s1 r2@s2").unserved()).isZero();
  }

  @Test
  void comfort_weighsUnfairnessBreaksIdleSlotsAndMoves() {
    ProblemSketch sketch =
        funders("s1 s2 s3 s4 | t1 t2")
            .participant("P")
            .request("r1", "F1", "P")
            .request("r2", "F2", "P")
            .request("r3", "F3", "P")
            .request("r4", "F3", "P")
            .request("r5", "F3", "P")
            .previous("r1", "s1")
            .previous("r2", "s3")
            .previous("r4", "t2")
            .comfort(1000, 100, 10, 1);

    Verdict verdict = Verifier.verify(sketch.problem(), meetings("r1@s1 r2@s4 r3@t2"));

    // P: 2 unscheduled, one break of 2 slots between s1 and s4, none across the blocks;
    // F3: 2 unscheduled. r2 has moved, r4 is gone.
    assertThat(verdict.parts()).isEqualTo(new ComfortParts(8, 1, 2, 2, 3, 5));
    assertThat(verdict.costs()).isEqualTo(new Costs(0, 0, 2, 8122));
  }

  @Test
  void breaks_withinOneBlockOnly() {
    ProblemSketch together = funders("s1 s2 s3").participant("P").request("r1", "F1", "P");
    together.request("r2", "F2", "P");
    ProblemSketch apart = funders("s1 | s2 | s3").participant("P");
    apart.request("r1", "F1", "P").request("r2", "F2", "P");

    assertThat(Verifier.verify(together.problem(), meetings("r1@s1 r2@s3")).parts().breaks())
        .isEqualTo(1);
    assertThat(Verifier.verify(apart.problem(), meetings("r1@s1 r2@s3")).parts().breaks()).isZero();
  }

  @Test
  void verify_noRequests_costsNothing() {
    Verdict verdict = Verifier.verify(pair("s1").problem(), List.of());

    assertThat(verdict.costs()).isEqualTo(Costs.ZERO);
    assertThat(verdict.violations()).isEmpty();
  }

  @Test
  void verify_meetingsThatDoNotFit_namesEach() {
    Problem problem = pair("s1").request("r1", "F", "P").problem();

    assertThatThrownBy(() -> Verifier.verify(problem, meetings("r1@s1 r9@s1 r1@s9 r1@s1")))
        .asInstanceOf(InstanceOfAssertFactories.type(DomainError.class))
        .satisfies(error -> assertThat(error.kind()).isEqualTo(DomainError.Kind.INVALID))
        .extracting(DomainError::faults)
        .asInstanceOf(InstanceOfAssertFactories.list(Fault.class))
        .extracting(fault -> fault.path() + " " + fault.message().key())
        .containsExactly(
            "$.meetings[1].request schedule.request.unknown",
            "$.meetings[2].slot schedule.slot.unknown",
            "$.meetings[2].request schedule.request.twice",
            "$.meetings[3].request schedule.request.twice");
  }

  @Test
  void message_slotWithATime_tellsIt() {
    Slot slot = new Slot("s1", 0, null, OffsetDateTime.parse("2027-03-09T09:05+01:00"), null);
    Violation violation = new Violation.OverRooms(slot, 1, 0);

    assertThat(Sentences.ENGLISH.say(violation.message()))
        .isEqualTo("1 meeting in s1 (2027-03-09 09:05), for 0 rooms.");
    assertThat(Sentences.FRENCH.say(violation.message()))
        .isEqualTo("1 rendez-vous en s1 (2027-03-09 09:05), pour 0 salle.");
  }

  private static ProblemSketch pair(String slots) {
    return new ProblemSketch(slots).participants("F", "P");
  }

  private static ProblemSketch funders() {
    return funders("s1 s2 s3");
  }

  private static ProblemSketch funders(String slots) {
    return new ProblemSketch(slots).participants("F1", "F2", "F3");
  }

  private static List<String> violations(ProblemSketch sketch, String meetings) {
    Verdict verdict = Verifier.verify(sketch.problem(), meetings(meetings));
    assertThat(verdict.costs().violations()).isEqualTo(verdict.violations().size());
    return verdict.violations().stream()
        .map(Violation::message)
        .map(Sentences.ENGLISH::say)
        .toList();
  }

  private static Costs costs(ProblemSketch sketch, String meetings) {
    return Verifier.verify(sketch.problem(), meetings(meetings)).costs();
  }
}
