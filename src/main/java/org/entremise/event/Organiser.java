package org.entremise.event;

import java.util.UUID;

/**
 * Somebody who runs an event.
 *
 * @param owner whether the event is theirs; each has one owner
 */
public record Organiser(UUID id, String name, boolean owner) {}
