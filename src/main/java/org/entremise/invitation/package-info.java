/** Who is invited, who has opened the link, who has answered; reminders, lost links, receipts. */
@NullMarked
package org.entremise.invitation;

import org.jspecify.annotations.NullMarked;
