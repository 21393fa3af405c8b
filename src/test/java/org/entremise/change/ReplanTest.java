package org.entremise.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.entremise.matching.Problem;
import org.entremise.matching.ProblemSketch;
import org.entremise.platform.language.Sentences;
import org.junit.jupiter.api.Test;

class ReplanTest {
  /** Two funders, three projects; C – P waits. */
  private static ProblemSketch morning() {
    return new ProblemSketch("s1 s2 s3").timed("2027-03-09T10:00+01:00", 15);
  }

  private static ProblemSketch requests(ProblemSketch sketch) {
    return sketch
        .request("ap", "A", "P")
        .weight(4)
        .request("bp", "B", "P")
        .weight(2)
        .request("aq", "A", "Q");
  }

  @Test
  void lateArrival_isToldToBoth_andNothingElseMoves() {
    Problem before = requests(morning().participants("A", "B", "P", "Q")).problem();
    Problem now =
        requests(morning().participant("A").unavailable("s1").participants("B", "P", "Q"))
            .problem();
    Held held = new Held(before, ProblemSketch.meetings("ap@s1 bp@s2 aq@s2"));

    Proposals proposals = Replan.of(now, held, 5, Searches.SHORT, Searches.LONG);

    assertThat(proposals.keep().meetings())
        .containsExactlyInAnyOrderElementsOf(ProblemSketch.meetings("ap@s3 bp@s2 aq@s2"));
    assertThat(told(Sentences.FRENCH, proposals.keep()))
        .containsExactly(
            "A: 10\u00A0h\u00A000 avec P\u00A0: déplacé à 10\u00A0h\u00A030",
            "P: 10\u00A0h\u00A000 avec A\u00A0: déplacé à 10\u00A0h\u00A030");
    assertThat(told(Sentences.ENGLISH, proposals.keep())).contains("A: 10:00 with P: now at 10:30");
    assertThat(Sentences.FRENCH.say(proposals.keep().message()))
        .isEqualTo("3 souhaits servis sur 3\u00A0; 2 participants voient un changement.");
  }

  @Test
  void withdrawal_offersTheFreedSlotToWhoFits_heaviestFirst() {
    Problem before =
        requests(new ProblemSketch("s1").participants("A", "B", "C", "P", "Q"))
            .request("cp", "C", "P")
            .problem();
    Held held = new Held(before, ProblemSketch.meetings("ap@s1"));

    Proposals proposals =
        Replan.of(Variants.without(before, "A"), held, 0, Searches.SHORT, Searches.LONG);

    assertThat(proposals.freed()).hasSize(1);
    assertThat(Sentences.FRENCH.say(proposals.freed().get(0).message()))
        .isEqualTo("P est libre au créneau s1\u00A0; y tiendrait\u00A0: B – P et C – P.");
    assertThat(told(Sentences.FRENCH, proposals.keep()))
        .containsExactly(
            "B: s1 avec P\u00A0: nouveau rendez-vous",
            "P: s1\u00A0: B au lieu de A",
            "A: s1 avec P\u00A0: annulé");
  }

  @Test
  void roomLost_theLightestMeetingFallsOut() {
    ProblemSketch sketch = new ProblemSketch("s1").participants("A", "B", "P", "Q");
    Problem before = sketch.request("ap", "A", "P").weight(4).request("bq", "B", "Q").problem();
    Problem now = sketch.rooms("s1", 1).problem();
    Held held = new Held(before, ProblemSketch.meetings("ap@s1 bq@s1"));

    Proposals proposals = Replan.of(now, held, 5, Searches.SHORT, Searches.LONG);

    assertThat(proposals.keep().meetings()).isEqualTo(ProblemSketch.meetings("ap@s1"));
    assertThat(proposals.keep().verdict().costs().violations()).isZero();
  }

  /** A – P blocks the only slot of the new, heavy wish A – Q; it could as well be at s2. */
  @Test
  void newWish_isServedOnlyWhereSomebodyMayMove() {
    ProblemSketch sketch =
        new ProblemSketch("s1 s2").participants("A", "P", "Q").request("ap", "A", "P");
    Problem before = sketch.problem();
    Problem now = sketch.request("aq", "A", "Q").weight(9).onlyIn("s1").problem();
    Held held = new Held(before, ProblemSketch.meetings("ap@s1"));

    Proposals none = Replan.of(now, held, 1, Searches.SHORT, Searches.LONG);
    Proposals two = Replan.of(now, held, 2, Searches.SHORT, Searches.LONG);

    assertThat(none.keep().verdict().costs().unserved()).isEqualTo(9);
    assertThat(none.few().verdict().costs().unserved()).isEqualTo(9);
    assertThat(none.best().verdict().costs().unserved()).isZero();
    assertThat(two.few().verdict().costs().unserved()).isZero();
    assertThat(two.few().disturbed()).isEqualTo(2);
  }

