package org.entremise.factsheet;

import java.time.Instant;

/**
 * A sheet as it was sent for review or found ready.
 *
 * @param number counted from 1 within its project
 * @param ready whether an organiser found it ready; otherwise it was sent for review
 * @param author who did so; empty where nobody noted it
 */
public record SheetVersion(int number, boolean ready, String author, Instant at, FactSheet sheet) {}
