package org.entremise.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entremise.agenda.service.Boards.Seen;
import org.entremise.board.Board;
import org.entremise.board.Position;
import org.entremise.event.Event;
import org.entremise.event.Limits;
import org.entremise.event.Phase;
import org.entremise.event.Rules;
import org.entremise.event.TimeSlot;
import org.entremise.event.Weights;
import org.entremise.event.WishRule;
import org.entremise.matching.ComfortWeights;
import org.entremise.matching.Policy;
import org.entremise.matching.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextStepTest {
  private static final Instant START = Instant.parse("2027-03-11T08:00:00Z");
  private static final Instant BEFORE = START.minusSeconds(1);
  private static final Instant END = START.plusSeconds(900);

  /** A board on which nothing was ever done. */
  private static final Seen NOTHING =
      new Seen(
          0,
          new Position(
              Board.EMPTY,
              new Problem(
                  "",
                  List.of(),
                  List.of(),
                  List.of(),
                  List.of(),
                  List.of(),
                  ComfortWeights.DEFAULT,
                  Policy.TOTAL),
              null),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Funders, projects, sheets that were sent, who wished; without any schedule. */
  @ParameterizedTest
  @CsvSource({
    "PREPARATION, 0, 0, 0, 0, ADD_PEOPLE",
    "PREPARATION, 2, 0, 0, 0, ADD_PEOPLE",
    "PREPARATION, 2, 3, 0, 0, OPEN_SHEETS",
    "FACT_SHEETS, 2, 3, 2, 0, AWAIT_SHEETS",
    "FACT_SHEETS, 2, 3, 3, 0, OPEN_WISHES",
    "WISHES, 2, 3, 3, 0, COLLECT",
    "WISHES, 2, 3, 3, 1, COLLECT",
    "WISHES, 2, 3, 3, 2, GENERATE",
    "SCHEDULING, 2, 3, 3, 0, COLLECT",
    "SCHEDULING, 2, 3, 3, 1, GENERATE",
    "LIVE, 2, 3, 3, 1, RUN",
    "CLOSED, 2, 3, 3, 1, LOOK_BACK",
  })
  void step_goesByThePhaseAndWhatIsThere(
      Phase phase, int funders, int projects, int sheets, int answered, NextStep expected) {
    Figures figures = figures(phase, true, null, funders, projects, sheets, answered);

    assertThat(NextStep.of(figures, NOTHING, BEFORE)).isEqualTo(expected);
  }

  @Test
  void withoutSlots_theGridComesFirst() {
    Figures figures = figures(Phase.PREPARATION, false, null, 2, 3, 0, 0);

    assertThat(NextStep.of(figures, NOTHING, BEFORE)).isEqualTo(NextStep.SET_GRID);
  }

  @Test
  void onceWishesAreClosed_nobodyIsAwaited() {
    LocalDateTime closing = LocalDateTime.parse("2027-03-01T00:00");
    Figures figures = figures(Phase.WISHES, true, closing, 2, 3, 3, 1);

    assertThat(NextStep.of(figures, NOTHING, Instant.parse("2027-02-28T23:59:59Z")))
        .isEqualTo(NextStep.COLLECT);
    assertThat(NextStep.of(figures, NOTHING, Instant.parse("2027-03-01T00:00:00Z")))
        .isEqualTo(NextStep.GENERATE);
  }

  @Test
  void live_isClosedAfterTheLastSlot() {
    Figures figures = figures(Phase.LIVE, true, null, 2, 3, 3, 2);

    assertThat(NextStep.of(figures, NOTHING, END.minusSeconds(1))).isEqualTo(NextStep.RUN);
    assertThat(NextStep.of(figures, NOTHING, END)).isEqualTo(NextStep.CLOSE);
  }

  private static Figures figures(
      Phase phase,
      boolean slots,
      @Nullable LocalDateTime closing,
      int funders,
      int projects,
      int sheets,
      int answered) {
    Rules rules =
        new Rules(
            WishRule.FUNDERS,
            Weights.USUAL,
            null,
            closing,
            Limits.NONE,
            Limits.NONE,
            List.of("fr"),
            12);
    Event event =
        new Event(
            new UUID(0, 1),
            "Essai",
            "",
            ZoneOffset.UTC,
            Policy.TOTAL,
            phase,
            rules,
            false,
            slots ? List.of(new TimeSlot("s1", START, END, "1", null)) : List.of());
    return new Figures(event, funders, projects, answered, 0, funders, answered, sheets);
  }
}
