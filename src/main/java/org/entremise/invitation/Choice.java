package org.entremise.invitation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom an organiser has chosen to write to: single delegates, or all who fit what is looked for but
 * some.
 *
 * @param only these delegates; null: whoever fits
 * @param wanted who fits
 * @param but delegates who are taken out again
 */
public record Choice(@Nullable Set<UUID> only, Wanted wanted, Set<UUID> but) {
  /** Everybody. */
  public static final Choice EVERYBODY = new Choice(null, Wanted.ANYBODY, Set.of());

  public Choice {
    only = only == null ? null : Set.copyOf(only);
    but = Set.copyOf(but);
  }

  /** Who of an event's delegates is chosen, in their order. */
  public List<Invitation> among(List<Invitation> all) {
    return wanted.among(all).stream()
        .filter(one -> only == null || only.contains(one.delegate().id()))
        .filter(one -> !but.contains(one.delegate().id()))
        .toList();
  }
}
