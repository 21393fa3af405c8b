/** What participants ask about meetings of their published agendas, and what becomes of it. */
@NullMarked
package org.entremise.changerequest;

import org.jspecify.annotations.NullMarked;
