/** Traces the requests that a Spring application makes with RestClient and RestTemplate. */
@NullMarked
package dev.spanwright.spring.client;

import org.jspecify.annotations.NullMarked;
