/** The participants' SQL. */
@NullMarked
package org.entremise.people.store;

import org.jspecify.annotations.NullMarked;
