/** Jobs, schedules and agendas over HTTP. */
@NullMarked
package org.entremise.agenda.web;

import org.jspecify.annotations.NullMarked;
