/** The demonstration event. */
@NullMarked
package org.entremise.demo;

import org.jspecify.annotations.NullMarked;
