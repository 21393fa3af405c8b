/** How long the service's answers and pages take in a large event, beside the demonstration. */
@NullMarked
package org.entremise.bench.service;

import org.jspecify.annotations.NullMarked;
