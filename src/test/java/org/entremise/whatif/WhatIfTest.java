package org.entremise.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entremise.matching.Bound;
import org.entremise.matching.Certificate;
import org.entremise.matching.Cost;
import org.entremise.matching.Costs;
import org.entremise.matching.Evidence;
import org.entremise.matching.Problem;
import org.entremise.matching.ProblemSketch;
import org.entremise.matching.Proof;
import org.entremise.matching.Schedule;
import org.entremise.platform.language.Sentences;
import org.entremise.reason.EventChange;
import org.entremise.reason.Resolve;
import org.junit.jupiter.api.Test;

class WhatIfTest {
  private static final Duration LONG = Duration.ofMinutes(10);

  /** P is asked for three times and has two slots; A is away in the second. */
  private static ProblemSketch crowded() {
    return new ProblemSketch("s1 s2")
        .participant("A")
        .unavailable("s2")
        .participants("B", "C", "P")
        .request("a", "A", "P")
        .weight(2)
        .request("b", "B", "P")
        .weight(3)
        .request("c", "C", "P")
        .weight(4);
  }

  @Test
  void slots_areAnsweredInTheOrderAsked_withProof() {
    WhatIf whatIf = whatIf(crowded().problem(), new Scenario.Slots(1), new Scenario.Slots(-1));

    assertThat(whatIf.now().costs()).isEqualTo(new Costs(0, 0, 2, 0));
    assertThat(whatIf.answers())
        .extracting(WhatIf.Answer::scenario)
        .containsExactly(new Scenario.Slots(1), new Scenario.Slots(-1));
    assertThat(whatIf.answers())
        .extracting(answer -> answer.outcome().costs().unserved())
        .containsExactly(0L, 5L);
    assertThat(whatIf.answers()).allMatch(answer -> answer.outcome().isProven());
    assertThat(gains(whatIf)).containsExactly("weight 2 more served", "weight 3 less served");
  }

  @Test
  void best_ofEqualGains_asksLeast() {
    WhatIfSearch search = asked(crowded().problem(), new Scenario.Slots(1));
    SingleChanges singles = search.singles();

    search.ask(singles.toTry(0, Gain.NONE), LONG);
    WhatIf whatIf = search.found();

    // A delegate for P and a slot for all serve A; A's presence in s2 and delegates of others do
    // not.
    assertThat(singles.excluded()).hasSize(4);
    assertThat(singles.promising()).hasSize(1);
    assertThat(whatIf.singles()).hasSize(2);
    assertThat(whatIf.best().orElseThrow().scenario())
        .isInstanceOfSatisfying(
            Scenario.Change.class,
            single -> assertThat(single.change()).isInstanceOf(EventChange.AddSeat.class));
  }

  @Test
  void best_isTheGreatestGain_notTheCheapest() {
    Problem problem =
        new ProblemSketch("s1")
            .rooms("s1", 1)
            .participants("A", "B", "P", "C", "Q")
            .request("a", "A", "P")
            .weight(9)
            .request("b", "B", "P")
            .weight(5)
            .request("c", "C", "Q")
            .weight(1)
            .problem();

    WhatIfSearch search = asked(problem, new Scenario.Slots(1));
    search.ask(search.singles().toTry(0, Gain.NONE), LONG);
    WhatIf whatIf = search.found();

    assertThat(whatIf.singles())
        .extracting(answer -> answer.outcome().atLeast(whatIf.now()))
        .containsExactly(new Gain(0, 0, 5), new Gain(0, 0, 1));
    assertThat(whatIf.best().orElseThrow().scenario()).isEqualTo(new Scenario.Slots(1));
  }

  @Test
  void everythingServed_nothingToGain() {
    Problem problem =
        new ProblemSketch("s1")
            .rooms("s1", 3)
            .participants("A", "B")
            .request("r", "A", "B")
            .problem();

    WhatIfSearch search = asked(problem, new Scenario.Rooms(1));
    WhatIf whatIf = search.found();

    assertThat(search.singles().promising()).isEmpty();
    assertThat(whatIf.best()).isEmpty();
    assertThat(gains(whatIf)).containsExactly("nothing");
  }

