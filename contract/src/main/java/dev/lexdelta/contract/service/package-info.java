/** What makes a service a service: how it is started, how it fails, how it ends. */
@NullMarked
package dev.lexdelta.contract.service;

import org.jspecify.annotations.NullMarked;
