package org.entremise.calendar;

import java.time.Instant;
import java.util.UUID;
import org.entremise.people.Language;
import org.jspecify.annotations.Nullable;

/**
 * The right of one delegate's calendar to read their participant's agenda.
 *
 * @param id what its secret is derived from
 * @param delegateId null: of whoever holds a link that was printed
 * @param language of the delegate; where there is none, of whoever asked for the feed
 * @param readAt when a calendar read it last, within minutes; null: none has
 */
public record Feed(
    UUID id,
    UUID eventId,
    String participantId,
    @Nullable UUID delegateId,
    Language language,
    Instant createdAt,
    @Nullable Instant readAt) {}
