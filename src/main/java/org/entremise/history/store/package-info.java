/** The history's SQL. */
@NullMarked
package org.entremise.history.store;

import org.jspecify.annotations.NullMarked;
