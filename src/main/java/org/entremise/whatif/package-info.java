/**
 * What an event would gain from more slots, rooms, delegates or time, each told with its proof.
 * Knows no solver: whoever asks hands one in as {@link org.entremise.reason.Resolve}.
 */
@NullMarked
package org.entremise.whatif;

import org.jspecify.annotations.NullMarked;
