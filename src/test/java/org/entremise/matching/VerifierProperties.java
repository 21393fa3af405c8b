package org.entremise.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.entremise.platform.language.Sentences;

/** Laws of the costs that hold for any problem and any schedule, however broken. */
class VerifierProperties {

  @Property
  void costs_areNeverNegativeAndCountTheViolations(@ForAll long seed) {
    Problem problem = RandomProblems.problem(seed);
    Verdict verdict = Verifier.verify(problem, RandomProblems.meetings(problem, seed));

    assertThat(verdict.costs().violations()).isEqualTo(verdict.violations().size());
    assertThat(verdict.costs().shortfall()).isNotNegative();
    assertThat(verdict.costs().unserved()).isNotNegative();
    assertThat(verdict.costs().comfort()).isEqualTo(verdict.parts().weighed(problem.comfort()));
    assertThat(verdict.parts().idleSlots()).isGreaterThanOrEqualTo(verdict.parts().breaks());
  }

  @Property
  void verifier_usedAgain_saysTheSame(@ForAll long seed) {
    Problem problem = RandomProblems.problem(seed);
    List<Meeting> meetings = RandomProblems.meetings(problem, seed);
    Verifier verifier = new Verifier(problem);
    Verdict first = verifier.verify(meetings);
    verifier.verify(RandomProblems.meetings(problem, seed + 1));

    assertThat(verifier.verify(meetings)).isEqualTo(first);
  }

  @Property
  void order_ofMeetings_doesNotMatter(@ForAll long seed) {
    Problem problem = RandomProblems.problem(seed);
    List<Meeting> meetings = RandomProblems.meetings(problem, seed);

    assertThat(Verifier.verify(problem, shuffled(meetings, seed)))
        .isEqualTo(Verifier.verify(problem, meetings));
  }

  @Property
  void order_ofParticipantsAndRequests_doesNotMatter(@ForAll long seed) {
    Problem problem = RandomProblems.problem(seed);
    List<Meeting> meetings = RandomProblems.meetings(problem, seed);
    Problem other =
        new Problem(
            problem.name(),
            problem.slots(),
            shuffled(problem.participants(), seed),
            shuffled(problem.requests(), seed),
            shuffled(problem.pins(), seed),
            shuffled(problem.previous(), seed),
            problem.comfort(),
            problem.policy());

    Verdict expected = Verifier.verify(problem, meetings);
    Verdict verdict = Verifier.verify(other, meetings);
    assertThat(verdict.costs()).isEqualTo(expected.costs());
    assertThat(verdict.parts()).isEqualTo(expected.parts());
    assertThat(verdict.violations()).containsExactlyInAnyOrderElementsOf(expected.violations());
  }

  @Property
  void unscheduling_oneMeeting_addsItsWeightToUnserved(@ForAll long seed) {
    Problem problem = RandomProblems.problem(seed);
    List<Meeting> meetings = RandomProblems.meetings(problem, seed);
    Assume.that(!meetings.isEmpty());
    Meeting dropped = meetings.get(new Random(seed).nextInt(meetings.size()));
    List<Meeting> fewer = meetings.stream().filter(m -> !m.equals(dropped)).toList();
    Request request =
        problem.requests().stream()
            .filter(r -> r.id().equals(dropped.request()))
            .findFirst()
            .orElseThrow();

    Verdict with = Verifier.verify(problem, meetings);
    Verdict without = Verifier.verify(problem, fewer);

    assertThat(without.costs().unserved()).isEqualTo(with.costs().unserved() + request.weight());
    assertThat(without.parts().scheduled()).isEqualTo(with.parts().scheduled() - 1);
    assertThat(without.costs().shortfall())
        .isBetween(with.costs().shortfall(), with.costs().shortfall() + 2);
  }

  @Property
  void unscheduling_everything_leavesMandatoryRequestsAndPinsBroken(@ForAll long seed) {
    Problem problem = RandomProblems.problem(seed);
    long mandatory = problem.requests().stream().filter(Request::mandatory).count();

    Verdict verdict = Verifier.verify(problem, List.of());

    assertThat(verdict.costs().violations()).isEqualTo(mandatory + problem.pins().size());
    assertThat(verdict.costs().shortfall())
        .isEqualTo(problem.participants().stream().mapToLong(Participant::minMeetings).sum());
    assertThat(verdict.parts().moved()).isEqualTo(problem.previous().size());
    assertThat(verdict.parts().breaks()).isZero();
  }

