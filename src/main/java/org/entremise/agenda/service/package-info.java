/** From an event to a problem, to a schedule, to everybody's agenda. */
@NullMarked
package org.entremise.agenda.service;

import org.jspecify.annotations.NullMarked;
