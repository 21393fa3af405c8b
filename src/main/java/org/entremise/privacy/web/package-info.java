/** What is held about people, over HTTP. */
@NullMarked
package org.entremise.privacy.web;

import org.jspecify.annotations.NullMarked;
