package org.entremise.factsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.entremise.factsheet.FactSheet.CooperationType;
import org.entremise.factsheet.FactSheet.Funding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private static final CatalogueLine BATEAU =
      line("p1", "Tours (37)", "Culture", CooperationType.GROUPING, 350_000, Funding.LOAN);
  private static final CatalogueLine ACCUEIL =
      line(
          "p2",
          "Boulonnais et Audomarois (62)",
          "Services à la personne, inclusion",
          CooperationType.MUTUALISATION,
          75_000,
          Funding.LOAN,
          Funding.GIFT);
  private static final CatalogueLine UNWRITTEN = line("p3", "", "", null, null);
  private static final List<CatalogueLine> ALL = List.of(BATEAU, ACCUEIL, UNWRITTEN);

  @Test
  void line_namesItsSingleTerritoriesAndSectors() {
    assertThat(ACCUEIL.territories()).containsExactly("Boulonnais", "Audomarois", "62");
    assertThat(ACCUEIL.sectors()).containsExactly("Services à la personne", "Inclusion");
    assertThat(UNWRITTEN.sectors()).isEmpty();
  }

  @Test
  void withoutFilter_everythingIsShownAndCounted() {
    Catalogue catalogue = Catalogue.of(ALL, filter(null, null, null, null));

    assertThat(catalogue.shown()).isEqualTo(ALL);
    assertThat(catalogue.fundings()).containsEntry(Funding.LOAN, 2).containsEntry(Funding.GIFT, 1);
    assertThat(catalogue.territories())
        .containsOnlyKeys("37", "62", "Audomarois", "Boulonnais", "Tours");
  }

  @Test
  void chosenFacet_countsWhatAnotherChoiceWouldShow() {
    Catalogue catalogue = Catalogue.of(ALL, filter("62", null, null, null));

    assertThat(catalogue.shown()).containsExactly(ACCUEIL);
    assertThat(catalogue.territories()).containsEntry("Tours", 1);
    assertThat(catalogue.cooperations()).containsOnlyKeys(CooperationType.MUTUALISATION);
  }

  @Test
  void amount_leavesOutWhoDoesNotSay() {
    assertThat(Catalogue.of(ALL, filter(null, null, 75_000, null)).shown())
        .containsExactly(BATEAU, ACCUEIL);
    assertThat(Catalogue.of(ALL, filter(null, null, null, 75_000)).shown())
        .containsExactly(ACCUEIL);
  }

  @Test
  void fundingAndAmong_narrow() {
    assertThat(Catalogue.of(ALL, filter(null, Funding.LOAN, null, null)).shown()).hasSize(2);
    assertThat(
            Catalogue.of(ALL, filter(null, Funding.LOAN, null, null).among(Set.of("p1"))).shown())
        .containsExactly(BATEAU);
  }

  private static CatalogueFilter filter(
      @Nullable String territory,
      @Nullable Funding funding,
      @Nullable Integer least,
      @Nullable Integer most) {
    return new CatalogueFilter(territory, null, null, funding, least, most, null);
  }

  private static CatalogueLine line(
      String id,
      String territory,
      String sector,
      @Nullable CooperationType type,
      @Nullable Integer amount,
      Funding... funding) {
    return new CatalogueLine(id, id, territory, sector, type, amount, List.of(funding));
  }
}
