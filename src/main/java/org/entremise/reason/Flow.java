package org.entremise.reason;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * A network whose greatest flow tells how many meetings fit: each may use what its edges allow.
 * Shortest augmenting paths (Edmonds and Karp 1972).
 */
final class Flow {
  private static final int SOURCE = 0;
  private static final int SINK = 1;

  private final List<List<Integer>> edgesFrom = new ArrayList<>();
  private final List<Integer> target = new ArrayList<>();
  private final List<Integer> left = new ArrayList<>();

  /**
   * @param nodes beside the source and the sink, numbered from 0
   */
  Flow(int nodes) {
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
    int[] by = new int[edgesFrom.size()];
    while (reaches(by)) {
      for (int node = SINK; node != SOURCE; node = target.get(by[node] ^ 1)) {
        left.set(by[node], left.get(by[node]) - 1);
        left.set(by[node] ^ 1, left.get(by[node] ^ 1) + 1);
      }
      flow++;
    }
    return flow;
  }

  /** Fills in by which edge each node is reached. */
  private boolean reaches(int[] by) {
    Arrays.fill(by, -1);
    Deque<Integer> reached = new ArrayDeque<>(List.of(SOURCE));
    while (!reached.isEmpty() && by[SINK] < 0) {
      for (int edge : edgesFrom.get(reached.remove())) {
        int next = target.get(edge);
        if (left.get(edge) > 0 && by[next] < 0 && next != SOURCE) {
          by[next] = edge;
          reached.add(next);
        }
      }
    }
    return by[SINK] >= 0;
  }
}
