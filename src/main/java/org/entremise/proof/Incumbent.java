package org.entremise.proof;

import java.util.List;
import org.entremise.matching.Costs;
import org.entremise.matching.Meeting;

/** The best schedule so far, shared with whoever else looks for one at the same time. */
public interface Incumbent {
  /** What the best schedule costs; it may become better at any time. */
  Costs costs();

  /** The best schedule, perhaps a newer one than the costs just told. */
  List<Meeting> meetings();

  /** Another schedule, which may be better. */
  void offer(List<Meeting> meetings);
}
