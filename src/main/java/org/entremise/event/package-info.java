/** The day of meetings: its name, its zone, its slots. */
@NullMarked
package org.entremise.event;

import org.jspecify.annotations.NullMarked;
