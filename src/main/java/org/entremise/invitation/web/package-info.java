/** Invitations over HTTP. */
@NullMarked
package org.entremise.invitation.web;

import org.jspecify.annotations.NullMarked;
