/** Starts the platform on one machine: PostgreSQL, Kafka, Keycloak and the applications, each its own process. */
@NullMarked
package org.shenguan.launcher;

import org.jspecify.annotations.NullMarked;
