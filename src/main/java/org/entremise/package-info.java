/** Where Entremise starts. */
@NullMarked
package org.entremise;

import org.jspecify.annotations.NullMarked;
