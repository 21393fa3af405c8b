/** Participants over HTTP. */
@NullMarked
package org.entremise.people.web;

import org.jspecify.annotations.NullMarked;
