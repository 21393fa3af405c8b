package org.entremise.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entremise.exchange.Sketch.corrected;
import static org.entremise.exchange.Sketch.delegate;
import static org.entremise.exchange.Sketch.event;
import static org.entremise.exchange.Sketch.fault;
import static org.entremise.exchange.Sketch.plan;
import static org.entremise.exchange.Sketch.statuses;
import static org.entremise.exchange.Sketch.table;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entremise.exchange.Choices.ColumnChoice;
import org.entremise.exchange.PlannedRow.Status;
import org.entremise.kernel.Message;
import org.entremise.people.Delegate;
import org.entremise.people.FunderKind;
import org.entremise.people.Language;
import org.entremise.people.Participant;
import org.entremise.people.Registration;
import org.entremise.platform.language.Sentences;
import org.entremise.wish.Level;
import org.entremise.wish.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a table would do to an event, and each of its faults with cell, value and remedy. */
class ImportPlanTest {
  private static Participant added(ImportPlan plan) {
    assertThat(plan.outcome().added()).hasSize(1);
    return plan.outcome().added().get(0).participant();
  }

  @Test
  void funders_areAddedWithAllThatTheirRowsSay() {
    ImportPlan plan =
        plan(
            "financeurs.csv",
            event(),
            "Liste du 3 mars",
            "NOM | Type de financeur | Description | Places | Rdv max | Indisponible | Contact | E-mail | Langue",
            "Crédit du Pont | banque | Prêts | 2,0 | sans limite | 9h30-10h; 10 h 30 | Zoé Faÿ | zoe@Example.org | anglais");

    Participant p = added(plan);
    assertThat(plan.kind()).isEqualTo(ImportKind.FUNDERS);
    assertThat(p.name()).isEqualTo("Crédit du Pont");
    assertThat(p.kind()).isEqualTo(FunderKind.BANK);
    assertThat(p.seats()).isEqualTo(2);
    assertThat(p.maxMeetings()).isNull();
    assertThat(p.unavailable()).containsExactlyInAnyOrder("s1", "s3");
    Delegate zoe = plan.outcome().added().get(0).delegates().get(0);
    assertThat(zoe.email().text()).isEqualTo("zoe@example.org");
    assertThat(zoe.language()).isEqualTo(Language.EN);
    assertThat(plan.notices()).extracting(Message::key).containsExactly("exchange.notice.above");
  }

  @Test
  void sameTable_importedAgain_changesNothing() {
    String[] rows = {
      "Nom | Type | Délégué | E-mail | Délégué 2 | E-mail 2 | Indisponible",
      "Le Pont | Fondation | Ada | ada@example.org | Bob | bob@example.org | 9h00-9h30",
      "LE PONT | | Cyd | cyd@example.org | | |",
    };
    ImportPlan first = plan("", event(), rows);
    assertThat(first.outcome().added().get(0).delegates()).hasSize(3);

    ImportPlan again = ImportPlan.of(table(rows), "", Choices.NONE, event().after(first));

    assertThat(again.outcome().isNothing()).isTrue();
    assertThat(statuses(again)).containsOnly(Status.UNCHANGED);
  }

  @Test
  void knownParticipant_isFoundByItsNameWhateverTheAccents_andEmptyCellsEraseNothing() {
    Sketch sketch = event().funder("f01", "Crédit coopératif", delegate("Ada", "ada@example.org"));

    ImportPlan plan =
        plan(
            "",
            sketch,
            "Financeur | Description | Rendez-vous au plus | Délégué | E-mail",
            "CREDIT  COOPERATIF | | 4 | | ");

    Registration changed = plan.outcome().changed().get(0);
    assertThat(changed.participant().name()).isEqualTo("Crédit coopératif");
    assertThat(changed.participant().maxMeetings()).isEqualTo(4);
    assertThat(changed.participant().kind()).isEqualTo(FunderKind.BANK);
    assertThat(changed.delegates()).hasSize(1);
    assertThat(changed.revision()).isEqualTo(4);
  }

