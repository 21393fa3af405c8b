/**
 * What to do when an event changes after its schedule was published: proposals that disturb nobody,
 * few, or as few as the best schedule allows; and what would be lost without a participant. Knows
 * no solver: whoever asks hands one in as {@link org.entremise.reason.Resolve}.
 */
@NullMarked
package org.entremise.change;

import org.jspecify.annotations.NullMarked;
