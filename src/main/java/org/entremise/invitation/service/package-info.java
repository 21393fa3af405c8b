/** Inviting, reminding, and answering those who have lost their link. */
@NullMarked
package org.entremise.invitation.service;

import org.jspecify.annotations.NullMarked;
