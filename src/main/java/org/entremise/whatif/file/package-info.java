/** What-ifs as JSON, to be kept and read back. */
@NullMarked
package org.entremise.whatif.file;

import org.jspecify.annotations.NullMarked;
