package dev.spanwright;

/** Whose HTTP bodies are recorded, see {@link DataCollection.Builder#httpBodies}. */
public enum HttpBody {
  /** The body of a request that this process serves. */
  INCOMING_REQUEST,
  /** The body of a request that this process makes. */
  OUTGOING_REQUEST,
  /** The body of the response to a request that this process has made. */
  INCOMING_RESPONSE,
  /** The body of the response to a request that this process serves. */
  OUTGOING_RESPONSE
}
