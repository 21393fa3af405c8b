/** HTTP by contract: routing, who may do what, errors, live streams, the pages. */
@NullMarked
package org.entremise.platform.web;

import org.jspecify.annotations.NullMarked;
