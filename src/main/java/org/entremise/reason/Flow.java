package org.entremise.reason;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * A network whose greatest flow tells how many meetings fit: each may use what its edges allow.
 * Blocking flows of shortest paths (Dinitz 1970): for matchings O(E √V).
 */
final class Flow {
  private static final int SOURCE = 0;
  private static final int SINK = 1;
  private static final int UNREACHED = -1;
  private static final int NO_LIMIT = Integer.MAX_VALUE;

  private final List<List<Integer>> edgesFrom = new ArrayList<>();
  private final List<Integer> target = new ArrayList<>();
  private final List<Integer> left = new ArrayList<>();
  private final int[] distance;
  private final int[] tried;

  /**
   * @param nodes beside the source and the sink, numbered from 0
   */
  Flow(int nodes) {
    distance = new int[nodes + 2];
    tried = new int[nodes + 2];
    for (int node = 0; node < nodes + 2; node++) {
      edgesFrom.add(new ArrayList<>());
    }
  }

  void fromSource(int node, int capacity) {
    edge(SOURCE, node + 2, capacity);
  }

  void toSink(int node, int capacity) {
    edge(node + 2, SINK, capacity);
  }

  void between(int from, int to, int capacity) {
    edge(from + 2, to + 2, capacity);
  }

  /** Each edge stands beside the one back, which differs in the last bit of its number. */
  private void edge(int from, int to, int capacity) {
    edgesFrom.get(from).add(target.size());
    target.add(to);
    left.add(capacity);
    edgesFrom.get(to).add(target.size());
    target.add(from);
    left.add(0);
  }

  /** The greatest flow; uses the network up. */
  int greatest() {
    int flow = 0;
    while (measure()) {
      Arrays.fill(tried, 0);
      for (int more = push(SOURCE, NO_LIMIT); more > 0; more = push(SOURCE, NO_LIMIT)) {
        flow += more;
      }
    }
    return flow;
  }

  /** Measures how many edges each node is from the source; whether the sink is reached. */
  private boolean measure() {
    Arrays.fill(distance, UNREACHED);
    distance[SOURCE] = 0;
    Deque<Integer> reached = new ArrayDeque<>(List.of(SOURCE));
    while (!reached.isEmpty()) {
      int node = reached.remove();
      for (int edge : edgesFrom.get(node)) {
        int next = target.get(edge);
        if (left.get(edge) > 0 && distance[next] == UNREACHED) {
          distance[next] = distance[node] + 1;
          reached.add(next);
        }
      }
    }
    return distance[SINK] != UNREACHED;
  }

  /**
   * Sends as much as one shortest path still lets through.
   *
   * @param most what reaches the node
   * @return what reached the sink
   */
  private int push(int node, int most) {
    if (node == SINK) {
      return most;
    }
    List<Integer> edges = edgesFrom.get(node);
    // An edge that led nowhere leads nowhere until distances are measured again.
    for (; tried[node] < edges.size(); tried[node]++) {
      int edge = edges.get(tried[node]);
      int next = target.get(edge);
      if (left.get(edge) > 0 && distance[next] == distance[node] + 1) {
        int sent = push(next, Math.min(most, left.get(edge)));
        if (sent > 0) {
          left.set(edge, left.get(edge) - sent);
          left.set(edge ^ 1, left.get(edge ^ 1) + sent);
          return sent;
        }
      }
    }
    return 0;
  }
}
