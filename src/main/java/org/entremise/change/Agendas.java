package org.entremise.change;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.entremise.matching.Meeting;
import org.entremise.matching.Participant;
import org.entremise.matching.Problem;
import org.entremise.matching.Request;
import org.entremise.reason.Times;

/** Everybody's agenda in one schedule. */
final class Agendas {
  private final Map<String, List<Appointment>> agendas = new HashMap<>();

  Agendas(Problem problem, Collection<Meeting> meetings) {
    Map<String, Participant> people =
        problem.participants().stream().collect(toMap(Participant::id, Function.identity()));
    Map<String, Request> requests =
        problem.requests().stream().collect(toMap(Request::id, Function.identity()));
    Map<String, Integer> slots =
        IntStream.range(0, problem.slots().size())
            .boxed()
            .collect(toMap(number -> problem.slots().get(number).id(), Function.identity()));
    for (Meeting meeting : meetings) {
      Request request = Objects.requireNonNull(requests.get(meeting.request()));
      int slot = Objects.requireNonNull(slots.get(meeting.slot()));
      Times at = Times.one(problem.slots(), slot);
      add(request, request.a(), Objects.requireNonNull(people.get(request.b())), at);
      add(request, request.b(), Objects.requireNonNull(people.get(request.a())), at);
    }
    agendas.values().forEach(day -> day.sort(Comparator.comparingInt(Appointment::number)));
  }

  private void add(Request request, String whose, Participant with, Times at) {
    agendas
        .computeIfAbsent(whose, id -> new ArrayList<>())
        .add(new Appointment(request.id(), with, at));
  }

  /** One participant's meetings in the order of the day; none for who is not known. */
  List<Appointment> of(String participant) {
    return agendas.getOrDefault(participant, List.of());
  }
}
