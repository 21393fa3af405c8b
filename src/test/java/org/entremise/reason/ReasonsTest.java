package org.entremise.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entremise.matching.ProblemSketch;
import org.entremise.platform.language.Sentences;
import org.junit.jupiter.api.Test;

class ReasonsTest {
  private static final String MORNING = "2027-03-09T09:00+01:00";

  @Test
  void absence_andStrongerWishes_areTold() {
    ProblemSketch sketch =
        new ProblemSketch("s1 s2 s3 s4 s5 s6")
            .timed(MORNING, 15)
            .participant("A")
            .named("La Banque A")
            .unavailable("s1", "s2", "s5", "s6")
            .participants("B", "C", "P7")
            .request("r", "A", "P7")
            .request("q1", "B", "P7")
            .weight(3)
            .request("q2", "C", "P7")
            .weight(3);

    Reason reason = only(sketch, "q1@s3 q2@s4");

    assertThat(reason.facts()).hasSize(3);
    assertThat(french(reason))
        .containsExactly(
            "La Banque A n’est disponible qu’à 9\u00A0h\u00A030 et 9\u00A0h\u00A045.",
            "P7 rencontre déjà B à 9\u00A0h\u00A030 et C à 9\u00A0h\u00A045\u00A0: "
                + "souhaits plus forts.");
    assertThat(english(reason))
        .containsExactly(
            "La Banque A is available only at 9:30 and 9:45.",
            "P7 already meets B at 9:30 and C at 9:45: stronger wishes.");
  }

  @Test
  void rivals_areComparedToTheWish() {
    ProblemSketch sketch =
        new ProblemSketch("s1 s2 s3 s4")
            .participants("A", "P", "B", "C", "D", "E")
            .request("r", "A", "P")
            .weight(2)
            .request("pinned", "B", "P")
            .pin("pinned", "s1")
            .request("mandatory", "C", "P")
            .mandatory()
            .request("equal", "D", "P")
            .weight(2)
            .request("weaker", "E", "P");

    Reason reason = only(sketch, "pinned@s1 mandatory@s2 equal@s3 weaker@s4");

    assertThat(french(reason))
        .containsExactly(
            "P a 5 demandes pour 4 créneaux libres\u00A0: une ne pourra pas être servie.",
            "P rencontre déjà B au créneau s1\u00A0: rendez-vous verrouillé.",
            "P rencontre déjà C au créneau s2\u00A0: souhait plus fort.",
            "P rencontre déjà D au créneau s3\u00A0: souhait aussi fort.",
            "P rencontre déjà E au créneau s4\u00A0: souhait moins fort.");
    assertThat(english(reason))
        .containsExactly(
            "P has 5 requests for 4 free slots: one cannot be served.",
            "P already meets B in slot s1: a pinned meeting.",
            "P already meets C in slot s2: a stronger wish.",
            "P already meets D in slot s3: a wish as strong.",
            "P already meets E in slot s4: a weaker wish.");
  }

  @Test
  void seats_allTakenBySeveral_areOneMeetingInTheSentence() {
    ProblemSketch sketch =
        new ProblemSketch("s1")
            .participant("P")
            .seats(2)
            .participants("A", "B", "C")
            .request("r", "A", "P")
            .request("q1", "B", "P")
            .request("q2", "C", "P");

    assertThat(french(only(sketch, "q1@s1 q2@s1")))
        .contains("P rencontre déjà B et C au créneau s1\u00A0: souhaits aussi forts.");
  }

  @Test
  void manyMeetings_areCounted() {
    ProblemSketch sketch =
        new ProblemSketch("s1 s2 s3 s4 s5").timed(MORNING, 15).participants("A", "P");
    sketch.request("r", "A", "P");
    for (int i = 1; i <= 5; i++) {
      sketch.participant("B" + i).request("q" + i, "B" + i, "P").weight(2);
    }

    Reason reason = only(sketch, "q1@s1 q2@s2 q3@s3 q4@s4 q5@s5");

    assertThat(french(reason))
        .contains(
            "P est déjà en rendez-vous entre 9\u00A0h\u00A000 et 10\u00A0h\u00A015\u00A0: "
                + "5 souhaits plus forts.");
    assertThat(english(reason))
        .contains("P is already in meetings between 9:00 and 10:15: 5 stronger wishes.");
  }

  @Test
  void limitReached_isEnough() {
    ProblemSketch sketch =
        new ProblemSketch("s1 s2 s3")
            .participants("A", "B")
            .participant("P")
            .maxMeetings(1)
            .request("r", "A", "P")
            .request("q", "B", "P");

    Reason reason = only(sketch, "q@s1");

    assertThat(reason.facts()).hasSize(1);
    assertThat(french(reason))
        .containsExactly(
            "P a 2 demandes pour 1 rendez-vous au plus\u00A0: une ne pourra pas être servie.",
            "P a atteint sa limite de 1 rendez-vous.");
    assertThat(english(reason)).contains("P has reached the limit of 1 meeting.");
  }

  @Test
  void rooms_takenOrMissing_areTold() {
    ProblemSketch sketch =
        new ProblemSketch("s1 s2 s3 s4")
            .rooms("s1", 1)
            .rooms("s2", 1)
            .rooms("s3", 0)
            .rooms("s4", 0)
            .participants("A", "B", "C", "D", "E", "F")
            .request("r", "A", "B")
            .request("q1", "C", "D")
            .request("q2", "E", "F");

    Reason reason = only(sketch, "q1@s1 q2@s2");

    assertThat(french(reason))
        .containsExactly(
            "Il n’y a pas de salle aux créneaux s3 et s4.",
            "Toutes les salles sont prises aux créneaux s1 et s2.");
    assertThat(english(reason))
        .containsExactly(
            "There is no room in slots s3 and s4.", "All rooms are taken in slots s1 and s2.");
  }

