package org.entremise.reason;

import java.util.ArrayList;
import java.util.List;
import org.entremise.kernel.Message;
import org.entremise.matching.NamedRequest;
import org.entremise.matching.Request;

/**
 * Why a request is not served.
 *
 * @param request that has no meeting
 * @param named the same, as people know it
 * @param facts a smallest set that excludes every slot that is not open, given all other meetings
 * @param open slots that nothing excludes: the schedule can simply be better
 * @param always what of it holds for every schedule of the problem
 */
public record Reason(
    Request request, NamedRequest named, List<Fact> facts, Times open, List<Warning> always) {
  public Reason {
    facts = List.copyOf(facts);
    always = List.copyOf(always);
  }

  /** The reason in sentences: first what always holds, then what the schedule does. */
  public List<Message> messages() {
    List<Message> messages = new ArrayList<>();
    always.forEach(warning -> messages.add(warning.message()));
    if (open.isEmpty()) {
      messages.addAll(FactSentences.of(facts));
    } else {
      messages.add(Message.of("reason.open", "times", open.message()));
    }
    return messages;
  }
}
