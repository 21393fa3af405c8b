package org.entremise.board;

import java.util.HashMap;
import java.util.Map;
import org.entremise.kernel.Message;
import org.entremise.matching.Violation;

/** Broken rules as people say them: with names and clock times, without ids. */
public final class Broken {
  private Broken() {}

  /** Such as “F3 has 2 meetings at once at 9:30, for 1 seat”. */
  public static Message message(Violation violation, Position position) {
    Message technical = violation.message();
    Map<String, Object> arguments = new HashMap<>(technical.arguments());
    if (violation.slot() != null) {
      arguments.put("slot", position.time(violation.slot().id()));
    }
    return new Message("board.broken" + technical.key().substring("violation".length()), arguments);
  }
}
