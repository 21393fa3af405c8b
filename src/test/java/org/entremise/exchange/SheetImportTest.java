package org.entremise.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entremise.exchange.Sketch.event;
import static org.entremise.exchange.Sketch.fault;
import static org.entremise.exchange.Sketch.plan;
import static org.entremise.exchange.Sketch.statuses;
import static org.entremise.exchange.Sketch.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entremise.exchange.Choices.ColumnChoice;
import org.entremise.exchange.ImportPlan.SheetWriting;
import org.entremise.exchange.PlannedRow.Status;
import org.entremise.factsheet.FactSheet;
import org.entremise.factsheet.FactSheet.CooperationType;
import org.entremise.factsheet.FactSheet.Funding;
import org.entremise.factsheet.SheetState;
import org.entremise.kernel.Message;
import org.entremise.platform.language.Sentences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a list of projects writes into their fact sheets. */
class SheetImportTest {
  private static final String[] ROWS = {
    "Projet | Territoire | Secteur | Type de coopération | Montant | Financement | Partenaires | Enjeux | En une ligne",
    "Le Pont | Lens (62) | Alimentation | groupement | 12 500 € | prêt, subvention | A; B, C | Nourrir | Une cuisine",
  };

  private static FactSheet only(ImportPlan plan) {
    assertThat(plan.outcome().sheets()).hasSize(1);
    return plan.outcome().sheets().get(0).sheet();
  }

  private static FactSheet writtenByTheProject() {
    return only(plan("", event(), "Projet | Secteur | Territoire", "Le Pont | Culture | Lille"));
  }

  @Test
  void columnsOfSheets_areKnownByTheirHeadings_andWritten() {
    ImportPlan plan = plan("", event(), ROWS);

    FactSheet sheet = only(plan);
    assertThat(plan.kind()).isEqualTo(ImportKind.PROJECTS);
    assertThat(sheet.territory()).isEqualTo("Lens (62)");
    assertThat(sheet.sector()).isEqualTo("Alimentation");
    assertThat(sheet.cooperationType()).isEqualTo(CooperationType.GROUPING);
    assertThat(sheet.amount()).isEqualTo(12_500);
    assertThat(sheet.funding()).containsExactly(Funding.LOAN, Funding.GRANT);
    assertThat(sheet.partners()).containsExactly("A", "B, C");
    assertThat(sheet.stakes()).isEqualTo("Nourrir");
    assertThat(sheet.summary()).isEqualTo("Une cuisine");
    assertThat(plan.outcome().sheets().get(0).projectId())
        .isEqualTo(plan.outcome().added().get(0).participant().id());
    assertThat(plan.notices()).extracting(Message::key).containsExactly("exchange.notice.sheets");
  }

  @Test
  void headings_areKnownInEnglish_andByHand() {
    ImportPlan english =
        plan(
            "",
            event(),
            "Project | Territory | Kind of cooperation | Amount sought | Funding sought | Where",
            "Bridge | Lens | Project partnership | 1.5 million | equity and gift | now");
    assertThat(only(english).amount()).isEqualTo(1_500_000);
    assertThat(only(english).funding()).containsExactly(Funding.EQUITY, Funding.GIFT);

    ColumnChoice where = new ColumnChoice(1, "stage");
    Choices choices = new Choices(null, List.of(where), Map.of(), Set.of(), null, Map.of());
    assertThat(only(plan(choices, event(), "Projet | Où", "Le Pont | ouvert")).stage())
        .isEqualTo("ouvert");
  }

  @Test
  void sameTable_again_changesNothing_andEmptyCellsNeither() {
    ImportPlan first = plan("", event(), ROWS);

    ImportPlan again = ImportPlan.of(table(ROWS), "", Choices.NONE, event().after(first));
    assertThat(again.outcome().isNothing()).isTrue();
    assertThat(statuses(again)).containsOnly(Status.UNCHANGED);

    ImportPlan empty =
        plan(
            "",
            event().project("p01", "Le Pont").sheet("p01", SheetState.WRITING, only(first)),
            "Projet | Territoire | Secteur | Montant | Financement",
            "Le Pont | | | |");
    assertThat(empty.outcome().isNothing()).isTrue();
  }

