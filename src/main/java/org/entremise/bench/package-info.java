/** Generated events, and what a solve reaches on them after some time. */
@NullMarked
package org.entremise.bench;

import org.jspecify.annotations.NullMarked;
