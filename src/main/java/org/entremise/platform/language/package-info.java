/** Sentences in the reader's language. */
@NullMarked
package org.entremise.platform.language;

import org.jspecify.annotations.NullMarked;
