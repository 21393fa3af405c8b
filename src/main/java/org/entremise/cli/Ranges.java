package org.entremise.cli;

import java.math.BigDecimal;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;

/** Refuses numbers that an option cannot take. */
final class Ranges {
  private Ranges() {}

  static void check(String option, long value, long least, long most) {
    check(option, BigDecimal.valueOf(value), BigDecimal.valueOf(least), BigDecimal.valueOf(most));
  }

  static void check(String option, BigDecimal value, BigDecimal least, BigDecimal most) {
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw new DomainError(
          Kind.INVALID,
          Message.of(
              "option.range",
              "option",
              option,
              "value",
              value.toPlainString(),
              "least",
              least.toPlainString(),
              "most",
              most.toPlainString()));
    }
  }
}
