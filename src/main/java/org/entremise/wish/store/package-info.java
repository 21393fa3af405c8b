/** The wishes' SQL. */
@NullMarked
package org.entremise.wish.store;

import org.jspecify.annotations.NullMarked;
