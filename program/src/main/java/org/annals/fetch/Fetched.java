package org.annals.fetch;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer of a server.
 *
 * @param asked the address asked for
 * @param address the one that answered, after all redirects
 * @param status of HTTP: 200, 304, 404 …
 * @param type media type as sent; "application/octet-stream" if none was
 * @param body bytes; empty unless the status is 200
 * @param etag the server's mark of this version; null if it gives none
 * @param lastModified as sent; null if it was not
 * @param retryAfterSeconds how long the server asks to be left alone; 0 if it does not
 * @param at when the answer came
 */
// Never compared: the bytes are only handed on.
@SuppressWarnings("ArrayRecordComponent")
record Fetched(
    URI asked,
    URI address,
    int status,
    String type,
    byte[] body,
    @Nullable String etag,
    @Nullable String lastModified,
    long retryAfterSeconds,
    Instant at) {
  boolean isOk() {
    return status == 200;
  }

  /** Whether the server says that there is nothing any more. */
  boolean isGone() {
    return status == 404 || status == 410;
  }
}
