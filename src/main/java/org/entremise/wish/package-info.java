/** Who wants to meet whom, and how much. */
@NullMarked
package org.entremise.wish;

import org.jspecify.annotations.NullMarked;
