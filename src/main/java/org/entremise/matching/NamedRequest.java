package org.entremise.matching;

/**
 * A request as people know it.
 *
 * @param id of the request
 * @param a name of one participant
 * @param b name of the other
 */
public record NamedRequest(String id, String a, String b) {}
