package org.entremise.agenda.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entremise.event.Event;
import org.entremise.event.Limits;
import org.entremise.event.Phase;
import org.entremise.event.Rules;
import org.entremise.event.TimeSlot;
import org.entremise.event.Weights;
import org.entremise.event.WishRule;
import org.entremise.matching.Policy;
import org.entremise.matching.Problem;
import org.entremise.matching.file.ProblemFile;
import org.entremise.people.FunderKind;
import org.entremise.people.Participant;
import org.entremise.people.Side;
import org.entremise.wish.Level;
import org.entremise.wish.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventProblemTest {
  private static final Weights WEIGHTS = new Weights(50, 20, 7);
  private static final List<Participant> PEOPLE =
      List.of(person("f1", Side.FUNDER), person("p1", Side.PROJECT), person("p2", Side.PROJECT));

  /** A funder wishes with one level and the project with another; what comes of it. */
  @ParameterizedTest
  @CsvSource({
    "FUNDERS, WANT, MUST, 20 want",
    "BOTH, WANT, MUST, 50 must",
    "BOTH, COULD, COULD, 7 could",
    "MUTUAL, WANT, MUST, 70 must",
    "MUTUAL, COULD, COULD, 14 could",
    "FUNDERS, WANT, VETO, 20 want",
    "BOTH, WANT, VETO, none",
    "MUTUAL, VETO, MUST, none",
  })
  void pair_isWorthWhatTheRuleSays_underTheStrongerLevel(
      WishRule rule, Level funder, Level project, String expected) {
    List<Wish> wishes = List.of(new Wish("f1", "p1", funder), new Wish("p1", "f1", project));

    assertThat(asked(rule, wishes)).isEqualTo(expected);
    assertThat(asked(rule, List.of(wishes.get(1), wishes.get(0)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"FUNDERS, none", "BOTH, 50 must", "MUTUAL, 50 must"})
  void wishOfAProjectAlone_countsWhereProjectsWish(WishRule rule, String expected) {
    assertThat(asked(rule, List.of(new Wish("p1", "f1", Level.MUST)))).isEqualTo(expected);
  }

  @Test
  void level_isKeptInTheFile_andAsksNothing() {
    String text = ProblemFile.write(problem(WishRule.FUNDERS, wish(Level.WANT)));
    String without = text.replace(",\"level\":\"want\"", "").replace(", \"level\": \"want\"", "");

    assertThat(EventProblem.read(text).requests().get(0).level()).isEqualTo("want");
    assertThat(without).isNotEqualTo(text);
    assertThat(EventProblem.read(without).requests().get(0).level()).isNull();
    assertThat(Problems.asksTheSame(without, text)).isTrue();
  }

  private static List<Wish> wish(Level level) {
    return List.of(new Wish("f1", "p1", level));
  }

  private static String asked(WishRule rule, List<Wish> wishes) {
    var requests = problem(rule, wishes).requests();
    assertThat(requests).hasSizeLessThan(2);
    return requests.isEmpty() ? "none" : requests.get(0).weight() + " " + requests.get(0).level();
  }

  private static Problem problem(WishRule rule, List<Wish> wishes) {
    Rules rules = new Rules(rule, WEIGHTS, null, null, Limits.NONE, Limits.NONE, List.of("fr"), 12);
    Instant start = Instant.parse("2027-03-11T08:00:00Z");
    Event event =
        new Event(
            new UUID(0, 1),
            "Essai",
            "",
            ZoneOffset.UTC,
            Policy.TOTAL,
            Phase.WISHES,
            rules,
            false,
            List.of(new TimeSlot("s1", start, start.plusSeconds(900), "1", null)));
    return EventProblem.of(event, PEOPLE, wishes);
  }

  private static Participant person(String id, Side side) {
    FunderKind kind = side == Side.FUNDER ? FunderKind.BANK : null;
    return new Participant(id, side, id, kind, "", Set.of(), 1, 0, null, null, null);
  }
}
