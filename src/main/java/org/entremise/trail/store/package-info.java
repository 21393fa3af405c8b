/** The trail's SQL. */
@NullMarked
package org.entremise.trail.store;

import org.jspecify.annotations.NullMarked;
