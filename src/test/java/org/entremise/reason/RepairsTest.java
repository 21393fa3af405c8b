package org.entremise.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.entremise.matching.Costs;
import org.entremise.matching.Problem;
import org.entremise.matching.ProblemSketch;
import org.entremise.matching.Request;
import org.entremise.platform.language.Sentences;
import org.junit.jupiter.api.Test;

class RepairsTest {
  @Test
  void roomMissing_oneMoreRoomIsFound() {
    ProblemSketch sketch =
        new ProblemSketch("s1")
            .rooms("s1", 1)
            .participants("A", "B", "C", "D")
            .request("r", "A", "B")
            .request("q", "C", "D")
            .weight(2);

    List<Repair> repairs = repairs(sketch, "q@s1");

    Repair cheapest = repairs.get(0);
    assertThat(cheapest.before()).isEqualTo(new Costs(0, 0, 1, 20));
    assertThat(cheapest.after()).isEqualTo(Costs.ZERO);
    assertThat(french(repairs))
        .containsExactly(
            "Ouvrir une salle de plus au créneau s1\u00A0: "
                + "A – B est servi et aucun rendez-vous ne change d’heure.");
    assertThat(english(repairs))
        .containsExactly(
            "Open one more room in slot s1: A – B is served and no meeting changes its time.");
  }

  @Test
  void participantBusyAllTheTime_delegateOrGivingUpIsFound() {
    ProblemSketch sketch =
        new ProblemSketch("s1").participants("A", "B", "P").request("r", "A", "P");
    sketch.request("q", "B", "P");

    List<Repair> repairs = repairs(sketch, "q@s1");

    assertThat(french(repairs))
        .containsExactly(
            "Donner à P un délégué de plus\u00A0: "
                + "A – P est servi et aucun rendez-vous ne change d’heure.",
            "Renoncer au rendez-vous B – P (au créneau s1)\u00A0: A – P est servi, "
                + "B – P n’est plus servi et aucun rendez-vous ne change d’heure.");
    assertThat(english(repairs))
        .containsExactly(
            "Give P one more delegate: A – P is served and no meeting changes its time.",
            "Give up the meeting B – P (in slot s1): A – P is served, B – P is no longer served, "
                + "and no meeting changes its time.");
  }

  @Test
  void absentParticipant_oneMoreSlotIsFound() {
    ProblemSketch sketch =
        new ProblemSketch("s1 s2")
            .timed("2027-03-09T10:00+01:00", 15)
            .participant("A")
            .named("La Banque A")
            .unavailable("s2")
            .participants("B", "P")
            .request("r", "A", "P")
            .request("q", "A", "B")
            .weight(3);

    List<Repair> repairs = repairs(sketch, "q@s1");

    assertThat(french(repairs).get(0))
        .isEqualTo(
            "Demander à La Banque A d’être disponible à 10\u00A0h\u00A015\u00A0: "
                + "La Banque A – P est servi et aucun rendez-vous ne change d’heure.");
    assertThat(english(repairs).get(0))
        .isEqualTo(
            "Ask La Banque A to be available at 10:15: "
                + "La Banque A – P is served and no meeting changes its time.");
  }

  @Test
  void limitOfMeetings_raisedByOne() {
    ProblemSketch sketch =
        new ProblemSketch("s1 s2").participants("A", "B").participant("P").maxMeetings(1);
    sketch.request("r", "A", "P").request("q", "B", "P").weight(2);

    assertThat(french(repairs(sketch, "q@s1")).get(0))
        .isEqualTo(
            "Accepter 2 rendez-vous pour P au lieu de 1\u00A0: "
                + "A – P est servi et aucun rendez-vous ne change d’heure.");
    assertThat(english(repairs(sketch, "q@s1")).get(0))
        .startsWith("Accept 2 meetings for P instead of 1: ");
  }

  @Test
  void pinnedMeeting_isUnpinnedAndMoves() {
    ProblemSketch sketch =
        new ProblemSketch("s1 s2")
            .participant("A")
            .unavailable("s2")
            .participants("B", "P")
            .request("r", "A", "P")
            .request("q", "B", "P")
            .pin("q", "s1");

    List<Repair> repairs = repairs(sketch, "q@s1");

    assertThat(repairs.stream().map(Repair::change))
        .hasAtLeastOneElementOfType(EventChange.Unpin.class);
    assertThat(french(repairs))
        .contains(
            "Déverrouiller le rendez-vous B – P (au créneau s1)\u00A0: "
                + "A – P est servi et un rendez-vous change d’heure.");
    assertThat(english(repairs))
        .contains(
            "Unpin the meeting B – P (in slot s1): A – P is served and one meeting changes its time.");
  }

  @Test
  void scheduleThatASearchImproves_needsNoChange() {
    ProblemSketch sketch =
        new ProblemSketch("s1 s2")
            .participant("A")
            .unavailable("s2")
            .participants("B", "P")
            .request("r", "A", "P")
            .request("q", "B", "P");

    assertThat(french(repairs(sketch, "q@s1")))
        .containsExactly(
            "Relancer la recherche sans rien changer\u00A0: "
                + "A – P est servi et un rendez-vous change d’heure.");
    assertThat(english(repairs(sketch, "q@s1")).get(0))
        .startsWith("Search again without any change: ");
  }

  @Test
  void noTime_tellsNothing() {
    Problem problem =
        new ProblemSketch("s1").participants("A", "B").request("r", "A", "B").problem();
    Request request = problem.requests().get(0);

    assertThat(Repairs.of(problem, List.of(), request, Searches.SHORT, Duration.ZERO)).isEmpty();
  }

  private static List<Repair> repairs(ProblemSketch sketch, String meetings) {
    Problem problem = sketch.problem();
    return Repairs.of(
        problem,
        ProblemSketch.meetings(meetings),
        problem.requests().get(0),
        Searches.SHORT,
        Duration.ofMinutes(1));
  }

  private static List<String> french(List<Repair> repairs) {
    return repairs.stream().map(repair -> Sentences.FRENCH.say(repair.message())).toList();
  }

  private static List<String> english(List<Repair> repairs) {
    return repairs.stream().map(repair -> Sentences.ENGLISH.say(repair.message())).toList();
  }
}
