/** Events and slots over HTTP. */
@NullMarked
package org.entremise.event.web;

import org.jspecify.annotations.NullMarked;
