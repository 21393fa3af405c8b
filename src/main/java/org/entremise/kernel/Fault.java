package org.entremise.kernel;

/**
 * One thing that is wrong with what somebody gave.
 *
 * @param path where: a JSON path ({@code $.slots[3].id}), a field's name, or empty for the whole
 * @param message what is wrong and what to do about it
 */
public record Fault(String path, Message message) {}
