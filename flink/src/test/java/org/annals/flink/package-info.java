@org.jspecify.annotations.NullMarked
package org.annals.flink;
