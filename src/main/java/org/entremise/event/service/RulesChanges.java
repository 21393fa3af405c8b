package org.entremise.event.service;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.entremise.event.Limits;
import org.entremise.event.Rules;
import org.entremise.event.Weights;
import org.entremise.kernel.Message;
import org.jspecify.annotations.Nullable;

/** What a change of rules looks like in the history. */
final class RulesChanges {
  private RulesChanges() {}

  /** A sentence for each rule that is different; none where all are as before. */
  static List<Message> between(Rules before, Rules after) {
    List<Message> all = new ArrayList<>();
    if (before.wishRule() != after.wishRule()) {
      all.add(Message.of("history.rules.wishers", "rule", after.wishRule().name()));
    }
    if (!before.weights().equals(after.weights())) {
      all.add(weights(after.weights()));
    }
    if (!Objects.equals(before.wishesOpenAt(), after.wishesOpenAt())
        || !Objects.equals(before.wishesCloseAt(), after.wishesCloseAt())) {
      all.add(window(after));
    }
    addLimits(all, "funders", before.funders(), after.funders());
    addLimits(all, "projects", before.projects(), after.projects());
    if (!before.languages().equals(after.languages())) {
      all.add(
          Message.of("history.rules.languages", "languages", String.join("_", after.languages())));
    }
    if (before.retentionMonths() != after.retentionMonths()) {
      all.add(Message.of("history.rules.retention", "months", after.retentionMonths()));
    }
    return all;
  }

  private static Message weights(Weights w) {
    return Message.of(
        "history.rules.weights", "must", w.must(), "want", w.want(), "could", w.could());
  }

  private static Message window(Rules after) {
    return Message.of(
        "history.rules.window",
        "open",
        clocks(after.wishesOpenAt()),
        "close",
        clocks(after.wishesCloseAt()));
  }

  /** As any language reads it: {@code 2027-03-11 09:00}. */
  private static String clocks(@Nullable LocalDateTime time) {
    return time == null ? "none" : time.toString().replace('T', ' ');
  }

  private static void addLimits(List<Message> all, String side, Limits before, Limits after) {
    if (!before.equals(after)) {
      all.add(
          Message.of(
              "history.rules.limits",
              "side",
              side,
              "min",
              after.minMeetings(),
              "max",
              after.maxMeetings() == null ? "none" : String.valueOf(after.maxMeetings()),
              "row",
              after.maxConsecutive() == null ? "none" : String.valueOf(after.maxConsecutive())));
    }
  }
}
