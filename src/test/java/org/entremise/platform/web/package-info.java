/** Tests of what every request has in common. */
@NullMarked
package org.entremise.platform.web;

import org.jspecify.annotations.NullMarked;
