package org.entremise.matching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entremise.kernel.Excerpt;

/**
 * Looks for requests that wait for each other. Without recursion, so that a chain may be as long as
 * it likes.
 */
final class AfterCycle {
  private static final int NAMED = 12;

  private final int[][] after;

  /**
   * @param numbers of the requests by their ids; ids that are not there are passed over
   */
  AfterCycle(List<Request> requests, Map<String, Integer> numbers) {
    after = new int[requests.size()][];
    for (int i = 0; i < after.length; i++) {
      after[i] =
          requests.get(i).after().stream()
              .filter(numbers::containsKey)
              .mapToInt(numbers::get)
              .toArray();
    }
  }

  /** The numbers of requests each of which must come after the next, the last after the first. */
  List<Integer> find() {
    boolean[] settled = settled();
    for (int request = 0; request < after.length; request++) {
      if (!settled[request]) {
        return from(request, settled);
      }
    }
    return List.of();
  }

  /** Takes away whatever waits for nothing that is left (Kahn 1962); what stays waits in vain. */
  private boolean[] settled() {
    List<List<Integer>> waiting = new ArrayList<>();
    for (int i = 0; i < after.length; i++) {
      waiting.add(new ArrayList<>(0));
    }
    int[] open = new int[after.length];
    Deque<Integer> free = new ArrayDeque<>();
    for (int request = 0; request < after.length; request++) {
      open[request] = after[request].length;
      for (int earlier : after[request]) {
        waiting.get(earlier).add(request);
      }
      if (open[request] == 0) {
        free.add(request);
      }
    }
    boolean[] settled = new boolean[after.length];
    while (!free.isEmpty()) {
      int request = free.remove();
      settled[request] = true;
      for (int later : waiting.get(request)) {
        if (--open[later] == 0) {
          free.add(later);
        }
      }
    }
    return settled;
  }

  /** Follows requests that wait in vain until one comes again. */
  private List<Integer> from(int start, boolean[] settled) {
    List<Integer> walked = new ArrayList<>();
    int[] position = new int[after.length];
    int request = start;
    while (position[request] == 0) {
      walked.add(request);
      position[request] = walked.size();
      for (int earlier : after[request]) {
        if (!settled[earlier]) {
          request = earlier;
          break;
        }
      }
    }
    return walked.subList(position[request] - 1, walked.size());
  }

  /** Such as {@code r1 → r2 → r1}; a long one is cut. */
  static String inWords(Problem problem, List<Integer> cycle) {
    String ids =
        cycle.stream()
            .limit(NAMED)
            .map(request -> id(problem, request))
            .collect(Collectors.joining(" → "));
    String cut = cycle.size() > NAMED ? " → …" : "";
    return ids + cut + " → " + id(problem, cycle.get(0));
  }

  private static String id(Problem problem, int request) {
    return Excerpt.of(problem.requests().get(request).id());
  }
}
