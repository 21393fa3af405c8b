package org.entremise.board;

import org.jspecify.annotations.Nullable;

/**
 * One fact, as it was and as it is to be.
 *
 * @param before null: it did not hold
 * @param after null: it no longer holds
 */
public record Alteration(Fact fact, @Nullable String before, @Nullable String after) {
  Alteration inverse() {
    return new Alteration(fact, after, before);
  }
}
