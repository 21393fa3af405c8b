/** The SQL of links and sessions. */
@NullMarked
package org.entremise.access.store;

import org.jspecify.annotations.NullMarked;
