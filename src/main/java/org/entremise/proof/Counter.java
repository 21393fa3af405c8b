package org.entremise.proof;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.Literal;

/**
 * A count in unary, after each of a row of literals: the sequential counter of Sinz (2005), with
 * clauses in both directions. A search that learns clauses can reason about such a count, which it
 * cannot about a sum.
 */
final class Counter {
  private final Literal[][] reached;
  private final int most;
  private final Literal never;

  private Counter(Literal[][] reached, int most, Literal never) {
    this.reached = reached;
    this.most = most;
    this.never = never;
  }

  /**
   * A row of which some literals are to be true.
   *
   * @param least of them, at least
   * @param most of them, at most
   */
  static Counter of(CpModel model, Literal[] row, int least, int most) {
    Literal[][] reached = new Literal[row.length][most];
    Counter counter = new Counter(reached, most, model.falseLiteral());
    for (int i = 0; i < row.length; i++) {
      for (int count = 1; count <= Math.min(most, i + 1); count++) {
        boolean known = i == row.length - 1 && count <= least;
        Literal now = known ? model.trueLiteral() : model.newBoolVar("");
        reached[i][count - 1] = now;
        Literal before = counter.atLeast(count, i - 1);
        Literal oneLess = count == 1 ? model.trueLiteral() : counter.atLeast(count - 1, i - 1);
        model.addImplication(before, now);
        model.addBoolOr(new Literal[] {row[i].not(), oneLess.not(), now});
        model.addBoolOr(new Literal[] {now.not(), before, row[i]});
        model.addBoolOr(new Literal[] {now.not(), before, oneLess});
      }
      if (i >= most) {
        Literal full = most == 0 ? model.trueLiteral() : counter.atLeast(most, i - 1);
        model.addBoolOr(new Literal[] {row[i].not(), full.not()});
      }
    }
    if (least > Math.min(row.length, most)) {
      model.addBoolOr(new Literal[] {model.falseLiteral()});
    }
    return counter;
  }

  /** Whether the first {@code last + 1} literals of the row hold so many true ones. */
  Literal atLeast(int count, int last) {
    return last < 0 || count > Math.min(most, last + 1) ? never : reached[last][count - 1];
  }

  /** Whether the whole row holds so many true ones; {@code count} is at least 1. */
  Literal atLeast(int count) {
    return atLeast(count, reached.length - 1);
  }
}