  @Test
  void delegate_isFoundByItsAddress_andChanged() {
    Sketch sketch = event().project("p01", "La Halle", delegate("Ada", "ada@example.org"));

    ImportPlan plan =
        plan(
            "",
            sketch,
            "Participant | Nom | E-mail | Langue",
            "la halle | Ada Martin | ADA@example.org | en",
            "la halle | Bob | bob@example.org |");

    assertThat(plan.kind()).isEqualTo(ImportKind.DELEGATES);
    assertThat(statuses(plan)).containsExactly(Status.ADDED, Status.CHANGED);
    assertThat(plan.outcome().changed().get(0).delegates())
        .extracting(Delegate::name)
        .containsExactly("Ada Martin", "Bob");
  }

  @Test
  void firstAndLastNames_areJoined() {
    Sketch sketch = event().project("p01", "La Halle");

    ImportPlan plan =
        plan(
            "",
            sketch,
            "Structure | Prénom | Nom | Courriel",
            "La Halle | Ada | Martin | ada@example.org");
    ImportPlan asDelegates =
        plan(
            new Choices(ImportKind.DELEGATES, List.of(), Map.of(), Set.of(), null, Map.of()),
            sketch,
            "Structure | Prénom | Nom | Courriel",
            "La Halle | Ada | Martin | ada@example.org");

    assertThat(plan.kind()).as("a list of delegates, or of participants").isNull();
    assertThat(asDelegates.outcome().changed().get(0).delegates().get(0).name())
        .isEqualTo("Ada Martin");
  }

  @Test
  void unavailabilities_areAddedToThoseThatAre() {
    Sketch sketch = event().project("p01", "La Halle").withSecondDay();

    ImportPlan plan =
        plan(
            "",
            sketch,
            "Participant | Jour | De | À",
            "La Halle | 11/03/2027 | 9h30 | 10h15",
            "La Halle | 12/03 | 9h |",
            "La Halle | 2027-03-12 | 0,3958333 | 10:00");

    assertThat(plan.kind()).isEqualTo(ImportKind.UNAVAILABILITIES);
    assertThat(plan.outcome().changed().get(0).participant().unavailable())
        .containsExactlyInAnyOrder("s1", "s2", "t0", "t1");
  }

  @Test
  void wishes_inAList_areMadeChangedAndTakenBack() {
    Sketch sketch = wishers().wish("f01", "p01", Level.COULD).wish("f02", "p01", Level.VETO);

    ImportPlan plan =
        plan(
            "",
            sketch,
            "Financeur | Projet | Souhait",
            "Banque A | Projet 1 | Indispensable",
            "Banque A | Projet 2 | 2",
            "f02 | Projet 1 | aucun");

    assertThat(plan.kind()).isEqualTo(ImportKind.WISHES);
    assertThat(plan.outcome().wishes())
        .containsExactly(new Wish("f01", "p01", Level.MUST), new Wish("f01", "p02", Level.WANT));
    assertThat(plan.outcome().withdrawn()).containsExactly(new Wish("f02", "p01", Level.VETO));
  }

  @Test
  void wishes_inAMatrix_areReadEitherWayRound() {
    ImportPlan funders =
        plan(
            "",
            wishers(),
            "| Projet 1 | PROJET 2",
            "Banque A | ● | x",
            "Banque B | si possible | ");
    ImportPlan projects =
        plan("", wishers(), "| Banque A | Banque B", "Projet 1 | M | 1", "Projet 2 | ✕ | ");

    assertThat(funders.kind()).isEqualTo(ImportKind.MATRIX);
    assertThat(funders.outcome().wishes())
        .containsExactlyInAnyOrder(
            new Wish("f01", "p01", Level.MUST),
            new Wish("f01", "p02", Level.VETO),
            new Wish("f02", "p01", Level.COULD));
    assertThat(projects.outcome().wishes())
        .containsExactlyInAnyOrderElementsOf(funders.outcome().wishes());
  }

