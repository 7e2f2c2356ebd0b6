/**
 * Views of a bag for other programs, outside the bag: XLSX and CSV for spreadsheets, JSON Lines with the texts. Nothing in a
 * view is new; a view is made again from the bag at any time.
 */
package org.bagwright.export;
