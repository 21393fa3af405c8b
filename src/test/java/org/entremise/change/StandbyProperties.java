package org.entremise.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.entremise.matching.Meeting;
import org.entremise.matching.Participant;
import org.entremise.matching.Problem;
import org.entremise.matching.RandomProblems;
import org.entremise.matching.Request;

/** What would be lost without somebody, added up by hand. */
class StandbyProperties {
  @Property(tries = 40, seed = "1")
  void standby_losesExactlyTheParticipantsMeetings(@ForAll long seed) {
    Problem problem = RandomProblems.problem(seed);
    List<Meeting> meetings = Searches.SHORT.solve(problem, List.of(), Searches.LONG).meetings();
    Held held = new Held(problem, meetings);
    Participant who = problem.participants().get(0);
    List<Meeting> possible = new Standing(problem, held).possible;
    List<Request> lost =
        problem.requests().stream()
            .filter(r -> r.a().equals(who.id()) || r.b().equals(who.id()))
            .filter(r -> possible.stream().anyMatch(m -> m.request().equals(r.id())))
            .toList();

    Standby standby = Standby.of(problem, held, who, Searches.SHORT, Searches.LONG);

    assertThat(standby.lost().stream().map(m -> m.request().id()))
        .containsExactlyInAnyOrderElementsOf(lost.stream().map(Request::id).toList());
    assertThat(standby.weight()).isEqualTo(lost.stream().mapToLong(Request::weight).sum());
    assertThat(standby.regained())
        .isEqualTo(
            standby.filled().stream().mapToLong(m -> weight(problem, m.request().id())).sum());
    assertThat(standby.freed()).noneMatch(freed -> freed.participant().id().equals(who.id()));
  }

  private static int weight(Problem problem, String request) {
    return problem.requests().stream()
        .filter(r -> r.id().equals(request))
        .mapToInt(Request::weight)
        .sum();
  }
}
