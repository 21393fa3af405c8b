package org.entremise.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entremise.matching.ProblemSketch;
import org.entremise.platform.language.Sentences;
import org.entremise.reason.Warning.Severity;
import org.junit.jupiter.api.Test;

class WarningsTest {
  @Test
  void moreRequestsThanFreeSlots_tellsHowManyAtLeast() {
    ProblemSketch sketch =
        new ProblemSketch("s1 s2 s3").participant("A").named("La Banque A").unavailable("s3");
    for (int i = 1; i <= 4; i++) {
      sketch.participant("P" + i).request("r" + i, "A", "P" + i);
    }

    assertThat(french(sketch))
        .contains(
            "La Banque A a 4 demandes pour 2 créneaux libres\u00A0: 2 ne pourront pas être servies.");
    assertThat(english(sketch))
        .contains("La Banque A has 4 requests for 2 free slots: 2 cannot be served.");
  }

  @Test
  void delegates_countAsSeats() {
    ProblemSketch sketch =
        new ProblemSketch("s1").participant("A").seats(2).participants("B", "C", "D");
    sketch.request("r1", "A", "B").request("r2", "A", "C").request("r3", "A", "D");

    assertThat(french(sketch))
        .contains("A a 3 demandes pour 2 places libres\u00A0: une ne pourra pas être servie.");
  }

  @Test
  void commonSlots_canBeTheBottleneck() {
    ProblemSketch sketch =
        new ProblemSketch("s1 s2 s3")
            .participant("A")
            .participant("B")
            .unavailable("s2", "s3")
            .participant("C")
            .unavailable("s2", "s3")
            .request("r1", "A", "B")
            .request("r2", "A", "C");

    assertThat(french(sketch))
        .contains(
            "A a 2 demandes, mais leurs créneaux possibles n’en laissent placer que 1\u00A0: "
                + "une ne pourra pas être servie.",
            "Aucun rendez-vous n’est possible aux créneaux s2 et s3.");
    assertThat(english(sketch))
        .contains(
            "A has 2 requests, but their possible slots have place for only 1: one cannot be served.",
            "No meeting is possible in slots s2 and s3.");
  }

  @Test
  void noCommonSlot_leavesNobodyToMeet() {
    ProblemSketch sketch =
        new ProblemSketch("s1 s2")
            .participant("A")
            .unavailable("s1")
            .participant("B")
            .unavailable("s2")
            .participant("C")
            .request("r", "A", "B");

    assertThat(french(sketch))
        .containsExactly(
            "La demande A – B n’a aucun créneau possible\u00A0: elle ne pourra pas être servie.",
            "A ne peut rencontrer personne\u00A0: aucune de ses demandes n’a de créneau possible.",
            "B ne peut rencontrer personne\u00A0: aucune de ses demandes n’a de créneau possible.",
            "C n’a aucune demande.",
            "Aucun rendez-vous n’est possible aux créneaux s1 et s2.");
    assertThat(english(sketch))
        .contains(
            "The request A – B has no possible slot: it cannot be served.",
            "A cannot meet anybody: none of its requests has a possible slot.",
            "C has no requests.");
    assertThat(severities(sketch))
        .containsExactly(
            Severity.WARNING, Severity.WARNING, Severity.WARNING, Severity.INFO, Severity.INFO);
  }

  @Test
  void mandatoryWithoutSlot_isAnError() {
    ProblemSketch sketch =
        new ProblemSketch("s1").participants("A", "B").request("r", "A", "B").mandatory().onlyIn();

    assertThat(french(sketch))
        .contains("La demande A – B est obligatoire, mais elle n’a aucun créneau possible.");
    assertThat(english(sketch))
        .contains("The request A – B is mandatory but has no possible slot.");
    assertThat(severities(sketch)).startsWith(Severity.ERROR);
  }

