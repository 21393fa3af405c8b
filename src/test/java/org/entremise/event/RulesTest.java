package org.entremise.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.Fault;
import org.entremise.kernel.Faults;
import org.entremise.kernel.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {
  private static final LocalDateTime MORNING = LocalDateTime.parse("2027-03-01T09:00");

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "9, 3, 1, none",
        "3, 2, 1, none",
        "1000, 999, 998, none",
        "9, 3, 0, $.rules.weights.could",
        "9, 3, 3, $.rules.weights.want",
        "3, 3, 1, $.rules.weights.must",
        "1001, 3, 1, $.rules.weights.must",
      })
  void weights_areOrdered_positive_andAtMostAThousand(
      int must, int want, int could, @Nullable String fault) {
    assertThat(faults(with(new Weights(must, want, could), Limits.NONE, null, null, "fr")))
        .isEqualTo(fault == null ? List.of() : List.of(fault));
  }

  @Test
  void allThatIsWrong_isNamedAtOnce() {
    Rules wrong =
        with(new Weights(1, 2, 3), new Limits(5, 4, 0), MORNING, MORNING, "fr", "fr", "de");

    assertThat(faults(wrong))
        .containsExactly(
            "$.rules.weights.want",
            "$.rules.weights.must",
            "$.rules.funders.maxConsecutive",
            "$.rules.funders.maxMeetings",
            "$.rules.wishesCloseAt",
            "$.rules.languages",
            "$.rules.languages");
  }

  @Test
  void noLanguage_isRefused() {
    assertThat(faults(with(Weights.USUAL, Limits.NONE, MORNING, null)))
        .containsExactly("$.rules.languages");
  }

  @Test
  void worth_ofAMeetingThatBothWishFor_dependsOnTheRule() {
    assertThat(WishRule.BOTH.worth(9, 3)).isEqualTo(9);
    assertThat(WishRule.MUTUAL.worth(9, 3)).isEqualTo(12);
    assertThat(WishRule.MUTUAL.worth(0, 3)).isEqualTo(3);
    assertThat(WishRule.BOTH.worth(0, 3)).isEqualTo(3);
  }

  private static Rules with(
      Weights weights,
      Limits limits,
      @Nullable LocalDateTime open,
      @Nullable LocalDateTime close,
      String... languages) {
    return new Rules(
        WishRule.FUNDERS, weights, open, close, limits, Limits.NONE, List.of(languages), 12);
  }

  private static List<String> faults(Rules rules) {
    Faults faults = new Faults();
    rules.check(faults);
    if (faults.isEmpty()) {
      return List.of();
    }
    Message summary = Message.of("event.settings.invalid");
    List<String> paths = new ArrayList<>();
    assertThatThrownBy(() -> faults.refuse(summary))
        .isInstanceOfSatisfying(
            DomainError.class,
            refused -> refused.faults().stream().map(Fault::path).forEach(paths::add));
    return paths;
  }
}
