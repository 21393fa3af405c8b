/** Solves, schedules and what each participant sees of them. */
@NullMarked
package org.entremise.agenda;

import org.jspecify.annotations.NullMarked;
