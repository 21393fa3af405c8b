/** Keeping and reading the trail. */
@NullMarked
package org.entremise.trail.service;

import org.jspecify.annotations.NullMarked;
