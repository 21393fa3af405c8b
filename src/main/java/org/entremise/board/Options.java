package org.entremise.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entremise.board.BoardCommand.Move;
import org.entremise.board.Option.Kind;
import org.entremise.kernel.Message;
import org.entremise.matching.Slot;
import org.entremise.matching.Verdict;
import org.entremise.matching.Violation;
import org.jspecify.annotations.Nullable;

/** Where a request could go, and at what price. All of it is counted, nothing estimated. */
public final class Options {
  private Options() {}

  /**
   * An option for each slot, in their order. Takes two counts a slot at most.
   *
   * @throws org.entremise.kernel.DomainError CONFLICT for a request that there is not
   */
  public static List<Option> of(Position position, String request) {
    position.request(request);
    Chains chains = new Chains(position, request);
    return position.problem().slots().stream()
        .map(slot -> option(position, request, slot, chains))
        .toList();
  }

  private static Option option(Position position, String request, Slot slot, Chains chains) {
    @Nullable String now = position.slotOf(request);
    if (slot.id().equals(now)) {
      return new Option(slot.id(), Kind.HERE, List.of(), List.of());
    }
    Map<String, @Nullable String> alone = new HashMap<>();
    alone.put(request, slot.id());
    Verdict verdict = position.ifMoved(alone);
    List<Violation> broken = position.brokenBeyondThis(verdict);
    List<Move> move = List.of(new Move(request, slot.id()));
    if (broken.isEmpty()) {
      boolean worse = verdict.costs().comfort() > position.verdict().costs().comfort();
      return new Option(
          slot.id(),
          worse ? Kind.LESS_COMFORTABLE : Kind.FREE,
          move,
          Effects.between(position.verdict(), verdict));
    }
    Optional<Option> swap = chains.swap(slot.id());
    return swap.orElseGet(
        () ->
            new Option(
                slot.id(),
                Kind.BREAKS,
                move,
                broken.stream().map(v -> Broken.message(v, position)).toList()));
  }

  /**
   * The shortest way to put a request into a slot where something stands in its way, so that
   * nothing breaks: others move, or at worst one of them loses its meeting.
   *
   * @return empty where there is none of {@value Chains#LONGEST} moves or fewer
   */
  public static Optional<Option> chain(Position position, String request, String slot) {
    position.request(request);
    position.slot(slot);
    return new Chains(position, request).shortest(slot);
  }

  /** The words for an option that moves others. */
  static Option moving(Position position, String slot, Map<String, @Nullable String> moved) {
    List<Move> moves = new ArrayList<>();
    moved.forEach((request, to) -> moves.add(new Move(request, to)));
    List<Message> words = new ArrayList<>();
    moves.stream()
        .skip(1)
        .forEach(move -> words.add(BoardWords.moves(position, move.request(), move.slot())));
    words.addAll(Effects.between(position.verdict(), position.ifMoved(moved)));
    return new Option(slot, Kind.SWAP, moves, words);
  }
}
