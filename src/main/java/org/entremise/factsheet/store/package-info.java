/** The fact sheets' SQL. */
@NullMarked
package org.entremise.factsheet.store;

import org.jspecify.annotations.NullMarked;
