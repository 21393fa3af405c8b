package org.entremise.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.entremise.event.EventRules;
import org.entremise.event.Limits;
import org.entremise.event.Phase;
import org.entremise.event.Rules;
import org.entremise.event.Weights;
import org.entremise.event.WishRule;
import org.entremise.kernel.DomainError;
import org.entremise.people.Side;
import org.entremise.platform.language.Sentences;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishingTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final String OPEN = "2027-03-01T09:00";
  private static final String CLOSE = "2027-03-10T18:00";

  /** Nine in the morning in Paris is eight by UTC. */
  @ParameterizedTest
  @CsvSource({
    "WISHES, 2027-03-01T07:59:59Z, ouvrent le 1\u00A0mars 2027 à 9\u00A0h\u00A000 (heure de Paris)",
    "WISHES, 2027-03-01T08:00:00Z, open",
    "WISHES, 2027-03-10T16:59:59Z, open",
    "WISHES, 2027-03-10T17:00:00Z, sont clos depuis le 10\u00A0mars 2027 à 18\u00A0h\u00A000",
    "SCHEDULING, 2027-03-05T12:00:00Z, l’étape «\u00A0Planification\u00A0»",
    "SCHEDULING, 2027-03-11T12:00:00Z, sont clos depuis le 10\u00A0mars 2027 à 18\u00A0h\u00A000",
    "FACT_SHEETS, 2027-02-20T12:00:00Z, ouvrent le 1\u00A0mars 2027",
    "FACT_SHEETS, 2027-03-05T12:00:00Z, ne sont pas encore ouverts",
    "PREPARATION, 2027-03-11T12:00:00Z, ne sont pas encore ouverts",
  })
  void wishes_areOpenBetweenTheirInstants_inTheirPhase(Phase phase, Instant now, String said) {
    Wishing wishing = Wishing.of(rules(phase, WishRule.FUNDERS, OPEN, CLOSE), Side.FUNDER, now);

    if (said.equals("open")) {
      assertThat(wishing.open()).isTrue();
      wishing.check();
    } else {
      assertThat(wishing.why()).isNotNull();
      assertThat(Sentences.FRENCH.say(wishing.why()))
          .contains(said)
          .containsIgnoringCase("contactez l’organisateur");
      assertThatThrownBy(wishing::check).isInstanceOf(DomainError.class);
    }
    assertThat(wishing.opensAt()).isEqualTo(Instant.parse("2027-03-01T08:00:00Z"));
    assertThat(wishing.closesAt()).isEqualTo(Instant.parse("2027-03-10T17:00:00Z"));
  }

  @Test
  void withoutInstants_thePhaseAloneDecides() {
    assertThat(
            Wishing.of(rules(Phase.WISHES, WishRule.FUNDERS, null, null), Side.FUNDER, Instant.MIN)
                .open())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({"FUNDERS, false", "BOTH, true", "MUTUAL, true"})
  void projects_wishWhereTheRuleSaysSo(WishRule rule, boolean open) {
    Wishing wishing =
        Wishing.of(rules(Phase.WISHES, rule, null, null), Side.PROJECT, Instant.now());

    assertThat(wishing.open()).isEqualTo(open);
    if (wishing.why() != null) {
      assertThat(Sentences.FRENCH.say(wishing.why())).contains("seuls les financeurs");
    }
  }

  private static EventRules rules(
      Phase phase, WishRule rule, @Nullable String open, @Nullable String close) {
    Rules rules =
        new Rules(
            rule,
            Weights.USUAL,
            open == null ? null : LocalDateTime.parse(open),
            close == null ? null : LocalDateTime.parse(close),
            Limits.NONE,
            Limits.NONE,
            List.of("fr"),
            12);
    return new EventRules(phase, PARIS, rules);
  }
}
