/**
 * The search for a good schedule, with OptaPlanner. Nothing else in the service sees OptaPlanner.
 */
@NullMarked
package org.entremise.planning;

import org.jspecify.annotations.NullMarked;
