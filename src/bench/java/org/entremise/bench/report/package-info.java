/** What runs have shown, as tables and curves. */
@NullMarked
package org.entremise.bench.report;

import org.jspecify.annotations.NullMarked;
