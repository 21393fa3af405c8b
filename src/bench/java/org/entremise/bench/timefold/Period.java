package org.entremise.bench.timefold;

/**
 * A slot.
 *
 * @param index position among all slots
 * @param block the number of its block
 * @param rooms a very large number where the problem sets no limit
 */
public record Period(String id, int index, int block, int rooms) {}
