/** A peer: the problem as a model for OR-Tools CP-SAT. */
@NullMarked
package org.entremise.bench.cpsat;

import org.jspecify.annotations.NullMarked;
