/**
 * Hashed linear models of text: training, calibration, storage and prediction. Plain Java without
 * Beam and without a morphological analyzer; tokens come from the caller as strings.
 */
package org.newsmill.model;
