package org.entremise.agenda.print;

import java.util.Locale;
import org.entremise.agenda.print.TimetableHtml.By;
import org.entremise.people.Side;

/** What columns and views are called. */
final class Columns {
  private Columns() {}

  /** The key of the title of a column with participants of a side. */
  static String title(Side side) {
    return side == Side.FUNDER ? "agenda.print.funder" : "agenda.print.project";
  }

  static String word(By by) {
    return by.name().toLowerCase(Locale.ROOT);
  }
}
