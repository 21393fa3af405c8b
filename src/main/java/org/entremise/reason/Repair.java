package org.entremise.reason;

import java.util.ArrayList;
import java.util.List;
import org.entremise.kernel.Message;
import org.entremise.matching.Costs;
import org.entremise.matching.Meeting;
import org.entremise.matching.NamedRequest;

/**
 * A change of the event after which a request can be served, with a schedule that proves it.
 *
 * @param change of the event
 * @param before what the schedule costs now
 * @param after what {@code meetings} cost in the changed problem, counted by the Verifier
 * @param meetings the schedule of the changed problem
 * @param served requests that have a meeting then and have none now
 * @param lost requests that have a meeting now and none then
 * @param moved meetings that are in another slot then
 */
public record Repair(
    EventChange change,
    Costs before,
    Costs after,
    List<Meeting> meetings,
    List<NamedRequest> served,
    List<NamedRequest> lost,
    int moved) {
  public Repair {
    meetings = List.copyOf(meetings);
    served = List.copyOf(served);
    lost = List.copyOf(lost);
  }

  /** The change with what it gains and costs. */
  public Message message() {
    List<Message> effects = new ArrayList<>();
    effects.add(requests("repair.served", served));
    if (!lost.isEmpty()) {
      effects.add(requests("repair.lost", lost));
    }
    if (after.shortfall() > 0) {
      effects.add(Message.of("repair.shortfall", "count", after.shortfall()));
    }
    effects.add(Message.of("repair.moved", "count", moved));
    return Message.of("repair.gain", "change", change.message(), "effects", effects);
  }

  private static Message requests(String key, List<NamedRequest> requests) {
    List<Message> pairs =
        requests.stream().map(r -> Message.of("repair.pair", "a", r.a(), "b", r.b())).toList();
    return Message.of(key, "requests", pairs, "count", pairs.size());
  }
}
