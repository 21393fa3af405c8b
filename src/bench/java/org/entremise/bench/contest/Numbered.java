package org.entremise.bench.contest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.entremise.matching.Participant;
import org.entremise.matching.Problem;
import org.entremise.matching.Request;
import org.entremise.matching.Slot;
import org.jspecify.annotations.Nullable;

/** A problem with numbers in place of ids, for the peers. */
public final class Numbered {
  private final Problem problem;
  private final Map<String, Integer> slots;
  private final Map<String, Integer> participants;
  private final Map<String, Integer> requests;
  private final List<List<Integer>> blocks = new ArrayList<>();
  private final List<List<Integer>> requestsOf = new ArrayList<>();

  public Numbered(Problem problem) {
    this.problem = problem;
    slots = numbers(problem.slots(), Slot::id);
    participants = numbers(problem.participants(), Participant::id);
    requests = numbers(problem.requests(), Request::id);
    problem.participants().forEach(participant -> requestsOf.add(new ArrayList<>()));
    for (int i = 0; i < problem.requests().size(); i++) {
      requestsOf.get(a(i)).add(i);
      requestsOf.get(b(i)).add(i);
    }
    @Nullable String block = null;
    for (int i = 0; i < problem.slots().size(); i++) {
      String named = problem.slots().get(i).block();
      if (i == 0 || !Objects.equals(block, named)) {
        blocks.add(new ArrayList<>());
      }
      blocks.get(blocks.size() - 1).add(i);
      block = named;
    }
  }

  public Problem problem() {
    return problem;
  }

  /** The numbers of each block's slots, in chronological order. */
  public List<List<Integer>> blocks() {
    return blocks;
  }

  /** The numbers of a participant's requests. */
  public List<Integer> requestsOf(int participant) {
    return requestsOf.get(participant);
  }

  public Request request(int number) {
    return problem.requests().get(number);
  }

  public Participant participant(int number) {
    return problem.participants().get(number);
  }

  public int slot(String id) {
    return Objects.requireNonNull(slots.get(id));
  }

  public int request(String id) {
    return Objects.requireNonNull(requests.get(id));
  }

  /** The number of a request's one participant. */
  public int a(int request) {
    return Objects.requireNonNull(participants.get(request(request).a()));
  }

  /** The number of the other. */
  public int b(int request) {
    return Objects.requireNonNull(participants.get(request(request).b()));
  }

  /** The slots that the request names and in which both can meet, in chronological order. */
  public List<Integer> choices(int request) {
    List<String> named = request(request).slots();
    List<Integer> choices = new ArrayList<>();
    for (Slot slot : problem.slots()) {
      if ((named == null || named.contains(slot.id()))
          && !participant(a(request)).unavailable().contains(slot.id())
          && !participant(b(request)).unavailable().contains(slot.id())) {
        choices.add(slot(slot.id()));
      }
    }
    return choices;
  }

  private static <T> Map<String, Integer> numbers(List<T> things, Function<T, String> id) {
    Map<String, Integer> numbers = new HashMap<>();
    things.forEach(thing -> numbers.put(id.apply(thing), numbers.size()));
    return numbers;
  }
}
