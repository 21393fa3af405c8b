package org.entremise.agenda;

/**
 * How far a what-if is.
 *
 * @param answered how many events are solved, the one as it is among them
 * @param asked of how many so far; more are asked when what can be served now is known
 */
public record WhatIfProgress(int answered, int asked) {}
