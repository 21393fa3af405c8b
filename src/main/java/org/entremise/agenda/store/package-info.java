/** The SQL of jobs and schedules. */
@NullMarked
package org.entremise.agenda.store;

import org.jspecify.annotations.NullMarked;
