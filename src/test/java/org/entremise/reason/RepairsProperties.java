package org.entremise.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.entremise.matching.Meeting;
import org.entremise.matching.NamedRequest;
import org.entremise.matching.Problem;
import org.entremise.matching.RandomProblems;
import org.entremise.matching.Verifier;

/** Repairs, applied to their problem and counted again. */
class RepairsProperties {
  @Property(tries = 25, maxDiscardRatio = 50, seed = "1")
  void repair_applied_isWhatItClaims(@ForAll long seed) {
    Problem problem = RandomProblems.problem(seed);
    List<Meeting> meetings =
        Searches.SHORT.solve(problem, List.of(), Duration.ofMinutes(1)).meetings();
    List<Reason> reasons = Reasons.of(problem, meetings);
    Assume.that(!reasons.isEmpty());
    Reason reason = reasons.get(0);

    List<Repair> repairs =
        Repairs.of(problem, meetings, reason.request(), Searches.SHORT, Duration.ofMinutes(5));

    assertThat(repairs).hasSizeLessThanOrEqualTo(5);
    for (Repair repair : repairs) {
      Statistics.collect(repair.change().getClass().getSimpleName());
      holds(problem, meetings, reason, repair);
    }
  }

  private static void holds(Problem problem, List<Meeting> meetings, Reason reason, Repair repair) {
    Problem changed = repair.change().apply(problem);
    assertThat(changed.equals(problem))
        .isEqualTo(repair.change() instanceof EventChange.SearchAgain);
    assertThat(repair.before()).isEqualTo(Verifier.verify(problem, meetings).costs());
    assertThat(repair.after()).isEqualTo(Verifier.verify(changed, repair.meetings()).costs());
    assertThat(repair.after().violations()).isLessThanOrEqualTo(repair.before().violations());
    Set<String> before = requests(meetings);
    Set<String> after = requests(repair.meetings());
    assertThat(after).contains(reason.request().id());
    assertThat(ids(repair.served())).isEqualTo(without(after, before));
    assertThat(ids(repair.lost())).isEqualTo(without(before, after));
    if (!(repair.change() instanceof EventChange.DropMeeting)) {
      assertThat(repair.after().unserved()).isLessThan(repair.before().unserved());
    }
    long stayed = repair.meetings().stream().filter(meetings::contains).count();
    assertThat(repair.moved())
        .isEqualTo(repair.meetings().size() - repair.served().size() - (int) stayed);
  }

  private static Set<String> requests(List<Meeting> meetings) {
    return meetings.stream().map(Meeting::request).collect(Collectors.toSet());
  }

  private static Set<String> ids(List<NamedRequest> requests) {
    return requests.stream().map(NamedRequest::id).collect(Collectors.toSet());
  }

  private static Set<String> without(Set<String> all, Set<String> others) {
    Set<String> rest = new HashSet<>(all);
    rest.removeAll(others);
    return rest;
  }
}
