/** The SQL of what participants ask. */
@NullMarked
package org.entremise.changerequest.store;

import org.jspecify.annotations.NullMarked;
