package org.entremise.matching;

/**
 * A request in a slot.
 *
 * @param request id of the request
 * @param slot id of the slot
 */
public record Meeting(String request, String slot) {}
