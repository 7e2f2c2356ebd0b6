/**
 * The line from {@code raw/} to {@code dataset/}: {@link org.bagwright.pipeline.Build} calls the stages in order, {@link
 * org.bagwright.pipeline.Curation} is the pure part of it, one capture at a time.
 */
package org.bagwright.pipeline;
