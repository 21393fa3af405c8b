/** The service in numbers: who counts, and where a supervisor reads it. */
@NullMarked
package org.entremise.platform.metrics;

import org.jspecify.annotations.NullMarked;
