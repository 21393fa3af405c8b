/** Events that are made by chance. */
@NullMarked
package org.entremise.bench;

import org.jspecify.annotations.NullMarked;