  @Test
  void guarantees_comeBeforeWeight() {
    Problem problem =
        new ProblemSketch("s1")
            .participants("A")
            .participant("B")
            .minMeetings(1)
            .participants("P")
            .request("a", "A", "P")
            .weight(9)
            .request("b", "B", "P")
            .problem();
    WhatIf whatIf = whatIf(problem, new Scenario.Slots(1));

    assertThat(whatIf.now().costs()).isEqualTo(new Costs(0, 0, 9, 0));
    assertThat(gains(whatIf)).containsExactly("weight 9 more served");
    assertThat(Sentences.FRENCH.say(new Gain(1, -2, 3).message()))
        .isEqualTo("1 conflit de moins, 2 rendez-vous garantis de moins et poids 3 servi en plus");
    assertThat(Sentences.ENGLISH.say(new Gain(1, -2, 3).message()))
        .isEqualTo("1 conflict fewer, 2 guaranteed meetings fewer, and weight 3 more served");
  }

  @Test
  void claimWithoutSupport_isNotBelieved() {
    Evidence.Prices nothing =
        new Evidence.Prices(1, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), 0);
    Resolve boaster =
        (problem, start, time) -> {
          Certificate certificate = Certificate.TRIVIAL.with(Cost.UNSERVED, new Proof(9, nothing));
          return new Schedule(
              "", List.of(), Costs.ZERO, Bound.TRIVIAL, Schedule.Status.OPTIMAL, certificate);
        };

    WhatIf whatIf = asked(crowded().problem(), boaster, new Scenario.Slots(1)).found();

