/** Which addresses of the network no service may be sent to by strangers. */
@NullMarked
package dev.lexdelta.contract.net;

import org.jspecify.annotations.NullMarked;
