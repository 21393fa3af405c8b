package org.entremise.overview;

import org.entremise.event.Event;

/**
 * How much there is of an event.
 *
 * @param wishes without vetoes, of those who may wish
 * @param asked participants who may wish
 * @param answered those of them with at least one wish
 * @param sheets projects that have sent their fact sheet
 */
public record Figures(
    Event event,
    int funders,
    int projects,
    int wishes,
    int vetoes,
    int asked,
    int answered,
    int sheets) {}