  @Test
  void tooManyMandatory_isAnError() {
    ProblemSketch sketch =
        new ProblemSketch("s1")
            .participants("A", "B", "C")
            .request("r1", "A", "B")
            .mandatory()
            .request("r2", "A", "C")
            .mandatory();

    assertThat(french(sketch))
        .startsWith("A a 2 demandes obligatoires, dont une seule peut être placée.");
    assertThat(english(sketch))
        .startsWith("A has 2 mandatory requests, of which only one can be placed.");
    assertThat(severities(sketch)).startsWith(Severity.ERROR);
  }

  @Test
  void pinsThatCollide_areAnError() {
    ProblemSketch sketch =
        new ProblemSketch("s1 s2")
            .participants("A", "B", "C")
            .request("r1", "A", "B")
            .request("r2", "A", "C")
            .pin("r1", "s1")
            .pin("r2", "s1");

    assertThat(french(sketch))
        .startsWith(
            "Des rendez-vous verrouillés se contredisent. "
                + "A a 2 rendez-vous en même temps en s1, pour 1 au plus.");
    assertThat(english(sketch))
        .startsWith(
            "Pinned meetings contradict each other. A has 2 meetings at once in s1; the limit is 1.");
    assertThat(severities(sketch)).startsWith(Severity.ERROR);
  }

  @Test
  void guaranteeBeyondWhatIsPossible_isToldWithTheMost() {
    ProblemSketch sketch =
        new ProblemSketch("s1 s2 s3")
            .participant("A")
            .minMeetings(3)
            .maxMeetings(2)
            .participants("B", "C", "D")
            .request("r1", "A", "B")
            .request("r2", "A", "C")
            .request("r3", "A", "D");

    assertThat(french(sketch))
        .containsExactly(
            "A a 3 demandes pour 2 rendez-vous au plus\u00A0: une ne pourra pas être servie.",
            "A ne peut pas avoir les 3 rendez-vous garantis\u00A0: 2 au plus sont possibles.");
    assertThat(english(sketch))
        .containsExactly(
            "A has 3 requests for at most 2 meetings: one cannot be served.",
            "A cannot have the 3 meetings that are guaranteed: at most 2 are possible.");
  }

  @Test
  void fewRooms_areToldInTotalAndBySlot() {
    ProblemSketch sketch =
        new ProblemSketch("s1 s2")
            .timed("2027-03-09T09:00+01:00", 30)
            .rooms("s1", 1)
            .rooms("s2", 1)
            .participants("A", "B", "P", "Q");
    sketch.request("r1", "A", "P").request("r2", "A", "Q");
    sketch.request("r3", "B", "P").request("r4", "B", "Q");

    assertThat(french(sketch))
        .containsExactly(
            "4 demandes pour 2 places dans la grille (salles et participants présents)\u00A0: "
                + "2 au moins ne pourront pas être servies.",
            "Une salle seulement à 9\u00A0h\u00A000 et 9\u00A0h\u00A030, alors que les participants "
                + "présents pourraient y tenir 2 rendez-vous en même temps.");
    assertThat(english(sketch))
        .containsExactly(
            "4 requests for 2 places in the grid (rooms and those who are there): "
                + "at least 2 cannot be served.",
            "Only 1 room at 9:00 and 9:30, while those who are there could hold 2 meetings at once.");
  }

  @Test
  void soundProblem_hasNoWarning() {
    ProblemSketch sketch = new ProblemSketch("s1 s2").participants("A", "B").request("r", "A", "B");

    assertThat(Warnings.of(sketch.problem())).isEmpty();
  }

  private static List<Severity> severities(ProblemSketch sketch) {
    return Warnings.of(sketch.problem()).stream().map(Warning::severity).toList();
  }

  private static List<String> french(ProblemSketch sketch) {
    return said(sketch, Sentences.FRENCH);
  }

  private static List<String> english(ProblemSketch sketch) {
    return said(sketch, Sentences.ENGLISH);
  }

  private static List<String> said(ProblemSketch sketch, Sentences sentences) {
    return Warnings.of(sketch.problem()).stream().map(w -> sentences.say(w.message())).toList();
  }
}
