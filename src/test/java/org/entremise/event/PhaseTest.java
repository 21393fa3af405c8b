package org.entremise.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.platform.language.Sentences;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PhaseTest {
  private static final Set<Act> OF_ORGANISERS = EnumSet.of(Act.ORGANISE, Act.GENERATE, Act.PUBLISH);
  private static final Set<Act> WITH_SHEETS = EnumSet.complementOf(EnumSet.of(Act.WISH));

  static Stream<Arguments> table() {
    return Stream.of(
        Arguments.of(Phase.PREPARATION, OF_ORGANISERS),
        Arguments.of(Phase.FACT_SHEETS, WITH_SHEETS),
        Arguments.of(Phase.WISHES, EnumSet.allOf(Act.class)),
        Arguments.of(Phase.SCHEDULING, OF_ORGANISERS),
        Arguments.of(Phase.PUBLISHED, OF_ORGANISERS),
        Arguments.of(Phase.LIVE, OF_ORGANISERS),
        Arguments.of(Phase.CLOSED, EnumSet.noneOf(Act.class)));
  }

  @ParameterizedTest
  @MethodSource("table")
  void phase_allowsWhatItsRowSays_andRefusesTheRest(Phase phase, Set<Act> allowed) {
    for (Act act : Act.values()) {
      assertThat(phase.allows(act)).as("%s in %s", act, phase).isEqualTo(allowed.contains(act));
      if (allowed.contains(act)) {
        assertThatCode(() -> phase.check(act)).doesNotThrowAnyException();
      } else {
        assertThatThrownBy(() -> phase.check(act))
            .isInstanceOfSatisfying(
                DomainError.class, e -> assertThat(e.kind()).isEqualTo(Kind.CONFLICT));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusal_saysThePhaseAndWhoCanChangeIt_inBothLanguages(Phase phase) {
    for (Act act : Act.values()) {
      assertThat(Sentences.FRENCH.say(phase.refusal(act)))
          .contains("«\u00A0" + Sentences.FRENCH.say(phase.title()) + "\u00A0»", "rganisateur");
      assertThat(Sentences.ENGLISH.say(phase.refusal(act)))
          .contains("“" + Sentences.ENGLISH.say(phase.title()) + "”", "rganiser");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Phase.class,
      names = {"PREPARATION", "FACT_SHEETS", "SCHEDULING"})
  void refusal_ofAWish_saysWhetherItIsTooEarlyOrTooLate(Phase phase) {
    assertThat(Sentences.FRENCH.say(phase.refusal(Act.WISH)))
        .startsWith(
            phase == Phase.SCHEDULING
                ? "Les souhaits sont clos"
                : "Les souhaits ne sont pas encore ouverts");
  }

  @ParameterizedTest
  @EnumSource
  void key_namesItsPhase(Phase phase) {
    assertThat(Phase.ofKey(phase.key())).isEqualTo(phase);
  }
}
