package org.annals;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a package that is no part of the library: it may change with any version. Other programs
 * use {@code org.annals} itself, the forms that {@code annals export} writes, and the views of the
 * file.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PACKAGE)
public @interface Internal {}
