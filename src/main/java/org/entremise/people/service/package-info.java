/** Adding, changing and removing who takes part. */
@NullMarked
package org.entremise.people.service;

import org.jspecify.annotations.NullMarked;