  @Test
  void nothingChanged_nobodyIsTold() {
    Problem problem = requests(morning().participants("A", "B", "P", "Q")).problem();
    Held held = new Held(problem, ProblemSketch.meetings("ap@s1 bp@s2 aq@s2"));

    Proposals proposals = Replan.of(problem, held, 5, Searches.SHORT, Searches.LONG);

    assertThat(proposals.all()).allSatisfy(p -> assertThat(p.notices()).isEmpty());
    assertThat(proposals.freed()).isEmpty();
  }

  @Test
  void standby_tellsWhatIsLostAndWhatFills() {
    Problem problem =
        new ProblemSketch("s1")
            .participants("A", "B", "P")
            .request("ap", "A", "P")
            .weight(4)
            .request("bp", "B", "P")
            .weight(2)
            .problem();
    Held held = new Held(problem, ProblemSketch.meetings("ap@s1"));

    Standby standby =
        Standby.of(problem, held, problem.participants().get(0), Searches.SHORT, Searches.LONG);

    assertThat(Sentences.FRENCH.say(standby.message()))
        .isEqualTo(
            "Sans A\u00A0: 1 rendez-vous perdu (poids 4), "
                + "1 autre placé sans déranger personne (poids 2).");
    assertThat(standby.freed()).hasSize(1);
  }

  /** B has three meetings in a row and accepts no break; without A there is one. */
  @Test
  void standby_thatTearsABreak_takesNoOtherMeetingAway() {
    Problem problem =
        new ProblemSketch("s1 s2 s3")
            .participants("A", "P", "Q")
            .participant("B")
            .maxBreaks(0)
            .request("bp", "B", "P")
            .request("ab", "A", "B")
            .request("bq", "B", "Q")
            .problem();
    Held held = new Held(problem, ProblemSketch.meetings("bp@s1 ab@s2 bq@s3"));

    Standby standby =
        Standby.of(problem, held, problem.participants().get(0), Searches.SHORT, Searches.LONG);

    assertThat(standby.lost()).hasSize(1);
    assertThat(standby.filled()).isEmpty();
    assertThat(standby.freed().stream().map(FreedSlot::message).map(Sentences.ENGLISH::say))
        .containsExactly("B is free in slot s2; no unserved wish fits there.");
  }

  /** Two wait for what is free: one room, and a second one if A stays away. */
  @Test
  void standby_tellsHowManyWouldFitAnyway() {
    Problem problem =
        new ProblemSketch("s1 s2")
            .rooms("s1", 1)
            .rooms("s2", 1)
            .participants("A", "B", "C", "D", "E", "F")
            .request("ab", "A", "B")
            .request("cd", "C", "D")
            .weight(2)
            .request("ef", "E", "F")
            .problem();
    Held held = new Held(problem, ProblemSketch.meetings("ab@s1"));

    Standby standby =
        Standby.of(problem, held, problem.participants().get(0), Searches.SHORT, Searches.LONG);

    assertThat(standby.filled()).hasSize(2);
    assertThat(standby.regained()).isEqualTo(3);
    assertThat(standby.anyway()).isEqualTo(1);
    assertThat(Sentences.ENGLISH.say(standby.message()))
        .endsWith("2 others placed without disturbing anybody (weight 3, 1 possible anyway).");
  }

  @Test
  void standby_ofAll_tellsTheWorstFirst_alsoWithoutTimeToSearch() {
    Problem problem = requests(morning().participants("B", "Q", "A", "P")).problem();
    Held held = new Held(problem, ProblemSketch.meetings("ap@s1 aq@s2"));

    List<Standby> all = Standby.all(problem, held, Searches.SHORT, Searches.LONG);
    List<Standby> hurried = Standby.all(problem, held, Searches.SHORT, Duration.ofNanos(1));

    assertThat(all.stream().map(one -> one.participant().id())).containsExactly("A", "P", "Q", "B");
    assertThat(all).allMatch(Standby::searched);
    assertThat(hurried.stream().map(Standby::weight)).containsExactly(5L, 4L, 1L, 0L);
    assertThat(hurried).noneMatch(Standby::searched);
    assertThat(Sentences.FRENCH.say(hurried.get(0).message())).contains("faute de temps");
  }

  private static List<String> told(Sentences sentences, Proposal proposal) {
    return proposal.notices().stream()
        .flatMap(
            notice ->
                notice.news().stream()
                    .map(news -> notice.participant().id() + ": " + sentences.say(news.message())))
        .toList();
  }
}
