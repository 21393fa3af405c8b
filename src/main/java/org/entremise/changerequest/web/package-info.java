/** The operations on what participants ask. */
@NullMarked
package org.entremise.changerequest.web;

import org.jspecify.annotations.NullMarked;
