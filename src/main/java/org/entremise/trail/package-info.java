/** Who saw and changed what in an event, by the hour, without the content. */
@NullMarked
package org.entremise.trail;

import org.jspecify.annotations.NullMarked;
