package org.entremise.event;

import java.time.LocalTime;

/** A stretch of a day without meetings. */
public record Pause(LocalTime start, LocalTime end) {}
