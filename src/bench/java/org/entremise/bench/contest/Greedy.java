package org.entremise.bench.contest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.entremise.matching.Meeting;
import org.entremise.matching.Problem;
import org.entremise.matching.Request;

/**
 * Schedules as a careful person with a spreadsheet does: what is pinned and what is mandatory
 * first, then the best wish first, each in the earliest slot in which it breaks no rule; then
 * through the list again, until nothing more fits. Breaks no rule but by leaving a mandatory
 * request out or by a pin that breaks one.
 */
public final class Greedy implements Contestant {
  @Override
  public String name() {
    return "greedy";
  }

  @Override
  public Claim solve(Problem problem, Effort effort, Consumer<List<Meeting>> found) {
    found.accept(schedule(new Numbered(problem)));
    return Claim.NONE;
  }

  /** The schedule itself. */
  public static List<Meeting> schedule(Numbered problem) {
    Board board = new Board(problem);
    for (Meeting pin : problem.problem().pins()) {
      int request = problem.request(pin.request());
      if (!board.isPlaced(request)) {
        board.place(request, problem.slot(pin.slot()));
      }
    }
    List<Integer> left = inOrder(problem);
    int before;
    do {
      before = left.size();
      left.removeIf(request -> board.isPlaced(request) || placed(request, problem, board));
    } while (left.size() < before);
    return board.meetings();
  }

  private static List<Integer> inOrder(Numbered problem) {
    Comparator<Integer> mandatoryFirst = Comparator.comparing(i -> !problem.request(i).mandatory());
    Comparator<Integer> bestFirst = Comparator.comparing(i -> -problem.request(i).weight());
    return new ArrayList<>(
        IntStream.range(0, problem.problem().requests().size())
            .boxed()
            .sorted(mandatoryFirst.thenComparing(bestFirst).thenComparing(i -> choices(problem, i)))
            .toList());
  }

  /** What can stand in few slots is placed before what can stand anywhere. */
  private static int choices(Numbered problem, int request) {
    Request asked = problem.request(request);
    return asked.slots() == null ? Integer.MAX_VALUE : asked.slots().size();
  }

  private static boolean placed(int request, Numbered problem, Board board) {
    for (int slot : problem.choices(request)) {
      if (board.fits(request, slot)) {
        board.place(request, slot);
        return true;
      }
    }
    return false;
  }
}
