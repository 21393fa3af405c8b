package org.entremise.history;

import java.time.Instant;
import org.entremise.kernel.Message;

/**
 * Something that somebody did.
 *
 * @param id greater than those of all earlier entries
 * @param author their name at that time
 * @param what a sentence without its subject, such as {@code history.event.created}; its arguments
 *     are texts, numbers, sentences that are parts of it, and lists of these
 */
public record HistoryEntry(long id, Instant at, String author, Message what) {}
