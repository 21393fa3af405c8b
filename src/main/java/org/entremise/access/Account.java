package org.entremise.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an organiser signs in, and where they are signed in.
 *
 * @param email what they type beside the password; null: they have never set one
 * @param hasPassword whether they may sign in with one
 * @param passkeys in the order in which they were added
 * @param identity by which the identity provider knows them; null: it does not
 * @param sessions the last used first
 */
public record Account(
    String name,
    @Nullable String email,
    boolean hasPassword,
    List<Passkey> passkeys,
    @Nullable Identity identity,
    List<Session> sessions) {
  /**
   * A device, or what several share, that signs in without a password.
   *
   * @param name given by its organiser
   * @param usedAt when it last signed somebody in; null: never
   */
  public record Passkey(UUID id, String name, Instant createdAt, @Nullable Instant usedAt) {}

  /**
   * An account with the identity provider that is linked to this one.
   *
   * @param usedAt when it last signed somebody in; null: never
   */
  public record Identity(Instant createdAt, @Nullable Instant usedAt) {}

  /**
   * A browser that is signed in.
   *
   * @param device such as {@code Firefox, Linux}; null where that is not known
   * @param seenAt when a page was last opened in it
   * @param current whether it is the one that asks
   */
  public record Session(
      UUID id, @Nullable String device, Instant createdAt, Instant seenAt, boolean current) {}
}
