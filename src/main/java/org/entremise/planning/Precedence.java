package org.entremise.planning;

/**
 * An {@code after} pair: where both are scheduled, the later one lies in a later slot.
 *
 * @param earlier id of a request
 * @param later id of the request that names it
 */
record Precedence(String earlier, String later) {}