  @Property
  void weights_doubled_doubleUnservedAlone(@ForAll long seed) {
    Problem problem = RandomProblems.problem(seed);
    List<Meeting> meetings = RandomProblems.meetings(problem, seed);
    Problem doubled =
        withRequests(
            problem,
            r ->
                new Request(
                    r.id(), r.a(), r.b(), 2 * r.weight(), r.mandatory(), r.slots(), r.after()));

    Costs costs = Verifier.verify(problem, meetings).costs();
    assertThat(Verifier.verify(doubled, meetings).costs())
        .isEqualTo(
            new Costs(
                costs.violations(),
                costs.shortfall(),
                costs.worst(),
                2 * costs.unserved(),
                costs.comfort()));
  }

  @Property
  void sides_swapped_costTheSame(@ForAll long seed) {
    Problem problem = RandomProblems.problem(seed);
    List<Meeting> meetings = RandomProblems.meetings(problem, seed);
    Problem swapped =
        withRequests(
            problem,
            r ->
                new Request(r.id(), r.b(), r.a(), r.weight(), r.mandatory(), r.slots(), r.after()));

    assertThat(Verifier.verify(swapped, meetings).costs())
        .isEqualTo(Verifier.verify(problem, meetings).costs());
  }

  @Property
  void blocks_ofOneSlotEach_haveNoBreaks(@ForAll long seed) {
    Problem problem = RandomProblems.problem(seed);
    List<Meeting> meetings = RandomProblems.meetings(problem, seed);

    Verdict alone = Verifier.verify(withBlocks(problem, Slot::id), meetings);
    Verdict together = Verifier.verify(withBlocks(problem, slot -> "all"), meetings);

    assertThat(alone.parts().breaks()).isZero();
    assertThat(alone.parts().idleSlots()).isZero();
    assertThat(together.parts().breaks())
        .isGreaterThanOrEqualTo(Verifier.verify(problem, meetings).parts().breaks());
    assertThat(alone.violations())
        .filteredOn(Violation.OverMaxConsecutive.class::isInstance)
        .isEmpty();
  }

  @Property
  void slots_inReverse_keepEverythingButOrders(@ForAll long seed) {
    Problem problem = withoutAfter(RandomProblems.problem(seed));
    List<Meeting> meetings = RandomProblems.meetings(problem, seed);
    List<Slot> slots = new ArrayList<>(problem.slots());
    Collections.reverse(slots);

    assertThat(Verifier.verify(problem.withSlots(slots), meetings).costs())
        .isEqualTo(Verifier.verify(problem, meetings).costs());
  }

  @Property
  void limits_lifted_leaveOnlyTheRestBroken(@ForAll long seed) {
    Problem problem = RandomProblems.problem(seed);
    List<Meeting> meetings = RandomProblems.meetings(problem, seed);
    List<Participant> free =
        problem.participants().stream()
            .map(
                p -> new Participant(p.id(), p.kind(), p.name(), Set.of(), 99, 0, null, null, null))
            .toList();
    Problem lifted =
        new Problem(
            problem.name(),
            problem.slots().stream()
                .map(s -> new Slot(s.id(), null, s.block(), s.start(), s.end()))
                .toList(),
            free,
            problem.requests(),
            problem.pins(),
            problem.previous(),
            problem.comfort(),
            problem.policy());

    Verdict verdict = Verifier.verify(lifted, meetings);

    assertThat(verdict.parts()).isEqualTo(Verifier.verify(problem, meetings).parts());
    assertThat(verdict.costs().shortfall()).isZero();
    assertThat(verdict.violations())
        .hasOnlyElementsOfTypes(
            Violation.SlotNotAllowed.class,
            Violation.WrongOrder.class,
            Violation.MandatoryUnscheduled.class,
            Violation.PinBroken.class);
  }

  @Property(tries = 200)
  void violations_canBeSaidInBothLanguages(@ForAll long seed) {
    Problem problem = RandomProblems.problem(seed);

    for (Violation violation :
        Verifier.verify(problem, RandomProblems.meetings(problem, seed)).violations()) {
      assertThat(Sentences.ENGLISH.say(violation.message())).doesNotContain("{");
      assertThat(Sentences.FRENCH.say(violation.message()))
          .doesNotContain("{")
          .isNotEqualTo(Sentences.ENGLISH.say(violation.message()));
    }
  }

  private static <T> List<T> shuffled(List<T> things, long seed) {
    List<T> shuffled = new ArrayList<>(things);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }

  private static Problem withoutAfter(Problem problem) {
    return withRequests(
        problem,
        r -> new Request(r.id(), r.a(), r.b(), r.weight(), r.mandatory(), r.slots(), List.of()));
  }

  private static Problem withRequests(Problem problem, UnaryOperator<Request> change) {
    return problem.withRequests(problem.requests().stream().map(change).toList());
  }

  private static Problem withBlocks(Problem problem, Function<Slot, String> block) {
    return problem.withSlots(
        problem.slots().stream()
            .map(s -> new Slot(s.id(), s.rooms(), block.apply(s), s.start(), s.end()))
            .toList());
  }
}
