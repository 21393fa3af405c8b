/** The benchmark's command line. */
@NullMarked
package org.entremise.bench.command;

import org.jspecify.annotations.NullMarked;
