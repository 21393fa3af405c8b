package org.entremise.privacy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who comes for a participant.
 *
 * @param delegateId null: whoever holds a link that was printed, of whom nothing is known
 */
public record Person(UUID eventId, String participantId, @Nullable UUID delegateId) {}
