package org.entremise.invitation;

import java.util.List;
import java.util.UUID;
import org.entremise.mail.LetterKind;
import org.jspecify.annotations.Nullable;

/**
 * Letters that an organiser has looked at before sending them: exactly these, and once.
 *
 * @param kind invitation or reminder
 * @param delegates whom they go to
 * @param queued how many were written when it was sent; null: it was not
 */
public record Mailing(UUID id, LetterKind kind, List<UUID> delegates, @Nullable Integer queued) {
  public Mailing {
    delegates = List.copyOf(delegates);
  }
}
