/** What-ifs as a table and a drawing that an organiser can read. */
@NullMarked
package org.entremise.whatif.report;

import org.jspecify.annotations.NullMarked;
