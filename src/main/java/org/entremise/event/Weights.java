package org.entremise.event;

import org.entremise.kernel.Faults;
import org.entremise.kernel.Message;

/**
 * What serving a wish is worth, by its level: must &gt; want &gt; could &gt; 0, none over {@value
 * #MOST}.
 */
public record Weights(int must, int want, int could) {
  /** The greatest weight of a wish. */
  public static final int MOST = 1000;

  /** One must outweighs any two wants. */
  public static final Weights USUAL = new Weights(9, 3, 1);

  void check(Faults faults) {
    if (could < 1) {
      faults.add("$.rules.weights.could", Message.of("event.rules.weight.none", "could", could));
    }
    if (want <= could) {
      faults.add(
          "$.rules.weights.want",
          Message.of("event.rules.weight.want", "want", want, "could", could));
    }
    if (must <= want) {
      faults.add(
          "$.rules.weights.must",
          Message.of("event.rules.weight.must", "must", must, "want", want));
    }
    if (must > MOST) {
      faults.add(
          "$.rules.weights.must",
          Message.of("event.rules.weight.most", "must", must, "most", MOST));
    }
  }
}
