// Package e2e holds the tests that a reader could do by hand: they build the
// real binary, start it on a desk of its own, and read its pages in a real
// Chromium. Nothing here is known to the packages it tests.
//
// Without Chromium on the PATH the tests are skipped, and so is the check by
// axe-core where neither its cache nor npm is there, unless HEADWATER_REQUIRE
// names "chromium" or "axe". Where HEADWATER_SCREENSHOTS names a folder, every
// kind of page is left there as a picture.
package e2e
