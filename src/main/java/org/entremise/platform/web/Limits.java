package org.entremise.platform.web;

/**
 * How much a service does at once. What goes beyond is told to come again, by 503 with {@code
 * Retry-After}, before anything is done for it.
 *
 * @param connections of browsers; some beyond get that answer, the others are closed
 * @param requests that wait for their answers
 * @param streams of pages that follow changes
 */
public record Limits(int connections, int requests, int streams) {
  /** Enough for all the pages of an event of thousands, each with a connection or two. */
  public static final Limits USUAL = new Limits(20_000, 5_000, 10_000);
}
