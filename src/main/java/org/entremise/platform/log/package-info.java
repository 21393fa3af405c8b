/** How the log looks, and which request a line of it is about. */
@NullMarked
package org.entremise.platform.log;

import org.jspecify.annotations.NullMarked;
