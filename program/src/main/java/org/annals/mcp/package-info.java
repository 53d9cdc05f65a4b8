/**
 * The record for assistants: tools, resources and prompts of the Model Context Protocol.
 *
 * <p>In: a record through {@link org.annals.store.StoredRecord}. Out: small answers with ids and
 * the exact words of the reports, and "the record does not say" where it does not. Start at {@link
 * org.annals.mcp.RecordServer}, which puts them behind either transport. What the record says is
 * decided in {@code record}; nothing is written here.
 */
@Internal
@NullMarked
package org.annals.mcp;

import org.annals.Internal;
import org.jspecify.annotations.NullMarked;
