/** Who changed what in an event, and when. */
@NullMarked
package org.entremise.history;

import org.jspecify.annotations.NullMarked;
