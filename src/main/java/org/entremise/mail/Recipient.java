package org.entremise.mail;

import java.util.UUID;
import org.entremise.people.Delegate;
import org.entremise.people.Side;

/**
 * Somebody to write to.
 *
 * @param participant the name of whom the delegate comes for
 * @param side the participant's
 */
public record Recipient(
    UUID eventId, String participantId, String participant, Side side, Delegate delegate) {}
