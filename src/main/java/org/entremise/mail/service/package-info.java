/** Writing letters, queueing them, and handing them to a mail server. */
@NullMarked
package org.entremise.mail.service;

import org.jspecify.annotations.NullMarked;
