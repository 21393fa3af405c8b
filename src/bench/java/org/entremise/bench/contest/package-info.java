/** Who schedules, for how long, and what came of it: counted by the verifier, whoever it was. */
@NullMarked
package org.entremise.bench.contest;

import org.jspecify.annotations.NullMarked;
