/** Agendas and schedules for paper and spreadsheets: as XHTML and as tables. */
@NullMarked
package org.entremise.agenda.print;

import org.jspecify.annotations.NullMarked;
