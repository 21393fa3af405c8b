/** The trail over HTTP. */
@NullMarked
package org.entremise.trail.web;

import org.jspecify.annotations.NullMarked;
