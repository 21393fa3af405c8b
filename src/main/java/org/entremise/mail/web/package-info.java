/** Letters and templates over HTTP. */
@NullMarked
package org.entremise.mail.web;

import org.jspecify.annotations.NullMarked;
