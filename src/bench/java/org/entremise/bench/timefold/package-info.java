/** A peer: the problem as Timefold Solver's own examples would put it. */
@NullMarked
package org.entremise.bench.timefold;

import org.jspecify.annotations.NullMarked;