  @Test
  void slotsNotAllowed_andOrder_areTold() {
    ProblemSketch sketch =
        new ProblemSketch("s1 s2 s3 s4 s5")
            .timed(MORNING, 30)
            .participants("A", "B", "C", "D")
            .request("first", "C", "D")
            .request("r", "A", "B")
            .onlyIn("s1", "s2")
            .after("first");

    Reason reason = only(sketch, "first@s2");

    assertThat(french(reason))
        .containsExactly(
            "Ce rendez-vous n’est possible qu’à 9\u00A0h\u00A000 et 9\u00A0h\u00A030.",
            "Ce rendez-vous doit venir après C – D, qui a lieu à 9\u00A0h\u00A030.");
    assertThat(english(reason))
        .containsExactly(
            "This meeting is possible only at 9:00 and 9:30.",
            "This meeting must come after C – D, which is at 9:30.");
  }

  @Test
  void earlierThanAnother_isTold() {
    ProblemSketch sketch =
        new ProblemSketch("s1 s2")
            .participants("A", "B", "C", "D")
            .request("r", "A", "B")
            .request("later", "C", "D")
            .after("r");

    assertThat(french(only(sketch, "later@s1")))
        .containsExactly("Ce rendez-vous doit venir avant C – D, qui a lieu au créneau s1.");
    assertThat(english(only(sketch, "later@s1")))
        .containsExactly("This meeting must come before C – D, which is in slot s1.");
  }

  @Test
  void rowsAndBreaks_areTold() {
    ProblemSketch rows =
        new ProblemSketch("s1 s2")
            .participants("A", "B")
            .participant("P")
            .maxConsecutive(1)
            .request("r", "A", "P")
            .request("q", "B", "P");
    ProblemSketch breaks =
        new ProblemSketch("s1 s2 s3")
            .participant("A")
            .unavailable("s2")
            .participant("B")
            .participant("P")
            .maxBreaks(0)
            .request("r", "A", "P")
            .request("q", "B", "P");

    assertThat(french(only(rows, "q@s1")))
        .contains("Un rendez-vous au créneau s2 donnerait à P plus de 1 créneau occupé de suite.");
    assertThat(english(only(rows, "q@s1")))
        .contains("A meeting in slot s2 would give P more than 1 busy slot in a row.");
    assertThat(french(only(breaks, "q@s1")))
        .contains(
            "Un rendez-vous au créneau s3 donnerait à P un temps mort, alors qu’aucun n’est accepté.");
    assertThat(english(only(breaks, "q@s1")))
        .contains("A meeting in slot s3 would give P a gap, and none is accepted.");
  }

  @Test
  void pinnedRequest_inATakenSlot_tellsBoth() {
    ProblemSketch sketch =
        new ProblemSketch("s1 s2 s3")
            .participants("A", "B", "C")
            .request("r", "A", "B")
            .pin("r", "s1")
            .request("q", "A", "C");

    Reason reason = only(sketch, "q@s1");

    assertThat(french(reason))
        .containsExactly(
            "Ce rendez-vous est verrouillé au créneau s1.",
            "A rencontre déjà C au créneau s1\u00A0: souhait aussi fort.");
    assertThat(english(reason)).contains("This meeting is pinned in slot s1.");
  }

  @Test
  void impossibleRequests_areTold() {
    ProblemSketch never =
        new ProblemSketch("s1")
            .participant("A")
            .unavailable("s1")
            .participant("B")
            .request("r", "A", "B");
    ProblemSketch noSlot =
        new ProblemSketch("s1").participants("A", "B").request("r", "A", "B").onlyIn();

    assertThat(french(only(never, "")))
        .containsExactly(
            "La demande A – B n’a aucun créneau possible\u00A0: elle ne pourra pas être servie.",
            "A n’est jamais disponible.");
    assertThat(english(only(never, ""))).contains("A is never available.");
    assertThat(french(only(noSlot, "")))
        .contains("Aucun créneau n’est possible pour ce rendez-vous.");
    assertThat(english(only(noSlot, ""))).contains("No slot is possible for this meeting.");
  }

  @Test
  void openSlot_isToldInsteadOfFacts() {
    ProblemSketch sketch =
        new ProblemSketch("s1 s2 s3 s4 s5")
            .timed(MORNING, 15)
            .participant("A")
            .unavailable("s1")
            .participant("B")
            .request("r", "A", "B");

    Reason reason = only(sketch, "");

    assertThat(reason.open().numbers()).containsExactly(1, 2, 3, 4);
    assertThat(french(reason))
        .containsExactly(
            "Rien ne s’oppose à ce rendez-vous entre 9\u00A0h\u00A015 et 10\u00A0h\u00A015\u00A0: "
                + "placez-le, ou relancez la recherche.");
    assertThat(english(reason))
        .containsExactly(
            "Nothing prevents this meeting between 9:15 and 10:15: "
                + "place it, or search again.");
  }

  private static Reason only(ProblemSketch sketch, String meetings) {
    List<Reason> reasons = Reasons.of(sketch.problem(), ProblemSketch.meetings(meetings));
    assertThat(reasons).hasSize(1);
    return reasons.get(0);
  }

  private static List<String> french(Reason reason) {
    return reason.messages().stream().map(Sentences.FRENCH::say).toList();
  }

  private static List<String> english(Reason reason) {
    return reason.messages().stream().map(Sentences.ENGLISH::say).toList();
  }
}
