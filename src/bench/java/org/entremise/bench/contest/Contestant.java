package org.entremise.bench.contest;

import java.util.List;
import java.util.function.Consumer;
import org.entremise.matching.Meeting;
import org.entremise.matching.Problem;

/** One who schedules: ourselves, or a peer. */
public interface Contestant {
  /** One word, as {@code --only} takes it. */
  String name();

  /**
   * Schedules until the time is over or nothing better is possible.
   *
   * @param found is told of each schedule that the contestant holds to be its best so far, at once
   *     and never by two threads at a time; it copies what it needs
   * @return what the contestant claims beside its schedules
   */
  Claim solve(Problem problem, Effort effort, Consumer<List<Meeting>> found);
}
