package org.entremise.board;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entremise.board.Fact.Kind;
import org.jspecify.annotations.Nullable;

/** Puts a patch of a board together; what changes nothing is left out. */
final class Patches {
  private final Board board;
  private final Map<Fact, Alteration> alterations = new LinkedHashMap<>();

  Patches(Board board) {
    this.board = board;
  }

  /** Puts a request into a slot, or takes it out, which unpins it. */
  void meet(String request, @Nullable String slot) {
    set(Kind.MEETS, request, slot);
    if (slot == null) {
      set(Kind.PINNED, request, false);
    }
  }

  /** As {@link #meet}, for what no organiser has moved by hand: it is no longer pinned. */
  void moveFreely(String request, @Nullable String slot) {
    boolean moves = !Objects.equals(board.slotOf(request), slot);
    meet(request, slot);
    if (moves) {
      set(Kind.PINNED, request, false);
    }
  }

  void set(Kind kind, String id, boolean holds) {
    set(kind, id, holds ? Fact.YES : null);
  }

  void set(Kind kind, String id, @Nullable String after) {
    alter(new Fact(kind, id), board.value(kind, id), after);
  }

  void alter(Fact fact, @Nullable String before, @Nullable String after) {
    if (!Objects.equals(before, after)) {
      alterations.put(fact, new Alteration(fact, before, after));
    } else {
      alterations.remove(fact);
    }
  }

  Patch patch() {
    return new Patch(List.copyOf(alterations.values()));
  }
}
