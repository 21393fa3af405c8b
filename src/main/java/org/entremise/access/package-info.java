/** Personal links, sessions, and what they open. */
@NullMarked
package org.entremise.access;

import org.jspecify.annotations.NullMarked;
