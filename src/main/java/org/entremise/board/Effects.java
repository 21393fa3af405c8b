package org.entremise.board;

import java.util.ArrayList;
import java.util.List;
import org.entremise.kernel.Message;
import org.entremise.matching.Verdict;

/** What differs between two verdicts, in words. */
final class Effects {
  private Effects() {}

  static List<Message> between(Verdict before, Verdict after) {
    List<Message> effects = new ArrayList<>();
    add(effects, "board.effect.shortfall", after.costs().shortfall() - before.costs().shortfall());
    add(effects, "board.effect.breaks", after.parts().breaks() - before.parts().breaks());
    add(effects, "board.effect.idle", after.parts().idleSlots() - before.parts().idleSlots());
    add(effects, "board.effect.moved", after.parts().moved() - before.parts().moved());
    return effects;
  }

  private static void add(List<Message> effects, String key, long difference) {
    if (difference != 0) {
      effects.add(
          Message.of(key + (difference > 0 ? ".more" : ".fewer"), "count", Math.abs(difference)));
    }
  }
}
