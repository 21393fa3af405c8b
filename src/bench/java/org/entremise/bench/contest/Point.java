package org.entremise.bench.contest;

import java.time.Duration;
import org.entremise.matching.Costs;

/**
 * A schedule that was better than all before it.
 *
 * @param elapsed since the problem was handed over
 * @param costs as the verifier counts them
 */
public record Point(Duration elapsed, Costs costs) {}
