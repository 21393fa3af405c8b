/** Letters to delegates: their texts, the queue in which they wait, and how they are sent. */
@NullMarked
package org.entremise.mail;

import org.jspecify.annotations.NullMarked;
