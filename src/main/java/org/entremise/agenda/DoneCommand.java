package org.entremise.agenda;

import org.entremise.board.Patch;
import org.entremise.history.HistoryEntry;
import org.jspecify.annotations.Nullable;

/**
 * A command that was done on a board.
 *
 * @param revision that it made
 * @param state null unless something was done
 * @param patch {@link Patch#NONE} where only what it was is asked for
 * @param entry who, when and what, in the history
 */
public record DoneCommand(
    int revision, Action action, @Nullable State state, Patch patch, HistoryEntry entry) {
  /** What it was. */
  public enum Action {
    DO,
    UNDO,
    REDO
  }

  /** What has become of something done. */
  public enum State {
    DONE,
    /** It can be done again. */
    UNDONE,
    /** Something else was done instead. */
    DROPPED
  }
}