  @Test
  void whatAProjectHasTyped_isReplacedOnlyAsThePreviewSays() {
    Sketch sketch =
        event().project("p01", "Le Pont").sheet("p01", SheetState.READY, writtenByTheProject());

    ImportPlan plan =
        plan("", sketch, "Projet | Secteur | Stade", "Le Pont | Alimentation | ouvert");

    SheetWriting writing = plan.outcome().sheets().get(0);
    assertThat(writing.replaces()).isTrue();
    assertThat(writing.revision()).isEqualTo(4);
    assertThat(writing.sheet().territory()).as("not in the table").isEqualTo("Lille");
    assertThat(plan.outcome().changed()).isEmpty();
    assertThat(plan.rows().get(0).changes())
        .extracting(change -> Sentences.FRENCH.say(change.before()))
        .containsExactly("Culture", "–");
    assertThat(plan.notices())
        .extracting(one -> Sentences.FRENCH.say(one).replace('\u00A0', ' '))
        .containsExactly(
            "Une fiche projet sera modifiée, dont une où ce qui est déjà écrit sera remplacé.",
            "Une de ces fiches était prête ou envoyée : elle sera à relire. Les financeurs lisent toujours la version déjà publiée.");
    ImportPlan other =
        plan(
            "",
            event().project("p01", "Le Pont").sheet("p01", SheetState.READY, FactSheet.EMPTY),
            "Projet | Secteur | Stade",
            "Le Pont | Alimentation | ouvert");
    assertThat(other.outcome().sheets().get(0).replaces()).isFalse();
    assertThat(Fingerprint.of(other)).isNotEqualTo(Fingerprint.of(plan));
  }

  @Test
  void twoRowsThatSayDifferentThingsOfASheet_areNotGuessedAt() {
    assertThat(
            fault(plan("", event(), "Projet | Secteur", "Le Pont | Culture", "Le Pont | Énergie")))
        .startsWith("B3 «Énergie» Les lignes 2 et 3 sont sur le même participant");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "Montant # beaucoup # « beaucoup » n’est pas un montant en euros entiers. Écrivez par exemple 12 500 € ou 1,5 million.",
        "Montant # 12,50 # « 12,50 » n’est pas un montant en euros entiers. Écrivez par exemple 12 500 € ou 1,5 million.",
        "Montant # -5 # « -5 » n’est pas un montant en euros entiers. Écrivez par exemple 12 500 € ou 1,5 million.",
        "Montant # 2000 millions # Ce montant est trop grand : 1 000 000 000 euros au plus. Corrigez-le.",
        "Type de coopération # association # « association » n’est pas l’un des types de coopération. Choisissez celui que cela veut dire, ou corrigez la cellule.",
        "Financement # prêt; or # « or » n’est pas un type de financement. Écrivez un ou plusieurs de ceux-ci, séparés par des points-virgules : fonds propres, prêt, garantie, subvention et don.",
      })
  void faultyCell_isNamedWithItsRemedy(String heading, String value, String expected) {
    ImportPlan plan = plan("", event(), "Projet | " + heading, "Le Pont | " + value);

    assertThat(fault(plan).replace('\u202F', ' ')).isEqualTo("B2 «" + value + "» " + expected);
    assertThat(plan.outcome().isNothing()).isTrue();
  }

  @Test
  void textThatIsTooLong_isFaulty() {
    String text = "x".repeat(201);

    assertThat(fault(plan("", event(), "Projet | Secteur", "Le Pont | " + text)))
        .endsWith("Ce texte a 201 caractères : 200 au plus. Raccourcissez-le.");
    assertThat(fault(plan("", event(), "Projet | Partenaires", "Le Pont | A; " + text)))
        .endsWith("Raccourcissez-le.");
  }

  @Test
  void kindOfCooperation_isChosenForAllThatAreWrittenSo() {
    String[] rows = {"Projet | Type de coopération", "A | PTCE", "B | ptce"};
    Map<String, Map<String, String>> meanings = Map.of("cooperation", Map.of("PTCE", "Collectif"));
    Choices choices = new Choices(null, List.of(), Map.of(), Set.of(), null, meanings);

    assertThat(plan("", event(), rows).count(Status.FAULTY)).isEqualTo(2);
    assertThat(plan(choices, event(), rows).outcome().sheets())
        .extracting(one -> one.sheet().cooperationType())
        .containsOnly(CooperationType.COLLECTIVE)
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "12 500 € # 12500",
        "12\u202F500,00\u00A0€ # 12500",
        "1,5 million # 1500000",
        "1,5 M€ # 1500000",
        "2 millions d’euros # 2000000",
        "€20k # 20000",
        "20 K€ # 20000",
        "150 mille euros # 150000",
        "0 # 0",
        "12500.0 # 12500",
        "12.500 # 12500",
        "1,500,000 € # 1500000",
      })
  void amounts_areReadAsPeopleWriteThem(String text, String euros) {
    assertThat(SheetText.euros(text).orElseThrow()).isEqualByComparingTo(new BigDecimal(euros));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {"10 000 à 20 000", "environ 5", "1e3", "12 5000", "1.5.2", "1500,50", "douze"})
  void whatMayBeReadTwoWays_isNoAmount(String text) {
    assertThat(SheetText.euros(text)).isEmpty();
  }
}
