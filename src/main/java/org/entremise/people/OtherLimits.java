package org.entremise.people;

/**
 * How many of a side have other limits than those that the event gives to new ones.
 *
 * @param of participants of that side
 */
public record OtherLimits(int differing, int of) {}
