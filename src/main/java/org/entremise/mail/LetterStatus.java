package org.entremise.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter and where it stands.
 *
 * @param participant the name of whom the delegate comes for
 * @param attempts how often it was handed to the mail server
 * @param nextAttempt when it is tried again, of one that is queued
 * @param answer what the mail server or the network said when it last failed; null: it has not
 * @param changed when it got into its state
 */
public record LetterStatus(
    Letter letter,
    String participant,
    LetterState state,
    int attempts,
    @Nullable Instant nextAttempt,
    @Nullable String answer,
    Instant created,
    Instant changed) {}
