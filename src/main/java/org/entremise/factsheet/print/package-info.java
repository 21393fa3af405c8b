/** Fact sheets on paper: as PDF. */
@NullMarked
package org.entremise.factsheet.print;

import org.jspecify.annotations.NullMarked;
