package org.entremise.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.entremise.matching.Costs;
import org.entremise.matching.Meeting;
import org.entremise.matching.Problem;
import org.entremise.matching.RandomProblems;
import org.entremise.matching.Request;
import org.entremise.matching.Verifier;

/** Proposals for random changes, counted again without any code that made them. */
class ReplanProperties {
  private static final Comparator<Costs> FIRST_THREE =
      Comparator.comparingLong(Costs::violations)
          .thenComparingLong(Costs::shortfall)
          .thenComparingLong(Costs::unserved);

  @Property(tries = 30, seed = "1")
  void proposals_disturbNoMoreThanTheySay(@ForAll long seed, @ForAll @IntRange(max = 4) int few) {
    RandomChange change = RandomChange.of(seed);

    Proposals proposals =
        Replan.of(change.now(), change.held(), few, Searches.SHORT, Searches.LONG);

    Set<String> touched = disturbed(change, proposals.keep().meetings(), Set.of());
    assertThat(proposals.keep().disturbed()).isZero();
    assertThat(proposals.few().disturbed()).isLessThanOrEqualTo(few);
    for (Proposal proposal : proposals.all()) {
      assertThat(disturbed(change, proposal.meetings(), touched))
          .as(proposal.kind().name())
          .hasSizeLessThanOrEqualTo(proposal.disturbed());
    }
    Statistics.collect(
        FIRST_THREE.compare(costs(proposals.best()), costs(proposals.keep())) < 0,
        FIRST_THREE.compare(costs(proposals.few()), costs(proposals.keep())) < 0);
  }

  /** What is possible by itself and yet not kept breaks a rule beside the others that are kept. */
  @Property(tries = 30, seed = "2")
  void keep_leavesWhateverCanStay(@ForAll long seed) {
    RandomChange change = RandomChange.of(seed);
    Problem now = change.now();
    Standing standing = new Standing(now, change.held());

    List<Meeting> kept =
        Replan.of(now, change.held(), 0, Searches.SHORT, Searches.LONG).keep().meetings();

    List<Meeting> staying = standing.possible.stream().filter(kept::contains).toList();
    long before = ruleBreaks(now, staying);
    for (Meeting meeting : standing.possible) {
      if (!kept.contains(meeting)) {
        List<Meeting> more = Stream.concat(staying.stream(), Stream.of(meeting)).toList();
        assertThat(ruleBreaks(now, more)).as("%s", meeting).isGreaterThan(before);
      }
    }
  }

  @Property(tries = 30, seed = "3")
  void best_isNeverWorse_andEveryCostIsTheVerifiers(@ForAll long seed) {
    RandomChange change = RandomChange.of(seed);

    Proposals proposals = Replan.of(change.now(), change.held(), 2, Searches.SHORT, Searches.LONG);

    assertThat(FIRST_THREE.compare(costs(proposals.best()), costs(proposals.few())))
        .isNotPositive();
    assertThat(FIRST_THREE.compare(costs(proposals.few()), costs(proposals.keep())))
        .isNotPositive();
    for (Proposal proposal : proposals.all()) {
      assertThat(proposal.verdict()).isEqualTo(Verifier.verify(change.now(), proposal.meetings()));
    }
  }

  @Property(tries = 200, seed = "4")
  void notices_turnWhatPeopleHoldIntoTheOtherSchedule(@ForAll long seed, @ForAll long other) {
    RandomChange change = RandomChange.of(seed);
    List<Meeting> meetings = RandomProblems.meetings(change.now(), other);

    List<Notice> notices = Notices.of(change.held(), change.now(), meetings);

    Agendas before = new Agendas(change.held().problem(), change.held().meetings());
    Agendas after = new Agendas(change.now(), meetings);
    Map<String, Notice> byId =
        notices.stream().collect(Collectors.toMap(n -> n.participant().id(), Function.identity()));
    change
        .held()
        .problem()
        .participants()
        .forEach(
            p -> {
              Set<String> told = lines(before.of(p.id()));
              Notice notice = byId.get(p.id());
              if (notice == null) {
                assertThat(lines(after.of(p.id()))).isEqualTo(told);
                return;
              }
              assertThat(notice.news()).isNotEmpty();
              notice.news().forEach(news -> apply(news, told));
              assertThat(told).isEqualTo(lines(after.of(p.id())));
            });
  }

  private static void apply(News news, Set<String> agenda) {
    if (news instanceof News.Cancelled cancelled) {
      assertThat(agenda.remove(line(cancelled.before()))).isTrue();
    } else if (news instanceof News.Added added) {
      assertThat(agenda.add(line(added.after()))).isTrue();
    } else if (news instanceof News.Moved moved) {
      assertThat(agenda.remove(line(moved.before()))).isTrue();
      assertThat(agenda.add(line(moved.after()))).isTrue();
    } else if (news instanceof News.OtherPartner partner) {
      assertThat(partner.before().slot().id()).isEqualTo(partner.after().slot().id());
      assertThat(agenda.remove(line(partner.before()))).isTrue();
      assertThat(agenda.add(line(partner.after()))).isTrue();
    }
  }

  private static Set<String> lines(List<Appointment> agenda) {
    return agenda.stream()
        .map(ReplanProperties::line)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static String line(Appointment one) {
    return one.request() + " with " + one.with().id() + " in " + one.slot().id();
  }

  /** Who loses a held meeting or sees it move, counted from the two schedules alone. */
  private static Set<String> disturbed(
      RandomChange change, List<Meeting> meetings, Set<String> touched) {
    Map<String, Request> requests =
        change.held().problem().requests().stream()
            .collect(Collectors.toMap(Request::id, Function.identity()));
    return change.held().meetings().stream()
        .filter(meeting -> !meetings.contains(meeting))
        .map(meeting -> requests.get(meeting.request()))
        .flatMap(request -> Stream.of(request.a(), request.b()))
        .filter(id -> !touched.contains(id))
        .collect(Collectors.toSet());
  }

  private static Costs costs(Proposal proposal) {
    return proposal.verdict().costs();
  }

  /** Without what more meetings can only mend. */
  private static long ruleBreaks(Problem problem, List<Meeting> meetings) {
    Problem alone = Variants.staying(problem, meetings, true);
    return Verifier.verify(
            alone, Stream.concat(problem.pins().stream(), meetings.stream()).distinct().toList())
        .costs()
        .violations();
  }
}
