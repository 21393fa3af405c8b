package org.entremise.board;

import java.util.Map;
import java.util.TreeMap;
import org.entremise.kernel.Message;
import org.entremise.matching.Participant;
import org.entremise.matching.Problem;
import org.jspecify.annotations.Nullable;

/** What is done with meetings, in words. */
final class BoardWords {
  private BoardWords() {}

  /** A request that moves from where it is. */
  static Message moved(Position position, String request, @Nullable String slot) {
    @Nullable String before = position.slotOf(request);
    Pair pair = position.pair(request);
    if (slot == null) {
      return before == null
          ? about("board.step.unscheduled", position, pair)
          : at("board.step.unscheduled.from", position, pair, before);
    }
    if (before == null) {
      return at("board.step.placed", position, pair, slot);
    }
    Map<String, Object> arguments =
        new TreeMap<>(at("board.step.moved", position, pair, slot).arguments());
    arguments.put("before", position.time(before));
    return new Message("board.step.moved", arguments);
  }

  /** A request that makes way for another. */
  static Message moves(Position position, String request, @Nullable String slot) {
    Pair pair = position.pair(request);
    return slot == null
        ? about("board.moves.out", position, pair)
        : at("board.moves", position, pair, slot);
  }

  static Message about(String key, Position position, String request) {
    return about(key, position, position.pair(request));
  }

  static Message about(String key, Position position, Pair pair) {
    return Message.of(
        key,
        "funder",
        name(position.problem(), pair.funder()),
        "project",
        name(position.problem(), pair.project()));
  }

  static Message at(String key, Position position, Pair pair, String slot) {
    Map<String, Object> arguments = new TreeMap<>(about(key, position, pair).arguments());
    arguments.put("time", position.time(slot));
    return new Message(key, arguments);
  }

  static String name(Problem problem, String participant) {
    return problem.participants().stream()
        .filter(p -> p.id().equals(participant))
        .map(Participant::name)
        .findFirst()
        .orElse(participant);
  }
}
