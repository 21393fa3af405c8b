/** The program: what its command line starts. */
@NullMarked
package org.entremise;

import org.jspecify.annotations.NullMarked;
