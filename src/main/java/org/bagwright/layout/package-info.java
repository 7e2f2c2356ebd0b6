/**
 * The layout of Bagwright's own bags: the view of the records that spreadsheets read, looking things up in a bag, and
 * the check that records, ledgers and texts agree.
 */
package org.bagwright.layout;
