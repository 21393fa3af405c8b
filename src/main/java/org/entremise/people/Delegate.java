package org.entremise.people;

import java.util.UUID;

/**
 * Somebody who comes for a participant. Only organisers know who: no name or address of a delegate
 * stands in a log, an address or a problem file.
 *
 * @param id unique within the participant
 */
public record Delegate(UUID id, String name, EmailAddress email, Language language) {}
