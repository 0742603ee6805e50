package dev.spanwright.sample.order;

/** What a customer gets for a paid order. */
public record Receipt(String orderId, long cents, String paymentId) {}
