package org.entremise.mail;

import java.util.UUID;
import org.entremise.people.Delegate;

/**
 * Somebody to write to.
 *
 * @param participant the name of whom the delegate comes for
 */
public record Recipient(
    UUID eventId, String participantId, String participant, Delegate delegate) {}
