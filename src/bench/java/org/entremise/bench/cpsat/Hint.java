package org.entremise.bench.cpsat;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * A value for every variable of a model, from a known schedule: a hint that leaves variables out is
 * often lost. Each variable says how its value follows from those before it.
 */
final class Hint {
  private final List<Definition> definitions = new ArrayList<>();
  private final Map<Integer, Long> values = new HashMap<>();

  void define(IntVar variable, LongSupplier value) {
    definitions.add(new Definition(variable, value));
  }

  void defineLiteral(IntVar variable, BooleanSupplier holds) {
    define(variable, () -> holds.getAsBoolean() ? 1 : 0);
  }

  /** Whether a literal holds; for the values of later variables. */
  boolean holds(Literal literal) {
    int index = literal.getIndex();
    return index >= 0 ? valueOf(index) == 1 : valueOf(-index - 1) == 0;
  }

  /** Works all values out and gives them to the model. */
  void giveTo(CpModel cp) {
    values.clear();
    for (Definition one : definitions) {
      long value = one.value.getAsLong();
      values.put(one.variable.getIndex(), value);
      cp.addHint(one.variable, value);
    }
  }

  private long valueOf(int index) {
    return Objects.requireNonNull(values.get(index), "a value is used before it is defined");
  }

  private record Definition(IntVar variable, LongSupplier value) {}
}
