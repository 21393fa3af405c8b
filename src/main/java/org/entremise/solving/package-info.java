/**
 * The whole way from a problem to a schedule with its certificate: searching and proving together.
 */
@NullMarked
package org.entremise.solving;

import org.jspecify.annotations.NullMarked;
