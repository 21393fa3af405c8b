package org.entremise.exchange;

import java.util.List;
import org.entremise.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * What a row would do, or in a matrix a cell.
 *
 * @param number of the row in the spreadsheet
 * @param label whom or what it is about
 * @param joins the row above that is about the same participant, where this one only adds to what
 *     that does; null for every other
 * @param faults why it is left out; empty unless it is FAULTY
 */
public record PlannedRow(
    int number,
    Status status,
    String label,
    @Nullable Integer joins,
    List<FieldChange> changes,
    List<CellFault> faults) {
  public PlannedRow {
    changes = List.copyOf(changes);
    faults = List.copyOf(faults);
  }

  /** That a field holds nothing. */
  public static final Message NOTHING = Message.of("exchange.value.nothing");

  /** What comes of a row. */
  public enum Status {
    FAULTY,
    ADDED,
    CHANGED,
    /** Adds to what a row above does with the same participant, who is counted there. */
    JOINED,
    UNCHANGED
  }

  /**
   * What a field holds and would hold.
   *
   * @param before, after for people to read
   */
  public record FieldChange(Message field, Message before, Message after) {}

  static PlannedRow faulty(int number, String label, List<CellFault> faults) {
    return new PlannedRow(number, Status.FAULTY, label, null, List.of(), faults);
  }
}