  @Test
  void matrixOfCrossesOnly_isAskedAbout() {
    ImportPlan plan = plan("", wishers(), "| Projet 1 | Projet 2", "Banque A | x | x");

    assertThat(plan.notices()).extracting(Message::key).containsExactly("exchange.notice.crosses");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "seats | Places # 1,5 # B2 «1,5» « 1,5 » n’est pas un nombre entier. Écrivez par exemple 2.",
        "seats | Places # deux # B2 «deux» « deux » n’est pas un nombre. Écrivez par exemple 2.",
        "seats | Places # 0 # B2 «0» 0 est hors limites : donnez un nombre de 1 à 50.",
        "kind | Type # Coop # B2 «Coop» « Coop » n’est pas un type de financeur. Choisissez ce que cela veut dire, ou écrivez l’un de ceux-ci : Investisseur solidaire, Banque, Fondation, Financeur public et Financement participatif.",
        "kind | Type # Région # B2 «Région» « Région » n’est pas l’un des types de financeur ; peut-être « Financeur public » ? Choisissez le type que cela veut dire, ou corrigez la cellule.",
        "times | Indisponible # matin # B2 «matin» « matin » ne se lit pas comme des heures. Écrivez par exemple 9h30-10h; 11h-11h30.",
        "times | Indisponible # 14h # B2 «14h» Aucun créneau n’est à 14 h 00 : l’événement va de 9 h 00 à 11 h 00, pauses comprises. Corrigez l’heure.",
        "times | Indisponible # 12/03/2027 9h # B2 «12/03/2027 9h» Ce n’est pas un jour de l’événement. Ses jours : 11 mars 2027.",
        "email | E-mail # ada@ # B2 «ada@» « ada@ » n’est pas une adresse électronique : écrivez-la sous la forme nom@domaine.fr.",
      })
  void faultyCell_isNamedWithItsValueAndItsRemedy(String column, String value, String expected) {
    String heading = column.substring(column.indexOf('|') + 1).strip();
    ImportPlan plan =
        plan(
            new Choices(
                ImportKind.FUNDERS, List.of(), Map.of(), Set.of(), FunderKind.BANK, Map.of()),
            event(),
            "Nom | " + heading + " | Contact",
            "Le Pont | " + value + (heading.equals("E-mail") ? " | Ada" : ""));

    assertThat(fault(plan)).isEqualTo(expected);
    assertThat(plan.outcome().isNothing()).isTrue();
  }

  @Test
  void funderWithoutAKind_isFaulty_untilOneIsChosenForAll() {
    ImportPlan plan = plan("", event(), "Financeur | Type", "Le Pont | ");
    assertThat(fault(plan)).startsWith("B2 «» Le type de ce financeur manque.");

    ImportPlan chosen =
        plan(
            new Choices(null, List.of(), Map.of(), Set.of(), FunderKind.FOUNDATION, Map.of()),
            event(),
            "Financeur | Type",
            "Le Pont | ");
    assertThat(added(chosen).kind()).isEqualTo(FunderKind.FOUNDATION);
  }

  @Test
  void delegateWithoutAnAddress_isFaulty() {
    assertThat(fault(plan("projets", event(), "Nom | Délégué | E-mail", "Le Pont | Ada | ")))
        .isEqualTo("C2 «» Indiquez l’adresse électronique de ce délégué, ou retirez-le.");
  }

  @Test
  void missingName_isFaulty() {
    assertThat(fault(plan("projets", event(), "Nom | Description", " | Un lieu")))
        .isEqualTo("A2 «» Le nom manque. Écrivez-le, ou laissez toute la ligne vide.");
  }

  @Test
  void twoRowsThatContradictEachOther_areNotGuessedAt() {
    ImportPlan plan =
        plan("projets", event(), "Nom | Places", "Le Pont | 2", "Le Pont | 3", "Le Pont | 2");

    assertThat(fault(plan))
        .isEqualTo(
            "B3 «3» Les lignes 2 et 3 sont sur le même participant, mais disent « 2 » et « 3 ». Gardez une seule des deux valeurs : corrigez cette cellule, ou celle de la ligne 2.");
    assertThat(added(plan).seats()).isEqualTo(2);
  }

  @Test
  void nameNearlyKnown_isAskedAbout_andEitherAnswerGoes() {
    Sketch sketch = event().project("p01", "Le Pont des arts");
    String[] rows = {"Projet | Places", "Le Pont des art | 2"};

    ImportPlan asked = plan("", sketch, rows);
    CellFault question = asked.rows().get(0).faults().get(0);
    assertThat(question.question()).isTrue();
    assertThat(question.suggestions()).containsExactly("Le Pont des arts");
    assertThat(fault(asked)).contains("Voulez-vous dire Le Pont des arts ?");

    assertThat(plan(corrected("A2", "Le Pont des arts"), sketch, rows).outcome().changed())
        .hasSize(1);
    Choices kept = new Choices(null, List.of(), Map.of(), Set.of(2), null, Map.of());
    assertThat(added(plan(kept, sketch, rows)).name()).isEqualTo("Le Pont des art");
  }

  @Test
  void ambiguousName_isFaulty_andTheIdTells() {
    Sketch sketch = event().project("p01", "Le Pont").project("p02", "Le pont");

    assertThat(fault(plan("", sketch, "Projet | Places", "Le Pont | 2")))
        .contains("2 participants s’appellent « Le Pont » (p01 et p02)");
    assertThat(
            plan("", sketch, "Identifiant | Projet | Places", "p02 | Le Pont | 2")
                .outcome()
                .changed()
                .get(0)
                .participant()
                .id())
        .isEqualTo("p02");
  }

  @Test
  void knownIdWithAnotherName_isAskedAbout() {
    Sketch sketch = event().project("p01", "Le Pont");
    String[] rows = {"Identifiant | Projet", "p01 | La Ferme"};

    assertThat(fault(plan("", sketch, rows))).startsWith("A2 «p01» Dans cet événement, p01 est");
    Choices kept = new Choices(null, List.of(), Map.of(), Set.of(2), null, Map.of());
    assertThat(plan(kept, sketch, rows).outcome().changed().get(0).participant().name())
        .isEqualTo("La Ferme");
    assertThat(added(plan(corrected("A2", ""), sketch, rows)).name()).isEqualTo("La Ferme");
  }

  @Test
  void unknownParticipantOfAWish_isFaultyWithWhoMayBeMeant() {
    ImportPlan plan =
        plan(
            "",
            wishers(),
            "Financeur | Projet | Souhait",
            "Banque du Port A | Projet 1 | 3",
            "Banqe A | Projet 1 | 3");

    assertThat(plan.rows().get(0).faults().get(0).suggestions()).isEmpty();
    assertThat(plan.rows().get(1).faults().get(0).suggestions()).contains("Banque A");
  }

  @Test
  void sameWishTwice_isFaultyWhereItDiffers() {
    ImportPlan plan =
        plan(
            "",
            wishers(),
            "Financeur | Projet | Souhait",
            "Banque A | Projet 1 | 3",
            "Banque A | Projet 1 | 1",
            "Banque A | Projet 1 | 3");

    assertThat(fault(plan))
        .isEqualTo(
            "C3 «1» Le même souhait est donné autrement plus haut (2). Gardez un seul des deux.");
    assertThat(plan.outcome().wishes()).hasSize(1);
  }

  @Test
  void matrixCellThatIsNoLevel_isNamed() {
    assertThat(fault(plan("", wishers(), "| Projet 1 | Projet 2", "Banque A | oui | 3")))
        .startsWith("B2 «oui» « oui » n’est pas un niveau de souhait.");
  }

  @Test
  void severalDays_needADay() {
    Sketch sketch = event().withSecondDay();

    assertThat(fault(plan("projets", sketch, "Nom | Indisponible", "Le Pont | 9h")))
        .contains("L’événement a plusieurs jours", "11 mars 2027 et 12 mars 2027");
  }

  @Test
  void absences_ofAnEventWithoutSlots_areFaulty() {
    assertThat(fault(plan("projets", event().withoutSlots(), "Nom | Indisponible", "Le Pont | 9h")))
        .contains("L’événement n’a pas encore de créneaux");
  }

  @Test
  void correctedCell_isReadInsteadOfWhatStandsThere() {
    ImportPlan plan =
        plan(corrected("C2", "3"), event(), "Projet | Description | Places", "Le Pont");

    assertThat(added(plan).seats()).isEqualTo(3);
  }

  @Test
  void unknownColumns_areToldAndLeftOut_untilSomebodySaysWhatTheyGive() {
    String[] rows = {"Projet | Logo | Capacité", "Le Pont | Culture | 4"};
    ImportPlan plan = plan("", event(), rows);
    assertThat(plan.notices())
        .containsExactly(
            Message.of("exchange.notice.columns", "headings", List.of("Logo", "Capacité")));

    ColumnChoice seats = new ColumnChoice(2, "seats");
    Choices choices = new Choices(null, List.of(seats), Map.of(), Set.of(), null, Map.of());
    assertThat(added(plan(choices, event(), rows)).seats()).isEqualTo(4);
  }

  @Test
  void tableThatTellsNothing_isAskedAbout_orHintedAtByItsName() {
    assertThat(plan("", event(), "Nom | Description", "Le Pont | ").kind()).isNull();
    assertThat(plan("Projets 2027.xlsx", event(), "Nom | Description", "Le Pont | ").kind())
        .isEqualTo(ImportKind.PROJECTS);
    assertThat(plan("invites.csv", event(), "Kind of funder | Name", "bank | Le Pont").kind())
        .isEqualTo(ImportKind.FUNDERS);
  }

  @Test
  void missingColumn_isNamed_andNothingIsPlanned() {
    Choices wishes = new Choices(ImportKind.WISHES, List.of(), Map.of(), Set.of(), null, Map.of());
    ImportPlan plan = plan(wishes, wishers(), "Financeur | Projet", "Banque A | Projet 1");

    assertThat(plan.missing()).containsExactly(Field.LEVEL);
    assertThat(plan.rows()).isEmpty();
  }

  @Test
  void exampleRow_isNeverImported() {
    ImportPlan plan = plan("", event(), "Projet | Places", "Exemple : La Halle | 1", "Le Pont | 2");

    assertThat(added(plan).name()).isEqualTo("Le Pont");
    assertThat(plan.notices()).extracting(Message::key).containsExactly("exchange.notice.examples");
  }

  @Test
  void formulas_areNamesLikeOthers() {
    assertThat(added(plan("", event(), "Projet", "=HYPERLINK(\"http://x\")")).name())
        .isEqualTo("=HYPERLINK(\"http://x\")");
  }

  @Test
  void fingerprint_isThatOfWhatWouldBeDone() {
    String[] rows = {"Projet | Places", "Le Pont | 2"};
    ImportPlan added = plan("", event(), rows);

    assertThat(Fingerprint.of(added)).isEqualTo(Fingerprint.of(plan("other name", event(), rows)));
    assertThat(Fingerprint.of(added))
        .isNotEqualTo(Fingerprint.of(plan("", event().project("p01", "Le Pont"), rows)));
  }

  @Test
  void likelyKindOfFunder_isNeverGuessed_andOneAnswerGoesForAllThatAreWrittenSo() {
    String[] rows = {
      "Financeur | Type", "A | Région", "B | REGION", "C | fonds de dotation", "D | bank"
    };
    ImportPlan asked = plan("", event(), rows);

    assertThat(statuses(asked))
        .containsExactly(Status.FAULTY, Status.FAULTY, Status.FAULTY, Status.ADDED);
    CellFault fault = asked.rows().get(0).faults().get(0);
    assertThat(fault.meanings().get(0)).isEqualTo(Message.of("exchange.kind.public"));
    assertThat(fault.meanings()).hasSize(5);
    assertThat(asked.rows().get(2).faults().get(0).meanings().get(0))
        .isEqualTo(Message.of("exchange.kind.foundation"));

    Map<String, Map<String, String>> meanings =
        Map.of("kind", Map.of("Région", "Financeur public"));
    Choices answered = new Choices(null, List.of(), Map.of(), Set.of(), null, meanings);
    ImportPlan plan = plan(answered, event(), rows);
    assertThat(plan.outcome().added())
        .extracting(one -> one.participant().kind())
        .containsExactly(FunderKind.PUBLIC, FunderKind.PUBLIC, FunderKind.BANK);
    assertThat(plan.rows().get(0).status()).isEqualTo(Status.FAULTY);
  }

  @Test
  void newParticipantInSeveralRows_isCountedOnce_andSaid() {
    ImportPlan plan =
        plan(
            "",
            event(),
            "Projet | Délégué | E-mail",
            "Le Pont | Ada | ada@example.org",
            "La Ferme | |",
            "Le Pont | Bob | bob@example.org",
            "LE PONT | |");

    assertThat(statuses(plan))
        .containsExactly(Status.ADDED, Status.ADDED, Status.JOINED, Status.UNCHANGED);
    assertThat(plan.count(Status.ADDED)).isEqualTo(2);
    assertThat(plan.rows().get(2).joins()).isEqualTo(2);
    assertThat(Sentences.FRENCH.say(plan.notices().get(0)).replace('\u00A0', ' '))
        .isEqualTo(
            "2 lignes sont sur un participant déjà donné plus haut (lignes 4 et 5) : il n’est compté qu’une fois.");
  }

  @Test
  void knownParticipantInSeveralRows_isCountedOnce() {
    Sketch sketch = event().project("p01", "Le Pont");

    ImportPlan plan =
        plan(
            "", sketch, "Projet | Places | Rdv max", "Le Pont | 1 |", "Le Pont | 2 |", "p01 | | 3");
    ImportPlan two =
        plan("", sketch, "Projet | Places | Rdv max", "Le Pont | 2 |", "Le Pont | | 3");

    assertThat(fault(plan)).startsWith("B3 «2» Les lignes 2 et 3 sont sur le même participant");
    assertThat(statuses(two)).containsExactly(Status.CHANGED, Status.JOINED);
    assertThat(two.outcome().changed()).hasSize(1);
  }

  @Test
  void idThatTwoRowsGiveToTwoNames_isFaulty_andTwoIdsOfOneNameToo() {
    assertThat(
            fault(
                plan(
                    "",
                    event(),
                    "Identifiant | Projet",
                    "x1 | Le Pont",
                    "x1 | La Ferme",
                    "x2 | Ici")))
        .isEqualTo(
            "A3 «x1» Les lignes 2 et 3 ont le même identifiant « x1 », mais l’une est « Le Pont » et l’autre « La Ferme ». Corrigez l’identifiant ou le nom de l’une des deux.");
    assertThat(fault(plan("", event(), "Identifiant | Projet", "x1 | Le Pont", "x2 | Le Pont")))
        .startsWith("A3 «x2» Les lignes 2 et 3 ont le même nom");
    Choices kept = new Choices(null, List.of(), Map.of(), Set.of(2, 3), null, Map.of());
    assertThat(
            fault(
                plan(
                    kept,
                    event().project("p01", "Le Pont"),
                    "Identifiant | Projet",
                    "p01 | Un",
                    "p01 | Deux")))
        .startsWith("B3 «Deux» Les lignes 2 et 3 sont sur le même participant");
  }

  @Test
  void wishesOfProjects_andReasons_areRead() {
    Sketch sketch = wishers().wish("f01", "p01", Level.VETO);

    ImportPlan plan =
        plan(
            "",
            sketch,
            "Financeur | Projet | Souhait | Qui souhaite | Raison",
            "Banque A | Projet 1 | à éviter | | administrateur commun",
            "Banque A | Projet 1 | souhaité | Projet |");

    assertThat(plan.outcome().wishes())
        .containsExactly(
            new Wish("f01", "p01", Level.VETO, null, "administrateur commun"),
            new Wish("p01", "f01", Level.WANT));
    assertThat(
            fault(plan("", sketch, "Financeur | Projet | Souhait | Raison", "f01 | p01 | 3 | oui")))
        .startsWith("D2 «oui» Seul un souhait « à éviter » peut avoir une raison.");
  }

  private static Sketch wishers() {
    return event()
        .funder("f01", "Banque A")
        .funder("f02", "Banque B")
        .project("p01", "Projet 1")
        .project("p02", "Projet 2");
  }
}
