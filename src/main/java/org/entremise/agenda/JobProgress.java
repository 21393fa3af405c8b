package org.entremise.agenda;

import org.entremise.matching.Costs;

/**
 * A point of a job's curve.
 *
 * @param elapsedMillis since the search began, over all attempts
 * @param costs the best so far
 * @param scheduled how many requests it serves
 * @param requests of how many
 */
public record JobProgress(long elapsedMillis, Costs costs, int scheduled, int requests) {}
