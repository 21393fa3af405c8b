/** What the sentences must be. */
@NullMarked
package org.entremise.platform.language;

import org.jspecify.annotations.NullMarked;
