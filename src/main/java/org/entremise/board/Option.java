package org.entremise.board;

import java.util.List;
import org.entremise.board.BoardCommand.Move;
import org.entremise.kernel.Message;

/**
 * What it would do to put a request into a slot.
 *
 * @param moves what is to be done: the request first, then those that make way
 * @param effects what else gets better or worse, in words; of {@link Kind#BREAKS} what breaks
 */
public record Option(String slot, Kind kind, List<Move> moves, List<Message> effects) {
  /** How well it fits. */
  public enum Kind {
    /** It is there. */
    HERE,
    /** Nothing stands in the way. */
    FREE,
    /** Nothing stands in the way, but somebody's day gets less comfortable. */
    LESS_COMFORTABLE,
    /** Others make way, and nothing breaks. */
    SWAP,
    /** A rule breaks that is not broken yet. */
    BREAKS
  }

  public Option {
    moves = List.copyOf(moves);
    effects = List.copyOf(effects);
  }
}
