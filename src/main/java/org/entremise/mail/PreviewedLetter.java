package org.entremise.mail;

import org.entremise.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * A letter as an organiser looks at it.
 *
 * @param leftOut why a line of its template is not in it; null: all lines are
 */
public record PreviewedLetter(Letter letter, @Nullable Message leftOut) {}
