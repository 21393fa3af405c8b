package org.entremise.calendar;

import java.net.URI;
import org.entremise.agenda.AgendaHistory;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as it stands in a participant's own calendar.
 *
 * @param withName what the other side is called now
 * @param join where its two sides meet by video; null: there is no such link
 * @param sequence grows with each change of the meeting or of the event's links
 */
public record CalendarEntry(
    AgendaHistory.Entry meeting, String withName, @Nullable URI join, int sequence) {}