    assertThat(whatIf.now().costs().unserved()).isEqualTo(9);
    assertThat(whatIf.now().bound()).isEqualTo(Costs.ZERO);
    assertThat(whatIf.now().isProven()).isFalse();
    assertThat(whatIf.best()).isEmpty();
  }

  @Test
  void gainThatASearchAloneMightBring_isNobodysMerit() {
    List<Resolve> turns = new ArrayList<>(List.of((p, start, time) -> empty(), Searches.SHORT));
    Resolve lazyAtFirst = (problem, start, time) -> turns.remove(0).solve(problem, start, time);

    WhatIf whatIf = asked(crowded().problem(), lazyAtFirst, new Scenario.Slots(1)).found();

    // What was found with a third slot serves two in the event as it is; nothing is proven of it.
    assertThat(whatIf.now().served()).isEqualTo(2);
    assertThat(whatIf.now().isProven()).isFalse();
    WhatIf.Answer answer = whatIf.answers().get(0);
    assertThat(answer.outcome().isProven()).isTrue();
    assertThat(answer.outcome().atMost(whatIf.now())).isGreaterThan(Gain.NONE);
    assertThat(answer.outcome().atLeast(whatIf.now())).isEqualTo(Gain.NONE);
    assertThat(whatIf.singles()).isEmpty();
  }

  @Test
  void noTime_noAnswers() {
    WhatIfSearch search = asked(crowded().problem());

    search.ask(List.of(new Scenario.Slots(1)), Duration.ZERO);

    assertThat(search.found().answers()).isEmpty();
  }

  @Test
  void run_asksAllAxesAndSingles_andTellsHowFarItIs() {
    List<Integer> told = new ArrayList<>();
    WhatIfSearch search =
        new WhatIfSearch(
            crowded().problem(),
            Searches.SHORT,
            (answered, asked) -> {
              told.add(answered);
              assertThat(answered).isLessThanOrEqualTo(asked);
            });

    WhatIf whatIf = search.run(LONG);

    // The event as it is, six or fewer changes of the grid, and single changes.
    assertThat(told).hasSize(1 + whatIf.answers().size()).isSorted().doesNotHaveDuplicates();
    assertThat(Curve.of(whatIf, Curve.Axis.SLOTS).points())
        .extracting(Curve.Point::x)
        .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(whatIf.best()).isPresent();
    assertThat(whatIf.excluded()).isEqualTo(4);
    assertThat(whatIf.untried()).isZero();
  }

  @Test
  void run_triesNoFurtherSingle_whereNoneMayGainMore() {
    WhatIf whatIf = new WhatIfSearch(pairs(14), Searches.SHORT, (answered, asked) -> {}).run(LONG);

    // A delegate gains one; a slot for all gains fourteen.
    assertThat(whatIf.best().orElseThrow().scenario()).isEqualTo(new Scenario.Slots(1));
    assertThat(changes(whatIf)).isEqualTo(12);
    assertThat(whatIf.untried()).isEqualTo(2);
  }

  @Test
  void run_triesFurtherSingles_whileOneMayGainMore() {
    List<Resolve> turns = new ArrayList<>(List.of(Searches.SHORT));
    Resolve lazyLater =
        (problem, start, time) ->
            turns.isEmpty()
                ? new Schedule("", List.copyOf(start), null, null, null)
                : turns.remove(0).solve(problem, start, time);

    WhatIf whatIf = new WhatIfSearch(pairs(14), lazyLater, (answered, asked) -> {}).run(LONG);

    assertThat(whatIf.best()).isEmpty();
    assertThat(changes(whatIf)).isEqualTo(14);
    assertThat(whatIf.untried()).isZero();
  }

  /** So many times, two ask for one who has a single slot. */
  private static Problem pairs(int count) {
    ProblemSketch sketch = new ProblemSketch("s1");
    for (int i = 0; i < count; i++) {
      sketch
          .participants("A" + i, "B" + i, "P" + i)
          .request("a" + i, "A" + i, "P" + i)
          .request("b" + i, "B" + i, "P" + i);
    }
    return sketch.problem();
  }

  private static long changes(WhatIf whatIf) {
    return whatIf.answers().stream()
        .filter(answer -> answer.scenario() instanceof Scenario.Change)
        .count();
  }

  @Test
  void stop_keepsWhatIsAnswered_andTellsNothingOfWhatWasCutShort() {
    List<WhatIfSearch> running = new ArrayList<>();
    Resolve stopsInTheThird =
        (problem, start, time) -> {
          Schedule found = Searches.SHORT.solve(problem, start, time);
          if (problem.slots().size() == 4) {
            running.get(0).stop();
          }
          return found;
        };
    running.add(new WhatIfSearch(crowded().problem(), stopsInTheThird, (answered, asked) -> {}));

    WhatIf whatIf = running.get(0).run(LONG);

    assertThat(whatIf.now().isProven()).isTrue();
    assertThat(whatIf.answers())
        .extracting(WhatIf.Answer::scenario)
        .containsExactly(new Scenario.Slots(1));
  }

  @Test
  void scenarioThatDoesNotFit_hasNoAnswer() {
    assertThat(whatIf(crowded().problem(), new Scenario.Slots(-2), new Scenario.Rooms(1)).answers())
        .isEmpty();
  }

  private static Schedule empty() {
    return new Schedule("", List.of(), null, null, null);
  }

  private static List<String> gains(WhatIf whatIf) {
    return whatIf.answers().stream()
        .map(answer -> Sentences.ENGLISH.say(answer.outcome().atLeast(whatIf.now()).message()))
        .toList();
  }

  private static WhatIf whatIf(Problem problem, Scenario... scenarios) {
    return asked(problem, scenarios).found();
  }

  private static WhatIfSearch asked(Problem problem, Scenario... scenarios) {
    return asked(problem, Searches.SHORT, scenarios);
  }

  private static WhatIfSearch asked(Problem problem, Resolve resolve, Scenario... scenarios) {
    WhatIfSearch search = new WhatIfSearch(problem, resolve, (answered, asked) -> {});
    search.solveNow(LONG, 1);
    search.ask(List.of(scenarios), LONG);
    return search;
  }
}
