/**
 * What people look at before they download a release: its figures, counted in one pass over the records ({@link
 * org.bagwright.page.ReportCount}), and the landing page that draws them ({@link org.bagwright.page.LandingPage}). The
 * templates are in {@code src/main/jte}; charts are SVG drawn here.
 */
package org.bagwright.page;
