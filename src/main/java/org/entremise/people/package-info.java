/** Funders and projects. */
@NullMarked
package org.entremise.people;

import org.jspecify.annotations.NullMarked;
