/** Paper: XHTML that becomes PDF, one drawing after the other. */
@NullMarked
package org.entremise.platform.print;

import org.jspecify.annotations.NullMarked;
