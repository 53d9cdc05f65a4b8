package org.annals.store;

/**
 * Something of the input that is not in the record.
 *
 * @param id file, or file and line
 * @param problem one sentence: why it could not be read
 * @param remedy what to do
 */
public record Skipped(String id, String problem, String remedy) {}
