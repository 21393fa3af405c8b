package org.entremise.event;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * A stretch of one calendar day that is cut into slots, by the clocks of the event's zone.
 *
 * @param slotMinutes how long each slot lasts
 * @param gapMinutes what lies between two slots, to change over; it is no pause
 */
public record GridDay(
    LocalDate date,
    LocalTime start,
    LocalTime end,
    int slotMinutes,
    int gapMinutes,
    List<Pause> pauses) {
  public GridDay {
    pauses = List.copyOf(pauses);
  }

  GridDay movedBy(long days) {
    return new GridDay(date.plusDays(days), start, end, slotMinutes, gapMinutes, pauses);
  }
}
