package org.entremise.exchange;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entremise.kernel.Message;

/**
 * What a column gives.
 *
 * @param number of the delegate, where a row has columns for several; else 1
 */
public record Target(Field field, int number) {
  /** The most delegates that one row can have. */
  public static final int MOST_DELEGATES = 5;

  private static final Pattern NUMBERED = Pattern.compile("(.*?)[ -]([1-9])");

  public static Target of(Field field) {
    return new Target(field, 1);
  }

  /** Its name in the API: {@code name}, {@code delegate-email-2}. */
  public String key() {
    return number == 1 ? field.key() : field.key() + "-" + number;
  }

  /** What it is called on screens and in exports. */
  public Message label() {
    return number == 1
        ? field.label()
        : Message.of("exchange.field.numbered", "field", field.label(), "number", number);
  }

  /** The target of that name in the API; empty where there is none. */
  public static Optional<Target> ofKey(String key) {
    try {
      Matcher numbered = NUMBERED.matcher(key);
      if (numbered.matches()) {
        Target target =
            new Target(Field.ofKey(numbered.group(1)), Integer.parseInt(numbered.group(2)));
        return Optional.of(target).filter(Target::mayBeNumbered);
      }
      return Optional.of(of(Field.ofKey(key)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The target that a heading names for a kind of table, if any. */
  static Optional<Target> named(String heading, ImportKind kind, Set<Target> taken) {
    String normal = Names.normal(heading);
    Optional<Target> plain = named(normal, 1, kind, taken);
    Matcher numbered = NUMBERED.matcher(normal);
    if (plain.isPresent() || !numbered.matches()) {
      return plain;
    }
    return named(numbered.group(1), Integer.parseInt(numbered.group(2)), kind, taken);
  }

  private static Optional<Target> named(
      String normal, int number, ImportKind kind, Set<Target> taken) {
    return kind.fields().stream()
        .filter(field -> field.isNamed(normal) || (field == Field.NAME && kind.isNamed(normal)))
        .map(field -> new Target(field, number))
        .filter(target -> target.mayBeNumbered() && !taken.contains(target))
        .findFirst();
  }

  private boolean mayBeNumbered() {
    return number == 1 || (number <= MOST_DELEGATES && field.name().startsWith("DELEGATE_"));
  }
}
