package org.entremise.bench.contest;

import java.time.Duration;

/**
 * What everybody gets for one problem.
 *
 * @param time from the moment at which the problem is handed over, above zero; making a model of it
 *     counts
 * @param threads at least 1
 * @param seed where chance begins
 */
public record Effort(Duration time, int threads, long seed) {}
