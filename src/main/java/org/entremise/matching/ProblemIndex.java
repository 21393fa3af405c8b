package org.entremise.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A problem with numbers in place of ids, so that many schedules can be counted fast. */
final class ProblemIndex {
  final Problem problem;
  final Map<String, Integer> slots;
  final Map<String, Integer> participants;
  final Map<String, Integer> requests;

  /** By slot: the number of its block; neighbours of one name share a block. */
  final int[] block;

  /** By request: its participants. */
  final int[] a;

  final int[] b;

  /** By request: ids of its allowed slots; null: all. */
  final List<@Nullable Set<String>> allowed;

  /** By request: the requests that it must come after. */
  final int[][] after;

  ProblemIndex(Problem problem) {
    this.problem = problem;
    slots = numbered(problem.slots(), Slot::id);
    requests = numbered(problem.requests(), Request::id);
    block = blocks(problem.slots());
    participants = numbered(problem.participants(), Participant::id);
    a = problem.requests().stream().mapToInt(r -> number(participants, r.a())).toArray();
    b = problem.requests().stream().mapToInt(r -> number(participants, r.b())).toArray();
    allowed = new ArrayList<>();
    after = new int[problem.requests().size()][];
    for (Request request : problem.requests()) {
      after[allowed.size()] = request.after().stream().mapToInt(q -> number(requests, q)).toArray();
      allowed.add(request.slots() == null ? null : Set.copyOf(request.slots()));
    }
  }

  Slot slot(int number) {
    return problem.slots().get(number);
  }

  Slot slot(String id) {
    return slot(number(slots, id));
  }

  Participant participant(int number) {
    return problem.participants().get(number);
  }

  NamedRequest named(int request) {
    return new NamedRequest(
        problem.requests().get(request).id(),
        participant(a[request]).name(),
        participant(b[request]).name());
  }

  int request(String id) {
    return number(requests, id);
  }

  private static <T> Map<String, Integer> numbered(List<T> things, Function<T, String> id) {
    Map<String, Integer> numbers = new HashMap<>(things.size() * 2);
    for (T thing : things) {
      numbers.put(id.apply(thing), numbers.size());
    }
    return numbers;
  }

  private static int number(Map<String, Integer> numbers, String id) {
    return Objects.requireNonNull(numbers.get(id), () -> "the problem has no " + id);
  }

  private static int[] blocks(List<Slot> slots) {
    int[] block = new int[slots.size()];
    for (int i = 1; i < block.length; i++) {
      boolean same = Objects.equals(slots.get(i).block(), slots.get(i - 1).block());
      block[i] = same ? block[i - 1] : block[i - 1] + 1;
    }
    return block;
  }
}
