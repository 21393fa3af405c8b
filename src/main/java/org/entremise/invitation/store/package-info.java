/** The SQL of invitations and mailings. */
@NullMarked
package org.entremise.invitation.store;

import org.jspecify.annotations.NullMarked;
