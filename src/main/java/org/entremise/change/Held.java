package org.entremise.change;

import java.util.List;
import org.entremise.matching.Meeting;
import org.entremise.matching.Problem;

/**
 * The meetings that people hold.
 *
 * @param problem the one that the meetings answer; it tells who meets when, even of what has gone
 *     since
 * @param meetings of requests and slots of {@code problem}, each request at most once
 */
public record Held(Problem problem, List<Meeting> meetings) {
  public Held {
    meetings = List.copyOf(meetings);
  }
}
