package org.entremise.access;

import org.jspecify.annotations.Nullable;

/**
 * A browser that signs in.
 *
 * @param session it has already; null: none
 * @param device by its name, such as {@code Firefox, Linux}; null where it gives none
 * @param machine by its address, so that nobody tries too often; kept only as a hash
 * @param origin under which it reaches the service: scheme, host and port
 */
public record Visitor(
    @Nullable Secret session, @Nullable String device, String machine, String origin) {}
